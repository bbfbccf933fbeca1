import type { CaseHandlingList } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import { toHandling } from './handling.ts';
import { listHandling } from './handling-store.ts';

const missing = 'instance.not-found';

/** Who took, gave back, handed on and moved what of a case. */
export function handlingRoutes({ people }: { readonly people: Knex }): Route[] {
  return [
    defineRoute<{ params: { readonly instance: string }; response: CaseHandlingList }>({
      method: 'get',
      path: '/api/v1/instances/:instance/handling',
      summary: 'What became of a case and of those of its tasks that you see, among the people who work on it',
      permission: 'workspace.use',
      scope: 'cases:read',
      response: { status: 200, schema: 'nativ:api/case-handling-list' },
      errors: [missing],
      handle: async ({ params }, actor) => {
        const id = idIn(params.instance, missing);
        const rows = await asPerson(people, actor, (transaction) => listHandling(transaction, id));
        return { json: { items: toHandling(found(rows, missing)) } };
      },
    }),
  ];
}
