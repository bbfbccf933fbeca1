import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asRole, type DatabaseRole } from '../test/as-role.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { seedEntry } from '../test/entry-personas.ts';
import { seedFeed } from '../test/feed-personas.ts';
import { seedHeldSealed } from '../test/held-personas.ts';
import { hiddenColumns } from '../test/hidden-columns.ts';
import { actorOf, workspaces } from '../test/personas.ts';
import { functionMismatches } from '../test/policy-functions.ts';
import {
  engineMismatches,
  firstMismatch,
  idsSeen,
  mismatches,
  programMismatches,
  tables,
  undone as undoneBy,
} from '../test/policy-mismatches.ts';
import { refusalMismatches } from '../test/policy-refusals.ts';
import { seedSealed } from '../test/sealed-personas.ts';
import { seedPersonas } from '../test/seed-personas.ts';

let store: TestDatabase;
let database: TestDatabase['database'];
beforeAll(async () => {
  store = await createTestDatabase();
  ({ database } = store);
  await seedPersonas(database.owner);
  await database.owner.transaction(seedSealed);
  await database.owner.transaction(seedEntry);
  await database.owner.transaction(seedHeldSealed);
  await database.owner.transaction(seedFeed);
});
afterAll(() => store.drop());

const undone = <T>(work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> => undoneBy(database.owner, work);

describe('the policies', () => {
  test('show and allow each persona what the oracle says, in every table', async () => {
    expect(await undone((transaction) => mismatches(transaction))).toEqual([]);
  }, 600_000);

  test('each refuse on their own what they are to refuse', async () => {
    expect(await undone((transaction) => refusalMismatches(transaction))).toEqual([]);
  });

  test('show the engine one workspace, and sign-in who belongs to which', async () => {
    expect(await undone(programMismatches)).toEqual([]);
  });

  test('read functions that answer what the oracle says, of closed accounts, broken glass and archives too', async () => {
    expect(await undone(functionMismatches)).toEqual([]);
  });

  test('leave to people the columns that are theirs to read and to write', async () => {
    expect(await undone(hiddenColumns)).toEqual([]);
  });

  test('show nothing to nobody', async () => {
    const seen = await undone((transaction) => asRole(transaction, 'nativ_app', null, (inner) => idsSeen(inner)));

    expect(Object.values(seen).flat()).toEqual([]);
  });

  test('show nothing of a workspace to somebody of another who names it', async () => {
    const actor = { workspaceId: workspaces.ours, userId: actorOf('stranger').userId };
    const seen = await undone((transaction) => asRole(transaction, 'nativ_app', actor, (inner) => idsSeen(inner)));

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
        return (
          // Whether the engine notices is a single question, whether anybody does are hundreds.
          (await engineMismatches(transaction, [tablename]))[0] ??
          (await firstMismatch(transaction, tablename)) ??
          (await programMismatches(transaction))[0] ??
          null
        );
      });
      if (noticed === null) idle.push(`${policyname} on ${tablename}`);
    }

    expect(policies.length).toBeGreaterThan(40);
    expect(idle).toEqual([]);
  }, 600_000);
});

describe('the catalogue', () => {
  const list = async (sql: string): Promise<string[]> =>
    (await database.owner.raw(sql)).rows.map((row: { name: string }) => row.name);

  test('has no table without policies that bind its owner too, for people and where it reads for the engine', async () => {
    const open = await list(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'nativ' and c.relkind in ('r', 'p') and not (
        c.relrowsecurity and c.relforcerowsecurity
        and exists (select from pg_policies p where p.schemaname = 'nativ' and p.tablename = c.relname and 'nativ_app' = any (p.roles))
        and (not has_any_column_privilege('nativ_engine', c.oid, 'select')
          or exists (select from pg_policies p where p.schemaname = 'nativ' and p.tablename = c.relname and 'nativ_engine' = any (p.roles))))`);

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
