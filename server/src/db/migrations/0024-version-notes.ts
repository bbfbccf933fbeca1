import type { Knex } from 'knex';

/** What whoever publishes a version says about it; earlier ones have nothing. Composing a text of 500 letters may lengthen it. */
export async function up(knex: Knex): Promise<void> {
  for (const table of ['form_versions', 'flow_versions']) {
    await knex.raw(`alter table nativ.${table} add column note text check (length(note) between 1 and 2000)`);
  }
}
