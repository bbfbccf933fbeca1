import type { Knex } from 'knex';
import { changes, claim, watching } from './search/changes.ts';
import { policies } from './search/policies.ts';
import { tables } from './search/tables.ts';

/** Makes the index that search reads. The words are put into it by the program (features/search), which knows how to fold them. */
export async function up(knex: Knex): Promise<void> {
  const { rows } = await knex.raw("select tablename from pg_tables where schemaname = 'nativ'");
  const present: string[] = rows.map(({ tablename }: { readonly tablename: string }) => tablename);
  const hasGatherings = present.includes('gatherings');
  for (const statement of [...tables, ...changes, ...policies(hasGatherings), claim, ...watching(present)])
    await knex.raw(statement);
}
