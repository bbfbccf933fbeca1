import type { Knex } from 'knex';
import { breakGlass } from './compartments/break-glass.ts';
import { guards } from './compartments/guards.ts';
import { moves } from './compartments/moves.ts';
import { grants, policies, protect } from './compartments/policies.ts';
import { proof } from './compartments/proof.ts';
import { sight } from './compartments/sight.ts';
import { tables } from './compartments/tables.ts';

/**
 * Makes groups into compartments that hold: who asks is proved rather than claimed, what concerns a classified member is
 * said row by row, items move between groups with their visibility, and an admin who must look inside breaks the glass.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [...proof, ...tables, ...sight, ...guards, ...moves, ...breakGlass])
    await knex.raw(statement);
  for (const [table, statements] of Object.entries(policies)) {
    const isNew = ['concerns', 'break_glass', 'break_glass_reads'].includes(table);
    for (const statement of [...(isNew ? protect : []), ...statements])
      await knex.raw(statement.replaceAll('$table', `nativ.${table}`));
  }
  await knex.raw(grants);
}
