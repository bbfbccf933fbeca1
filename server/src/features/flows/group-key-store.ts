import type { Knex } from 'knex';

/**
 * The keys of the groups of the workspace that whoever designs may name in a flow: all of them, since a flow routes
 * into classified groups that its designer does not read.
 */
export async function listGroupKeys(transaction: Knex.Transaction): Promise<string[]> {
  const { rows } = await transaction.raw<{ rows: { key: string }[] }>('select unnest(app.group_keys()) as key');
  return rows.map((row) => row.key);
}
