import type { Knex } from 'knex';

/**
 * A connector can be put away, so that nothing goes out by it any more, and says by which headers it makes itself known: their names,
 * never what they hold. Of those set before the names are not known, since they are sealed; they are null.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table nativ.connectors add column archived_at timestamptz, add column header_names text[];
    update nativ.connectors set header_names = '{}' where sealed_headers is null;
    grant select (archived_at, header_names) on nativ.connectors to nativ_app;
    grant update (archived_at, header_names) on nativ.connectors to nativ_app;
  `);
}
