import { places, statements } from './statements.mjs';

const prepared = statements.map(({ name, columns, values, types }) => ({
  name: `insert-${name}`,
  text: `insert into handwritten.${columns} values (${places(types)})`,
  values,
}));

/** A transaction with a statement for each row, prepared: seven round trips. */
export async function insertRowByRow(pool, submission) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const { name, text, values } of prepared) await client.query({ name, text, values: values(submission) });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
