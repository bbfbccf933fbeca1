import type { Knex } from 'knex';
import { files } from './feed/files.ts';
import { grants, policies } from './feed/policies.ts';
import { indexes, posts, tellers } from './feed/posts.ts';
import { pollTally, tables } from './feed/tables.ts';

/**
 * Lets people react, ask and vote, attach files to what they say, mend it and take it back; and lets the feed find by index
 * what it ranks (docs/feed.md).
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [posts, tables, pollTally, indexes, ...tellers, ...files, ...policies, grants])
    await knex.raw(statement);
}
