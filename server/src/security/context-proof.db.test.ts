import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entranceOf } from '../db/context-proof.ts';
import { asPerson } from '../db/person-transaction.ts';
import { asRole } from '../test/as-role.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { actorOf, groups, personas, workspaces } from '../test/personas.ts';
import { seedPersonas } from '../test/seed-personas.ts';

let store: TestDatabase;
let people: Knex;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  people = store.database.people;
});
afterAll(() => store.drop());

const manager = actorOf('manager');
const proofOf = async (actor = manager) => (await entranceOf(people, actor))[2];
const claim = (name: string, value: string, isLocal = true) =>
  people.raw('select set_config(?, ?, ?)', [name, value, isLocal]);

/** Every row of every table that the role may select from, by table. */
async function everythingSeen(transaction: Knex.Transaction): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await transaction.raw(
    `select distinct table_name as name from information_schema.column_privileges
     where table_schema = 'nativ' and grantee = 'nativ_app' and privilege_type = 'SELECT' order by 1`,
  );
  const seen: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await transaction.raw(`select count(*)::int as count from nativ.${name}`);
    if (rows[0].count > 0) seen[name] = rows[0].count;
  }
  return seen;
}

/** What somebody sees who sets what they like, in a transaction of the role that serves people. */
async function claiming(settings: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>> {
  return people.transaction(async (transaction) => {
    for (const [name, value] of Object.entries(settings))
      await transaction.raw('select set_config(?, ?, true)', [`nativ.${name}`, value]);
    return everythingSeen(transaction);
  });
}

const claimed = { workspace_id: workspaces.ours, user_id: personas.manager.id };

describe('the role that serves people', () => {
  test('sees a workspace once it has a proof', async () => {
    const seen = await asPerson(people, manager, everythingSeen);

    expect(Object.keys(seen).length).toBeGreaterThan(15);
  });

  test.each([
    ['nothing', {}],
    ['only a workspace', { workspace_id: workspaces.ours }],
    ['a person and no seal', claimed],
    ['an empty seal', { ...claimed, seal: '' }],
    ['a seal of its own making', { ...claimed, seal: 'f'.repeat(64) }],
  ])('sees no row of any table when it claims %s', async (_what, settings) => {
    expect(await claiming(settings)).toEqual({});
  });

  test('sees nothing with the proof of entering in the place of the seal', async () => {
    expect(await claiming({ ...claimed, seal: await proofOf() })).toEqual({});
  });

  test('sees nothing with a seal that was read out in another transaction', async () => {
    const [seal] = await asPerson(people, manager, async (transaction) => {
      const { rows } = await transaction.raw("select current_setting('nativ.seal') as seal");
      return [rows[0].seal as string];
    });

    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(await claiming({ ...claimed, seal: seal ?? '' })).toEqual({});
  });

  test('sees nothing any more when it takes the name of another after it entered', async () => {
    const changed = async (name: string, value: string) =>
      asPerson(people, actorOf('outsider'), async (transaction) => {
        await transaction.raw('select set_config(?, ?, true)', [name, value]);
        return everythingSeen(transaction);
      });

    expect(await changed('nativ.user_id', personas.manager.id)).toEqual({});
    expect(await changed('nativ.workspace_id', workspaces.theirs)).toEqual({});
  });

  test('leaves nothing on its connection for the transaction after it', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => claim('nativ.workspace_id', workspaces.ours, false)));
    await asPerson(people, manager, everythingSeen);

    expect(await people.transaction(everythingSeen)).toEqual({});
  });

  test.each([
    ['no proof', async () => null],
    ['a made-up proof', async () => 'f'.repeat(64)],
    ['the proof of somebody else', () => proofOf(actorOf('outsider'))],
    ['the proof of the same person elsewhere', () => proofOf({ ...manager, workspaceId: workspaces.theirs })],
  ])('does not enter with %s', async (_what, proof) => {
    const given = await proof();
    const entering = people.raw('select app.enter_as(?, ?, ?)', [manager.workspaceId, manager.userId, given as string]);

    await expect(entering).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    ['the keys', 'select * from vault.context_keys'],
    ['the way of the engine', "select app.enter('x', 'y')"],
    ['what seals', "select app.keyed_hash('x')"],
  ])('does not reach %s', async (_what, sql) => {
    await expect(people.raw(sql)).rejects.toMatchObject({ code: '42501' });
  });

  test('learns nothing from the functions of policies without a proof', async () => {
    const { rows: functions } = await people.raw(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'app' and p.pronargs = 0 and p.prorettype <> 'trigger'::regtype
         and has_function_privilege('nativ_app', p.oid, 'execute') and p.prosecdef
         -- What time and day it is anybody may know; without a proof it is that of the wall, in UTC.
         and p.proname not in ('present', 'today')`,
    );
    const answers: Record<string, unknown> = {};
    await people.transaction(async (transaction) => {
      for (const [name, value] of Object.entries(claimed))
        await transaction.raw('select set_config(?, ?, true)', [`nativ.${name}`, value]);
      for (const { name } of functions) {
        const { rows } = await transaction.raw(`select app.${name}()::text as answer`);
        // A function that gives rows gives none.
        const answer = rows[0]?.answer ?? null;
        if (!['{}', '{NULL}', '', null, 'false'].includes(answer)) answers[name] = answer;
      }
      const { rows } = await transaction.raw('select app.is_member(?, ?) as answer', [
        groups.psychological.id,
        personas.manager.id,
      ]);
      expect(rows[0].answer).toBe(false);
    });

    expect(functions.length).toBeGreaterThan(8);
    expect(answers).toEqual({});
  });
});

test('the engine sees its workspace as before, without a proof', async () => {
  const { rows } = await store.database.owner.transaction((transaction) =>
    asRole(transaction, 'nativ_engine', { workspaceId: workspaces.ours, userId: '' }, (inner) =>
      inner.raw('select distinct workspace_id from nativ.tasks'),
    ),
  );

  expect(rows).toEqual([{ workspace_id: workspaces.ours }]);
});
