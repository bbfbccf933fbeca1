import type { Knex } from 'knex';
import { type DueRow, pageOfDues } from '../../timers/due-move-store.ts';

/** What is due by a calendar, among what the person of the context may see, in the order of ids. */
export async function listDues(
  transaction: Knex.Transaction,
  kind: 'tasks' | 'timers',
  { key, afterId, limit }: { readonly key: string; readonly afterId: string; readonly limit: number },
): Promise<DueRow[]> {
  const { rows } = await transaction.raw<{ rows: DueRow[] }>(pageOfDues(kind), [key, afterId, limit]);
  return rows;
}
