import type { Knex } from 'knex';

/** Marks, once, that somebody who works there has opened the case that this run belongs to. */
export async function markSeen(transaction: Knex.Transaction, instanceId: string): Promise<void> {
  await transaction.raw('select app.mark_seen(?)', [instanceId]);
}
