import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asRole } from '../test/as-role.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { ownItemAttempts, visibleOwnItems } from '../test/own-item-oracle.ts';
import { actorOf, type PersonaName, personaNames } from '../test/personas.ts';
import { sealedAttempts, seedSealed, visibleSealed } from '../test/sealed-personas.ts';
import { seedPersonas } from '../test/seed-personas.ts';

let store: TestDatabase;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  await store.database.owner.transaction(seedSealed);
});
afterAll(() => store.drop());

const tables = Object.keys(visibleSealed('admin'));
const keyOf = (table: string) => (table === 'sealed_values' ? "kind || '/' || row_id" : 'id::text');

/** Files of own tasks and events stand in a table with those that are sealed. */
const visibleRows = (name: PersonaName, table: string) =>
  [...(visibleSealed(name)[table] ?? []), ...(table === 'files' ? (visibleOwnItems(name).files ?? []) : [])].sort();
const attempts = (name: PersonaName) => [
  ...sealedAttempts(name),
  ...ownItemAttempts(name).filter(({ table }) => table === 'files'),
];

/** What everybody sees of what is sealed, and what opening it comes to: held against plain code. */
async function* eachMismatch(transaction: Knex.Transaction): AsyncGenerator<string> {
  for (const name of personaNames) {
    for (const table of tables) {
      const seen = await asRole(transaction, 'nativ_app', actorOf(name), async (inner) => {
        const { rows } = await inner.raw(`select ${keyOf(table)} as key from nativ.${table}`);
        return rows.map((row: { key: string }) => row.key).sort();
      });
      if (String(seen) !== String(visibleRows(name, table))) yield `${name} reads ${table}`;
    }
    for (const { sql, values, before, allowed, name: what } of attempts(name)) {
      const succeeded = await asRole(transaction, 'nativ_app', actorOf(name), async (inner) => {
        try {
          if (before) await inner.raw(before.sql, before.values as string[]);
          return (await inner.raw(sql, values as string[])).rowCount > 0;
        } catch (error) {
          if ((error as { code?: string }).code === '42501') return false;
          throw error;
        }
      });
      if (succeeded !== allowed) yield `${name} tries to ${what}`;
    }
  }
}

async function mismatches(transaction: Knex.Transaction): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const one of eachMismatch(transaction)) found.push(one);
  return found;
}

/** The first is enough to notice what was taken away. */
async function firstMismatch(transaction: Knex.Transaction): Promise<string | null> {
  for await (const one of eachMismatch(transaction)) return one;
  return null;
}

async function undone<T>(work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
  const transaction = await store.database.owner.transaction();
  try {
    return await work(transaction);
  } finally {
    await transaction.rollback();
  }
}

test('what is sealed is seen by those whom the case concerns, and opened by them with an entry in the read log', async () => {
  expect(await undone(mismatches)).toEqual([]);
});

test('each policy about what is sealed is needed', async () => {
  const { rows } = await store.database.owner.raw(
    `select tablename, policyname from pg_policies where schemaname = 'nativ' and tablename = any (?) and policyname like 'people%'`,
    [tables],
  );
  const idle: string[] = [];
  for (const { tablename, policyname } of rows) {
    const noticed = await undone(async (transaction) => {
      await transaction.raw(`drop policy ${policyname} on nativ.${tablename}`);
      return firstMismatch(transaction);
    });
    if (noticed === null) idle.push(`${policyname} on ${tablename}`);
  }
  expect(rows).toHaveLength(11);
  expect(idle).toEqual([]);
}, 300_000);
