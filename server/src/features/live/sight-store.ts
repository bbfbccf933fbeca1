import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Check, CheckedTable, Sight } from './sight.ts';

interface GroupRow {
  readonly id: string;
  readonly key: string;
  readonly is_full: boolean;
}

/** What the person of the transaction sees, as far as groups say. */
export async function loadSight(transaction: Knex.Transaction): Promise<Sight> {
  const groups = await plannedOnce<GroupRow>(
    transaction,
    'select g.id, g.key, g.id = any ((select app.my_full_group_ids())::uuid[]) as is_full from nativ.groups g',
    [],
  );
  const [rest] = await plannedOnce<{ hidden: string[]; may_design: boolean; until: Date | null }>(
    transaction,
    `select app.hidden_group_ids() as hidden, app.may_design() as may_design,
       (select min(b.until) from nativ.break_glass b
        where b.opened_by = app.user_id() and b.closed_at is null and b.until > now()) as until`,
    [],
  );
  return {
    known: new Map(groups.map(({ id, key }) => [id, key])),
    full: new Set(groups.flatMap(({ id, is_full }) => (is_full ? [id] : []))),
    hidden: new Set(rest?.hidden ?? []),
    mayDesign: rest?.may_design ?? false,
    until: rest?.until ?? null,
  };
}

/** Which of these the person of the transaction sees. The policies say so, item by item. */
export async function seenOf(transaction: Knex.Transaction, checks: readonly Check[]): Promise<Check[]> {
  const tables = [...new Set(checks.map(({ table }) => table))];
  const seen = new Set<string>();
  for (const table of tables) {
    const ids = checks.flatMap((check) => (check.table === table ? [check.id] : []));
    for (const { id } of await plannedOnce<{ id: string }>(transaction, textOf(table), [ids]))
      seen.add(`${table}/${id}`);
  }
  return checks.filter(({ table, id }) => seen.has(`${table}/${id}`));
}

const textOf = (table: CheckedTable) => `select x.id from nativ.${table} x where x.id = any (?::uuid[])`;
