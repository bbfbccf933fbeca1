import type { ReadEntry, ReadEntryList } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type ListQuery, listParameters, placeIn } from '../list-query.ts';
import { cursorPart, pageOf } from '../page.ts';
import { found, refuseTokens } from '../route-parts.ts';
import { findManagedGroup, listReads, type ReadLogRow } from './read-log-store.ts';

/** The log of who has opened sealed answers, for the managers of a group. */
export function readLogRoutes(people: Knex): Route[] {
  return [
    defineRoute<{ params: { group: string }; query: ListQuery; response: ReadEntryList }>({
      method: 'get',
      path: '/api/v1/groups/:group/reads',
      summary: 'Who has opened sealed answers in the cases of a group, for its managers',
      permission: 'workspace.use',
      query: { properties: listParameters },
      response: { status: 200, schema: 'nativ:api/read-entry-list' },
      errors: ['group.not-found'],
      async handle({ params, query }, actor) {
        refuseTokens(actor);
        const place = placeIn(query, [cursorPart.instant, cursorPart.id]);
        const rows = await asPerson(people, actor, async (transaction) => {
          const groupId = await findManagedGroup(transaction, params.group);
          return groupId && listReads(transaction, groupId, place, query.limit + 1);
        });
        const page = pageOf(
          found(rows || null, 'group.not-found'),
          query.limit,
          (row) => [row.atText, row.id],
          toEntry,
        );
        return { json: page };
      },
    }),
  ];
}

const toEntry = ({ id, at, personId, personName, kind, ...row }: ReadLogRow): ReadEntry => ({
  id,
  at: at.toISOString(),
  person: { id: personId, name: personName },
  of: kind,
  fields: row.fields,
  questions: row.questions,
  reference: row.reference,
  instanceId: row.instanceId,
});
