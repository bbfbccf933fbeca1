import type { Knex } from 'knex';
import { dated, datedAgain } from './clock-of-rooms/dated.ts';
import { due } from './clock-of-rooms/due.ts';
import { present } from './clock-of-rooms/present.ts';
import { readers } from './clock-of-rooms/readers.ts';

/**
 * Lets the clock of a room count everywhere in it. There is one answer to what time it is in a work space (`app.present`), and one
 * way of dating what the database dates (`app.clock_of_room`). What guards the house itself stays with the clock on the wall:
 * sessions, limits, leases of work, what is recorded of who did what, and when a room ends.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [present, ...readers, ...due, datedAgain, ...dated]) await knex.raw(statement);
}
