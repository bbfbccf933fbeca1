import type { Knex } from 'knex';
import { functions } from './being-told/functions.ts';
import { columns, defaults, grants, policies, tables } from './being-told/tables.ts';
import { tellers } from './being-told/tellers.ts';

/**
 * Lets people choose what they are told and by which way: in the application, in a mail that sums up, on their devices; and tells
 * them of more: replies, what they watch, what was handed over to them, and what comes due.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [columns, tables, defaults, ...policies, ...functions, ...tellers, grants])
    await knex.raw(statement);
}
