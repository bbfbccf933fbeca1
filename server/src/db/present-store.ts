import type { Knex } from 'knex';

/** What time it is in the work space of the transaction: that of the wall, but in a practice room whose clock was moved. */
export async function readPresent(transaction: Knex.Transaction): Promise<Date> {
  const { rows } = await transaction.raw('select app.present() as present');
  return rows[0].present;
}
