import type { TriageList, TriageSort, TriageSorted } from '@nativ/schemas';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { TriageService } from './triage-service.ts';

interface Query {
  readonly group?: string;
  readonly sort?: 'newest' | 'urgent';
}

/** What classifiers held back. */
export function triageRoutes(triage: TriageService): Route[] {
  return [
    defineRoute<{ query: Query; response: TriageList }>({
      method: 'get',
      path: '/api/v1/triage',
      summary: 'What classifiers held back and you may sort, near-identical inquiries together',
      permission: 'workspace.use',
      scope: 'tasks:read',
      query: {
        properties: {
          group: { type: 'string', maxLength: 64, description: 'The key of a group, for what waits for it only.' },
          sort: { type: 'string', enum: ['newest', 'urgent'], default: 'urgent', description: 'Which come first.' },
        },
      },
      response: { status: 200, schema: 'nativ:api/triage-list' },
      errors: [],
      handle: async ({ query: { group = null, sort = 'urgent' } }, actor) => ({
        json: await triage.list(actor, { group, sort }),
      }),
    }),
    defineRoute<{ body: TriageSort; response: TriageSorted }>({
      method: 'post',
      path: '/api/v1/triage/sort',
      summary: 'Says what several inquiries that were held back are about; each goes on by itself',
      permission: 'workspace.use',
      scope: 'tasks:write',
      body: 'nativ:api/triage-sort',
      response: { status: 200, schema: 'nativ:api/triage-sorted' },
      errors: [],
      handle: async ({ body, raw }, actor) => ({
        json: { outcomes: await triage.sort(actor, body.tasks, body.label, requestLanguage(raw)) },
      }),
    }),
  ];
}
