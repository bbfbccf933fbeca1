import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { ClientBase } from 'pg';

type Values = Readonly<Record<string, unknown>> | readonly unknown[];

/** A statement as the driver takes it. */
interface Prepared {
  readonly name: string;
  readonly text: string;
  /** Where each of its values comes from: a name, or a place in a list. */
  readonly keys: readonly (string | number)[];
}

const known = new Map<string, Prepared>();

/**
 * Runs a statement that Postgres parses once for each connection, and plans a few times before it keeps the plan: planning the
 * policies of eight tables takes as long as reading a page (0.7 ms of 1.5). For statements whose texts are few, since each
 * connection keeps the plan of each, and whose plan does not hang on their values: what decides it stands in the text.
 *
 * The driver is asked itself: the query builder would search the whole text for values each time.
 */
export async function plannedOnce<Row>(transaction: Knex.Transaction, text: string, values: Values): Promise<Row[]> {
  if (transaction.isCompleted())
    throw new Error('Expected a transaction that goes on, but it has ended. Wait for all of its statements.');
  const { name, text: sql, keys } = known.get(text) ?? prepare(text, values);
  const connection: ClientBase = await transaction.client.acquireConnection();
  const given = values as Readonly<Record<string | number, unknown>>;
  const { rows } = await connection.query({ name, text: sql, values: keys.map((key) => givenValue(given, key)) });
  return rows as Row[];
}

/** The same for a statement that knex builds, outside of a transaction too; its limit must stand in the text (`skipBinding`), see listed.ts. */
export function plannedOnceBuilt<Query extends Knex.QueryBuilder | Knex.Raw>(query: Query): Query {
  query.options({ name: nameOf(query.toSQL().toNative().sql) });
  return query;
}

/** Numbers the values: `:name` where they have names, else `?`. What only looks like a name, as in a format of times, stays. */
function prepare(text: string, values: Values): Prepared {
  const keys: (string | number)[] = [];
  const numbered = Array.isArray(values)
    ? text.replaceAll('?', () => `$${keys.push(keys.length)}`)
    : text.replaceAll(/(?<!:):([a-z]\w*)/gi, (all, key) => (Object.hasOwn(values, key) ? `$${keys.push(key)}` : all));
  const prepared = { name: nameOf(numbered), text: numbered, keys };
  known.set(text, prepared);
  return prepared;
}

/** @throws Error where a value is missing, which is a bug: pg would take it for null */
function givenValue(values: Readonly<Record<string | number, unknown>>, key: string | number): unknown {
  const value = values[key];
  if (value === undefined) throw new Error(`Expected a value for '${key}' of a statement, but found none. Pass null.`);
  return value;
}

/** The same text has the same name on every node and connection, and another text never has. */
function nameOf(text: string): string {
  return `nativ_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}
