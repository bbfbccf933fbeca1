import type { Me, MyCounts } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { groupsOf } from '../groups/group-service.ts';
import { myOpenTaskCount } from '../tasks/task-service.ts';
import { heldBackCount } from '../triage/triage-service.ts';
import { findMe } from './me-store.ts';

/** The frame of the work space needs every group at once; more than this makes no menu. */
const mostGroups = 500;

/** Says who somebody is and what waits for them. */
export function readMe(people: Knex, actor: Actor): Promise<Me> {
  return asPerson(people, actor, async (transaction) => {
    const row = await findMe(transaction);
    if (row === null)
      throw new Error(`Expected person '${actor.userId}' to be there while signed in, but found nobody.`);
    const { workspace_key: key, workspace_name: name, is_practice: isPractice, offset_ms: offsetMs, ...user } = row;
    const groups = await groupsOf(transaction, { afterKey: '', limit: mostGroups });
    return {
      user,
      workspace: { key, name },
      groups: groups.items,
      ...(isPractice && { clock: { offsetMs } }),
      ...(await countsIn(transaction)),
    };
  });
}

/** What of it changes from minute to minute. */
export function readCounts(people: Knex, actor: Actor): Promise<MyCounts> {
  return asPerson(people, actor, countsIn);
}

const countsIn = async (transaction: Knex.Transaction): Promise<MyCounts> => ({
  openTaskCount: await myOpenTaskCount(transaction),
  heldBackCount: await heldBackCount(transaction),
});
