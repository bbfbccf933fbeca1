import type { Knex } from 'knex';

/** Lets what was taken back be found when its time is over. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index posts_archived on nativ.posts (archived_at) where archived_at is not null;
    create index comments_archived on nativ.comments (archived_at) where archived_at is not null;
  `);
}
