import type { Knex } from 'knex';

export async function renameMe(transaction: Knex.Transaction, name: string): Promise<void> {
  await transaction.raw('select app.rename_me(?)', [name]);
}

export type RemovalOutcome = 'removed' | 'missing' | 'elsewhere' | 'off';

/** Takes a second factor away in an admin's name, and queues the mail that says so. */
export async function removeFactorOf(
  transaction: Knex.Transaction,
  personId: string,
  mail: { readonly mailId: string; readonly language: string },
): Promise<RemovalOutcome> {
  const { rows } = await transaction.raw<{ rows: { outcome: RemovalOutcome }[] }>(
    'select app.remove_second_factor(?, ?, ?) as outcome',
    [personId, mail.mailId, mail.language],
  );
  return rows[0]?.outcome ?? 'missing';
}
