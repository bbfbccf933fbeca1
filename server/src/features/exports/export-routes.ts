import type { Request } from 'express';
import type { ProblemCode } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route, type RouteRequest } from '../../http/routes.ts';
import type { Actor } from '../../security/actor.ts';
import { found, idIn, refuseTokens } from '../route-parts.ts';
import type { ExportContent } from './export-content.ts';
import type { ExportService } from './export-service.ts';
import { exportType, sendExport } from './send-export.ts';

const missing: ProblemCode = 'erasure.subject-not-found';
const response = { status: 200, type: exportType };

/**
 * Everything about somebody, as one ZIP. Asked for by POST, since it is entered into the logs, and by people who are
 * signed in only: no token takes out what it was not made for.
 */
export function exportRoutes(exports: ExportService): Route[] {
  const send = async (
    request: Pick<RouteRequest, 'response'> & { readonly raw: Request },
    actor: Actor,
    name: string,
    read: () => Promise<ExportContent | null>,
  ) => {
    refuseTokens(actor);
    const content = found(await read(), missing);
    return sendExport(request.response, content, { name, language: requestLanguage(request.raw) });
  };
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/exports/me',
      summary: 'Everything about whoever asks, as a ZIP with a page to read and data for programs',
      permission: 'workspace.use',
      response,
      errors: [missing],
      handle: (request, actor) => send(request, actor, 'about-me', () => exports.person(actor, actor.userId)),
    }),
    defineRoute<{ params: { person: string } }>({
      method: 'post',
      path: '/api/v1/exports/people/:person',
      summary:
        'Everything about a person of the staff as far as an admin may see it, as a ZIP, when that person asks for it',
      permission: 'workspace.administer',
      response,
      errors: [missing],
      handle: (request, actor) =>
        send(request, actor, 'person', () => exports.person(actor, idIn(request.params.person, missing))),
    }),
    defineRoute<{ params: { reference: string } }>({
      method: 'post',
      path: '/api/v1/exports/inquirers/:reference',
      summary:
        'Everything about an inquirer as a ZIP, for the managers of the group; what is sealed is opened in your name',
      permission: 'workspace.use',
      response,
      errors: [missing],
      handle: (request, actor) =>
        send(request, actor, 'inquiry', () => exports.inquirer(actor, request.params.reference.slice(0, 9))),
    }),
  ];
}
