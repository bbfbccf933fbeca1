import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import type { ExportService } from './export-service.ts';

const type = 'application/json; charset=utf-8';

/** Everything about a person, as a file. Asked for by POST, since it is entered into the logs. */
export function exportRoutes(exports: ExportService): Route[] {
  const file = (content: object | null, name: string) => {
    if (content === null) throw new ProblemError('erasure.subject-not-found');
    const headers = { 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${name}.json"` };
    return { text: `${JSON.stringify(content, null, 2)}\n`, type, headers };
  };
  return [
    defineRoute<{ params: { reference: string } }>({
      method: 'post',
      path: '/api/v1/exports/inquirers/:reference',
      summary: 'Everything about an inquirer, for the managers of the group; what is sealed is opened in your name',
      permission: 'workspace.use',
      response: { status: 200, type },
      errors: ['erasure.subject-not-found'],
      handle: async ({ params }, actor) =>
        file(await exports.inquirer(actor, params.reference.slice(0, 9)), 'inquirer'),
    }),
    defineRoute<{ params: { person: string } }>({
      method: 'post',
      path: '/api/v1/exports/people/:person',
      summary: 'Everything about a person of the staff, for admins',
      permission: 'workspace.administer',
      response: { status: 200, type },
      errors: ['erasure.subject-not-found'],
      handle: async ({ params }, actor) =>
        file(await exports.person(actor, idIn(params.person, 'erasure.subject-not-found')), 'person'),
    }),
  ];
}
