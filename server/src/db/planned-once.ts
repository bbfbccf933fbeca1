import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

const names = new Map<string, string>();

/**
 * Runs a statement that Postgres parses once for each connection, and plans a few times before it keeps the plan: planning the
 * policies of eight tables takes as long as reading a page (0.7 ms of 1.5). For statements whose texts are few, since each
 * connection keeps the plan of each, and whose plan does not hang on their values: what decides it stands in the text.
 */
export async function plannedOnce<Row>(
  transaction: Knex.Transaction,
  text: string,
  values: Readonly<Record<string, Knex.RawBinding>> | readonly Knex.RawBinding[],
): Promise<Row[]> {
  const { rows } = await transaction.raw(text, values as Knex.RawBinding[]).options({ name: nameOf(text) });
  return rows;
}

/** The same for a statement that knex builds; its limit must stand in the text (`skipBinding`), see listed.ts. */
export function plannedOnceBuilt(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.options({ name: nameOf(query.toSQL().toNative().sql) });
}

/** The same text has the same name on every node and connection, and another text never has. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `nativ_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  names.set(text, name);
  return name;
}
