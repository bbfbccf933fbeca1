import type { Knex } from 'knex';
import { outbox } from './live/outbox.ts';
import { presence } from './live/presence.ts';
import { tellers } from './live/tellers.ts';

/** Lets open screens hear what changed: an outbox that triggers fill, and who has which item open. Docs: decisions/0026. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [...outbox, ...presence, ...tellers]) await knex.raw(statement);
}
