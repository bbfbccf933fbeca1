import type { Knex } from 'knex';
import { addNoticeKinds } from './being-told/add-kinds.ts';
import { tables } from './rollout/tables.ts';
import { training } from './rollout/training.ts';
import { whoSees } from './rollout/who-sees.ts';

/**
 * Lets a version of a flow be live for the groups that are ready, and keeps what leads there: roll-outs with their units, whom
 * they teach, sessions and sign-offs (docs/decisions/0036).
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [...tables, ...whoSees, ...training]) await knex.raw(statement);
  await addNoticeKinds(knex, [{ kind: 'training', pressing: false }]);
}
