import type { Knex } from 'knex';
import { memory } from './remembered-sight/memory.ts';
import { sight } from './remembered-sight/sight.ts';

/** Lets a transaction look up once what its person sees, and lists find by index what concerns somebody who sees a group in part. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [...memory, ...sight]) await knex.raw(statement);
  await knex.raw(`
    create index posts_author on nativ.posts (workspace_id, author_id, created_at, id) where author_id is not null`);
}
