import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asRole, type DatabaseRole } from '../test/as-role.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { keysOfPeople } from '../test/people-oracle.ts';
import { actorOf, type PersonaName, personaNames, workspaces } from '../test/personas.ts';
import { sealedAttempts, seedSealed, visibleSealed } from '../test/sealed-personas.ts';
import { seedPersonas } from '../test/seed-personas.ts';
import { visibleIds } from '../test/visibility-oracle.ts';
import { type Attempt, attempts } from '../test/write-attempts.ts';

let store: TestDatabase;
let database: TestDatabase['database'];
beforeAll(async () => {
  store = await createTestDatabase();
  ({ database } = store);
  await seedPersonas(database.owner);
  await database.owner.transaction(seedSealed);
});
afterAll(() => store.drop());

const keyOf: Readonly<Record<string, string>> = {
  memberships: "group_id || '/' || user_id",
  history_records: 'instance_id::text',
  schedules: 'flow_id::text',
  webhooks: 'flow_id::text',
  ...keysOfPeople,
  sealed_values: "kind || '/' || row_id",
};
const visible = (name: PersonaName): Ids => ({ ...visibleIds(name), ...visibleSealed(name) });
const tables = Object.keys(visible('admin'));
const readEverything = tables
  .map((table) => `select '${table}' as at, ${keyOf[table] ?? 'id::text'} as id from nativ.${table}`)
  .join(' union all ');

type Ids = Readonly<Record<string, readonly string[]>>;

async function idsSeen(transaction: Knex.Transaction): Promise<Ids> {
  const { rows } = await transaction.raw(readEverything);
  return grouped(rows);
}

function grouped(rows: readonly { readonly at: string; readonly id: string }[]): Ids {
  const ids = (table: string) => rows.filter(({ at }) => at === table).map((row) => row.id);
  return Object.fromEntries(tables.map((table) => [table, ids(table).sort()]));
}

/** What everybody sees, and what everything that they try comes to: held against the oracle as a whole. */
async function mismatches(transaction: Knex.Transaction, table?: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of personaNames) {
    const seen = await asRole(transaction, 'nativ_app', actorOf(name), idsSeen);
    const expected = visible(name);
    for (const at of tables) if (String(seen[at]) !== String(expected[at])) found.push(`${name} reads ${at}`);
    for (const attempt of [...attempts(name), ...sealedAttempts(name)].filter(
      (one) => table === undefined || one.table === table,
    )) {
      const succeeded = await asRole(transaction, 'nativ_app', actorOf(name), (inner) => succeeds(inner, attempt));
      if (succeeded !== attempt.allowed) found.push(`${name} tries to ${attempt.name}`);
    }
  }
  return found;
}

async function succeeds(transaction: Knex.Transaction, { sql, values, before }: Attempt): Promise<boolean> {
  try {
    if (before) await transaction.raw(before.sql, before.values as string[]);
    const { rowCount } = await transaction.raw(sql, values as string[]);
    return rowCount > 0;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    // Insufficient privilege, which policies report too, a reference into another workspace, or somebody who is there already.
    if (code === '42501' || code === '23503' || code === '23505') return false;
    throw error;
  }
}

/** What the roles of the program see beside those of people. */
async function programMismatches(transaction: Knex.Transaction): Promise<readonly string[]> {
  const all = await everything(transaction);
  const ours = { workspaceId: workspaces.ours, userId: '' };
  const engine = await asRole(transaction, 'nativ_engine', ours, idsSeen);
  const found = tables
    .filter(
      (table) => String(engine[table]) !== String(table === 'workspaces' ? all.workspaces : all[table]?.filter(isOurs)),
    )
    .map((table) => `the engine reads ${table}`);
  const used = (inner: Knex.Transaction) =>
    inner('nativ.api_tokens')
      .whereNotNull('id')
      .update({ last_used_at: new Date(0) });
  if ((await asRole(transaction, 'nativ_identity', null, used)) !== all.api_tokens?.length)
    found.push('sign-in marks tokens as used');
  for (const table of ['workspaces', 'users']) {
    const rows = await asRole(transaction, 'nativ_identity', null, (inner) => inner(`nativ.${table}`).select('id'));
    if (rows.length !== all[table]?.length) found.push(`sign-in reads ${table}`);
    // The owner reads them by way of sign-in too, so that only writing tells whether it has a policy of its own.
    const changed = await asOwner(transaction, (inner) => inner(`nativ.${table}`).update({ created_at: new Date(0) }));
    if (changed !== all[table]?.length) found.push(`the owner changes ${table}`);
  }
  return found;
}

async function asOwner<T>(transaction: Knex.Transaction, work: (inner: Knex.Transaction) => Promise<T>): Promise<T> {
  const inner = await transaction.transaction();
  try {
    return await work(inner);
  } finally {
    await inner.rollback();
  }
}

let ourIds: ReadonlySet<string>;
const isOurs = (key: string) => ourIds.has(key);

async function everything(transaction: Knex.Transaction): Promise<Ids> {
  const { rows } = await transaction.raw(readEverything);
  return grouped(rows);
}

beforeAll(async () => {
  const { rows } = await database.owner.raw(
    tables
      .filter((table) => table !== 'workspaces')
      .map(
        (table) =>
          `select ${keyOf[table] ?? 'id::text'} as id from nativ.${table} where workspace_id = '${workspaces.ours}'`,
      )
      .join(' union all '),
  );
  ourIds = new Set(rows.map((row: { id: string }) => row.id));
});

/** Runs work in a transaction of the owner that is undone. */
async function undone<T>(work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
  const transaction = await database.owner.transaction();
  try {
    return await work(transaction);
  } finally {
    await transaction.rollback();
  }
}

describe('the policies', () => {
  test('show and allow each persona what the oracle says, in every table', async () => {
    expect(await undone((transaction) => mismatches(transaction))).toEqual([]);
  });

  test('show the engine one workspace, and sign-in who belongs to which', async () => {
    expect(await undone(programMismatches)).toEqual([]);
  });

  test('show nothing to nobody', async () => {
    const seen = await undone((transaction) => asRole(transaction, 'nativ_app', null, idsSeen));

    expect(Object.values(seen).flat()).toEqual([]);
  });

  test('show nothing of a workspace to somebody of another who names it', async () => {
    const actor = { workspaceId: workspaces.ours, userId: actorOf('stranger').userId };
    const seen = await undone((transaction) => asRole(transaction, 'nativ_app', actor, idsSeen));

    const sensitive = [
      'groups',
      'memberships',
      'submissions',
      'instances',
      'history_records',
      'tasks',
      'posts',
      'comments',
      'timers',
      'calls',
      'incidents',
      'messages',
      'notifications',
    ];
    expect(sensitive.flatMap((table) => seen[table])).toEqual([]);
  });

  test('are each needed: without any one of them, something above fails', async () => {
    const { rows: policies } = await database.owner.raw(
      `select tablename, policyname from pg_policies where schemaname = 'nativ' order by 1, 2`,
    );
    const idle: string[] = [];
    for (const { tablename, policyname } of policies) {
      const noticed = await undone(async (transaction) => {
        await transaction.raw(`drop policy ${policyname} on nativ.${tablename}`);
        return [...(await mismatches(transaction, tablename)), ...(await programMismatches(transaction))];
      });
      if (noticed.length === 0) idle.push(`${policyname} on ${tablename}`);
    }

    expect(policies.length).toBeGreaterThan(40);
    expect(idle).toEqual([]);
  }, 120_000);
});

describe('the catalogue', () => {
  const list = async (sql: string): Promise<string[]> =>
    (await database.owner.raw(sql)).rows.map((row: { name: string }) => row.name);

  test('has no table without policies that bind its owner too, for people and for the engine', async () => {
    const open = await list(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'nativ' and c.relkind in ('r', 'p') and not (
        c.relrowsecurity and c.relforcerowsecurity
        and exists (select from pg_policies p where p.schemaname = 'nativ' and p.tablename = c.relname and 'nativ_app' = any (p.roles))
        and exists (select from pg_policies p where p.schemaname = 'nativ' and p.tablename = c.relname and 'nativ_engine' = any (p.roles)))`);

    expect(open).toEqual([]);
  });

  test('has every table of the oracle and no other', async () => {
    const found = await list(`select tablename as name from pg_tables where schemaname = 'nativ' order by 1`);

    expect(found).toEqual([...tables].sort());
  });

  test('has no view, since one that others own would look past the policies', async () => {
    expect(await list(`select viewname as name from pg_views where schemaname in ('nativ', 'app')`)).toEqual([]);
  });

  test('has no function with the rights of its owner that a search path could lead astray', async () => {
    const loose = await list(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('app', 'nativ') and p.prosecdef and not coalesce('search_path=""' = any (p.proconfig), false)`);

    expect(loose).toEqual([]);
  });

  test('has no role of ours that owns something or stands above policies', async () => {
    const strong = await list(`
      select rolname as name from pg_roles
      where rolname in ('nativ_app', 'nativ_engine', 'nativ_identity') and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole)
      union all
      select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname in ('nativ_app', 'nativ_engine', 'nativ_identity')`);

    expect(strong).toEqual([]);
  });
});

describe('the grants', () => {
  const refused: readonly (readonly [DatabaseRole, string])[] = [
    ['nativ_app', 'select email from identity.users'],
    ['nativ_app', 'select token from identity.sessions'],
    ['nativ_app', 'select receipt_hash from nativ.submissions'],
    ['nativ_app', 'select idempotency_key from nativ.submissions'],
    ['nativ_app', "update nativ.tasks set status = 'completed'"],
    ['nativ_app', 'update nativ.tasks set answers = null'],
    ['nativ_app', "update nativ.users set email = 'x'"],
    ['nativ_app', "update nativ.users set identity_id = 'x'"],
    ['nativ_app', 'select email from nativ.users'],
    ['nativ_app', 'select hash from nativ.api_tokens'],
    ['nativ_app', "update nativ.api_tokens set scopes = '{people:write}'"],
    ['nativ_app', 'update nativ.assignment_turns set last_user_id = null'],
    ['nativ_engine', 'select hash from nativ.api_tokens'],
    ['nativ_app', 'update nativ.assignment_decisions set considered = null'],
    ['nativ_app', 'delete from nativ.recusals'],
    ['nativ_app', "select app.assign_tasks(app.workspace_id(), '[]')"],
    ['nativ_identity', 'update nativ.api_tokens set revoked_at = null'],
    ['nativ_app', 'update nativ.audit_entries set actor_id = null'],
    ['nativ_app', 'delete from nativ.comments'],
    ['nativ_app', 'delete from nativ.audit_entries'],
    ['nativ_app', 'select secret_hash from nativ.webhooks'],
    ['nativ_app', 'select sealed_headers from nativ.connectors'],
    ['nativ_app', 'select request from nativ.calls'],
    ['nativ_app', 'delete from nativ.timers'],
    ['nativ_app', "select app.enqueue(app.workspace_id(), '[]')"],
    ['nativ_app', 'select app.claim_timers(1)'],
    ['nativ_app', 'select * from graphile_worker._private_jobs'],
    ['nativ_engine', 'select * from graphile_worker._private_jobs'],
    ['nativ_engine', 'select * from jobs.nodes'],
    ['nativ_engine', "select app.enqueue('00000000-0000-7000-8000-000000000002', '[]')"],
    ['nativ_app', 'create table nativ.loot (id int)'],
    ['nativ_engine', 'select email from identity.users'],
    ['nativ_engine', 'delete from nativ.history_records'],
    ['nativ_engine', 'update nativ.history_records set sequence = 2'],
    ['nativ_identity', 'select answers from nativ.submissions'],
    ['nativ_identity', 'select title from nativ.tasks'],
    ['nativ_identity', "update nativ.users set role = 'admin'"],
  ];

  test.each(refused)('refuse %s to %s', async (role, sql) => {
    await undone((transaction) =>
      asRole(transaction, role, actorOf('admin'), async (inner) => {
        await expect(inner.raw(sql)).rejects.toMatchObject({ code: '42501' });
      }),
    );
  });
});
