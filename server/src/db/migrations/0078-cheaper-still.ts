import type { Knex } from 'knex';
import { lookAround } from './cheaper-reads/look-around.ts';
import { beside } from './cheaper-reads/search-beside.ts';
import { talk } from './cheaper-reads/talk.ts';

/** Lets entering ask less, a search pass over most people and groups at once, and the feed be ranked with fewer policies. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [lookAround, beside, talk]) await knex.raw(statement);
}
