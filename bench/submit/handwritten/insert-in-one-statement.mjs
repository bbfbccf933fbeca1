import { places, statements } from './statements.mjs';

const last = statements.length - 1;
let offset = 0;
const parts = statements.map(({ name, columns, types }, index) => {
  const insert = `insert into handwritten.${columns} values (${places(types, offset)})`;
  offset += types.length;
  return index === last ? insert : `${name} as (${insert})`;
});
const text = `with ${parts.slice(0, last).join(', ')} ${parts[last]}`;

/** All rows in one statement that is its own transaction, prepared: one round trip. */
export async function insertInOneStatement(pool, submission) {
  await pool.query({ name: 'insert-all', text, values: statements.flatMap(({ values }) => values(submission)) });
}
