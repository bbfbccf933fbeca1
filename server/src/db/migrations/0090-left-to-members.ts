import type { Knex } from 'knex';

/** What the simulated colleagues of a room could not do is remembered, so that nobody waits for it: it is left to the members. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`alter table nativ.practice_rooms add column left_task_ids uuid[] not null default '{}'`);
}
