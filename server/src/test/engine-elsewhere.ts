import type { Knex } from 'knex';
import { asRole } from './as-role.ts';
import { id, workspaces } from './personas.ts';

interface Copy {
  readonly table: string;
  readonly columns: string;
  readonly row: object;
}

/** The tables in which the engine, in the context of one workspace, could put a row of another. */
export async function engineElsewhere(transaction: Knex.Transaction): Promise<readonly string[]> {
  const ours = { workspaceId: workspaces.ours, userId: '' };
  const copies = await rowsOfTheirs(transaction);
  const reached: string[] = [];
  for (const { table, columns, row } of copies) {
    const sql = `insert into nativ.${table} (${columns}) select ${columns} from jsonb_populate_record(null::nativ.${table}, cast(? as jsonb))`;
    const isRefused = await asRole(transaction, 'nativ_engine', ours, (inner) =>
      inner.raw(sql, [JSON.stringify(row)]).then(
        () => false,
        // Whatever else stands in the way of the row, it is not the policy, which is asked first.
        (error: { readonly code?: string }) => error.code === '42501',
      ),
    );
    if (!isRefused) reached.push(`the engine writes ${table} of another workspace`);
  }
  return reached;
}

/** One row of theirs in each table that the engine may add to, as its owner reads it, with an id of its own. */
async function rowsOfTheirs(transaction: Knex.Transaction): Promise<readonly Copy[]> {
  const { rows: tables } = await transaction.raw(
    `select c.table_name as "table", string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
     from information_schema.columns c
     where c.table_schema = 'nativ' and c.is_generated = 'NEVER'
       and has_column_privilege('nativ_engine', format('nativ.%I', c.table_name), c.column_name, 'insert')
       and exists (select from information_schema.columns w
         where w.table_schema = 'nativ' and w.table_name = c.table_name and w.column_name = 'workspace_id')
     group by 1 order by 1`,
  );
  const copies: Copy[] = [];
  for (const { table, columns } of tables as { table: string; columns: string }[]) {
    const { rows } = await transaction.raw(
      `select to_jsonb(x) as row from nativ.${table} x where x.workspace_id = ? limit 1`,
      [workspaces.theirs],
    );
    if (rows[0]) copies.push({ table, columns, row: { ...rows[0].row, id: id(991) } });
  }
  return copies;
}
