import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entranceOf } from '../db/context-proof.ts';
import { asPerson } from '../db/person-transaction.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { actorOf, groups, id, type PersonaName, personas, tasks, workspaces } from '../test/personas.ts';
import { undone } from '../test/policy-mismatches.ts';
import { seedPersonas } from '../test/seed-personas.ts';

let store: TestDatabase;
let owner: Knex;
let people: Knex;
beforeAll(async () => {
  store = await createTestDatabase();
  ({ owner, people } = store.database);
  await seedPersonas(owner);
});
afterAll(() => store.drop());

const { legal, psychological } = groups;
const membership = (name: PersonaName) => ({ group_id: psychological.id, user_id: personas[name].id });
const groupsKnown = (transaction: Knex.Transaction): Promise<string[]> =>
  transaction('nativ.groups').orderBy('key').pluck('key');
const tasksSeen = (transaction: Knex.Transaction): Promise<string[]> =>
  transaction('nativ.tasks').where({ group_id: psychological.id }).orderBy('id').pluck('id');

/** A transaction of the owner, who changes what they like, in which somebody has entered and looked around. */
async function entered(transaction: Knex.Transaction, name: PersonaName): Promise<void> {
  await transaction.raw('select app.enter_as(?, ?, ?)', await entranceOf(people, actorOf(name)));
  await looking(transaction, groupsKnown);
  await looking(transaction, tasksSeen);
}

async function looking<T>(transaction: Knex.Transaction, look: (inner: Knex.Transaction) => Promise<T>): Promise<T> {
  await transaction.raw('set local role nativ_app');
  const seen = await look(transaction);
  await transaction.raw('reset role');
  return seen;
}

describe('what a transaction remembers of its sight', () => {
  const changes: readonly (readonly [string, PersonaName, (transaction: Knex.Transaction) => PromiseLike<unknown>])[] =
    [
      ['a membership ends', 'psychologist', (on) => on('nativ.memberships').where(membership('psychologist')).delete()],
      [
        'a member becomes a classified member',
        'psychologist',
        (on) => on('nativ.memberships').where(membership('psychologist')).update({ role: 'classifiedMember' }),
      ],
      [
        'somebody becomes a member',
        'outsider',
        (on) =>
          on('nativ.memberships').insert({ workspace_id: workspaces.ours, ...membership('outsider'), role: 'member' }),
      ],
      [
        'a group is opened',
        'outsider',
        (on) => on('nativ.groups').where({ id: psychological.id }).update({ access: 'open' }),
      ],
      [
        'an account is closed',
        'psychologist',
        (on) => on('nativ.users').where({ id: personas.psychologist.id }).update({ deactivated_at: new Date() }),
      ],
      [
        'a grant is taken back',
        'classified',
        (on) => on('nativ.concerns').where({ user_id: personas.classified.id }).delete(),
      ],
      [
        'glass is broken',
        'admin',
        (on) =>
          on('nativ.break_glass').insert({
            workspace_id: workspaces.ours,
            id: id(79_100),
            group_id: psychological.id,
            opened_by: personas.admin.id,
            reason: 'A danger to life, now',
            until: new Date(Date.now() + 3_600_000),
          }),
      ],
    ];

  test.each(changes)('is forgotten in the same transaction when %s', async (_what, name, change) => {
    const [before, after, anew] = await undone(owner, async (transaction) => {
      const look = () => looking(transaction, async (inner) => [await groupsKnown(inner), await tasksSeen(inner)]);
      await entered(transaction, name);
      const first = await look();
      await change(transaction);
      const second = await look();
      await entered(transaction, name);
      return [first, second, await look()];
    });

    expect(after).not.toEqual(before);
    expect(after).toEqual(anew);
  });

  test('knows of a task that was just given, and no more of one that was given back', async () => {
    const cases = await undone(owner, async (transaction) => {
      const mine = () =>
        looking(transaction, async (inner) => {
          const { rows } = await inner.raw('select cardinality(app.my_task_instance_ids()) as count');
          return rows[0].count as number;
        });
      await entered(transaction, 'classified');
      const before = await mine();
      const task = transaction('nativ.tasks').where({ id: tasks.psychological.id });
      await task.clone().update({ assignee_id: personas.classified.id });
      const given = await mine();
      await task.clone().update({ assignee_id: null });
      return { before, given, back: await mine() };
    });

    expect(cases).toEqual({ before: cases.before, given: cases.before + 1, back: cases.before });
  });

  test('is back with a savepoint that is rolled back', async () => {
    await undone(owner, async (transaction) => {
      await entered(transaction, 'psychologist');
      const before = await looking(transaction, groupsKnown);
      const inner = await transaction.transaction();
      await inner('nativ.memberships').where(membership('psychologist')).delete();
      const meanwhile = await looking(inner, groupsKnown);
      await inner.rollback();

      expect(meanwhile).not.toContain(psychological.key);
      expect(await looking(transaction, groupsKnown)).toEqual(before);
    });
  });

  test('is of the person who entered last', async () => {
    await undone(owner, async (transaction) => {
      await entered(transaction, 'psychologist');
      const known = await looking(transaction, groupsKnown);
      await entered(transaction, 'outsider');

      expect(known).toContain(psychological.key);
      expect(await looking(transaction, groupsKnown)).not.toContain(psychological.key);
    });
  });

  test('ends within a second in a transaction that goes on while a membership ends elsewhere', async () => {
    await owner('nativ.memberships').insert({
      workspace_id: workspaces.ours,
      group_id: legal.id,
      user_id: personas.outsider.id,
      role: 'member',
    });
    const [before, after] = await asPerson(people, actorOf('outsider'), async (transaction) => {
      const first = await groupsKnown(transaction);
      await owner('nativ.memberships').where({ group_id: legal.id, user_id: personas.outsider.id }).delete();
      await sleep(300);
      return [first, await groupsKnown(transaction)];
    });

    expect(before).toContain(legal.key);
    expect(after).not.toContain(legal.key);
  });

  test('is asked anew by a statement that began long before it looked', async () => {
    const known = await asPerson(people, actorOf('outsider'), async (transaction) => {
      await transaction.raw('select pg_sleep(0.3), cardinality(app.my_group_ids())');
      return groupsKnown(transaction);
    });

    expect(known).not.toContain(legal.key);
  });

  test('stands under a name that nothing lists', async () => {
    const listed = await asPerson(people, actorOf('manager'), async (transaction) => {
      await groupsKnown(transaction);
      const { rows: settings } = await transaction.raw("select name from pg_settings where name like 'nativ%'");
      const { rows: shown } = await transaction.raw('show all');
      return [...settings, ...shown]
        .map(({ name }: { name: string }) => name)
        .filter((name) => name.startsWith('nativ.s'));
    });

    expect(listed).toEqual([]);
  });

  test.each(['select slot from vault.context_keys', 'select app.forget_sight()'])(
    'is out of reach: %s',
    async (sql) => {
      await expect(asPerson(people, actorOf('manager'), (transaction) => transaction.raw(sql))).rejects.toThrow();
    },
  );

  test('leaves nothing on its connection for whoever comes next', async () => {
    await Promise.all(
      [1, 2, 3, 4, 5].map(() => asPerson(people, actorOf('psychologist'), (transaction) => tasksSeen(transaction))),
    );

    const seen = await Promise.all(
      [1, 2, 3, 4, 5].map(() => asPerson(people, actorOf('outsider'), (transaction) => groupsKnown(transaction))),
    );
    const nobody = await people.transaction((transaction) =>
      transaction.raw('select app.my_group_ids()::text as known, app.my_full_group_ids()::text as full_ones'),
    );

    expect(seen.flat()).not.toContain(psychological.key);
    expect(nobody.rows).toEqual([{ known: '{}', full_ones: '{}' }]);
  });
});
