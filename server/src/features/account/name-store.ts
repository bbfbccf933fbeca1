import type { Knex } from 'knex';

export async function renameMe(transaction: Knex.Transaction, name: string): Promise<void> {
  await transaction.raw('select app.rename_me(?)', [name]);
}
