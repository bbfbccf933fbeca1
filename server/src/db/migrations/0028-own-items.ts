import type { Knex } from 'knex';
import { changes } from './own-items/changes.ts';
import { checklists } from './own-items/checklists.ts';
import { gatherings } from './own-items/gatherings.ts';
import { sight } from './own-items/sight.ts';
import { tasks } from './own-items/tasks.ts';

/**
 * Lets people make items of their own: tasks without a flow, with checklists, and gatherings with participants. Every task
 * gets a stage, a day to come back to it, and the instant by which lists sort it.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [...tasks, ...checklists, ...gatherings, ...sight, ...changes]) await knex.raw(statement);
}
