import type { GroupItemChangeOutcomes, GroupItemChanges } from '@nativ/schemas';
import { problemDocument } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found } from '../route-parts.ts';
import type { ItemChangeService } from './item-change-service.ts';

/** Changes to many tasks of a group at once. */
export function itemChangeRoutes(changes: ItemChangeService): Route[] {
  return [
    defineRoute<{
      params: { readonly groupKey: string };
      body: GroupItemChanges;
      response: GroupItemChangeOutcomes;
    }>({
      method: 'post',
      path: '/api/v1/groups/:groupKey/items/changes',
      summary: 'Hand on, move, date or put away tasks of a group: each change is made or refused by itself',
      permission: 'workspace.use',
      scope: 'tasks:write',
      body: 'nativ:api/group-item-changes',
      response: { status: 200, schema: 'nativ:api/group-item-change-outcomes' },
      errors: ['group.not-found'],
      handle: async ({ id, params, body, raw }, actor) => {
        const language = requestLanguage(raw);
        const refusals = found(await changes.change(actor, params.groupKey, body.changes, language), 'group.not-found');
        const outcomes = body.changes.map((change, index) => {
          const refusal = refusals[index] ?? null;
          return { id: change.id, problem: refusal && problemDocument(refusal, language, id) };
        });
        return { json: { outcomes } };
      },
    }),
  ];
}
