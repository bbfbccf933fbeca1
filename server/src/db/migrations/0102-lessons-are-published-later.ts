import type { Knex } from 'knex';

/** A lesson is made as a draft: that it is published, and when, is said by changing it. Before, whoever made one could write both. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke insert on nativ.lessons from nativ_app;
    grant insert (workspace_id, id, key, flow_id, created_by, document, fits, verdict, judgement) on nativ.lessons to nativ_app;
  `);
}
