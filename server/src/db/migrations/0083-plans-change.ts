import type { Knex } from 'knex';
import { tellers } from './rollout-changes/live.ts';
import { changes } from './rollout-changes/places.ts';
import { told, wakesDigest } from './rollout-changes/told.ts';

/** Lets the plan of a roll-out be changed: units, sessions and those who come; tells whom it concerns, by mail at once, and open pages. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [...changes, ...told, wakesDigest, ...tellers]) await knex.raw(statement);
}
