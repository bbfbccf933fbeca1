import type { FlowDocument, TaskAssignment } from '@nativ/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../security/actor.ts';
import { createEngineFixture, type EngineFixture, line } from '../../test/engine-fixture.ts';
import { actorOf, emailOf, groups, id, personas, workspaces } from '../../test/personas.ts';
import { completeTaskWith } from '../tasks/complete-task-service.ts';
import { TaskService } from '../tasks/task-service.ts';
import { AssignmentService } from './assignment-service.ts';

let it: EngineFixture;
let assignment: AssignmentService;
let tasks: TaskService;

/** A group of four, in the order of their ids. */
const [dana, noam, tal, gal] = [id(9001), id(9002), id(9003), id(9004)] as const;
const team = [dana, noam, tal, gal];
const here = { workspace_id: workspaces.ours };
const legal = groups.legal.id;
const actor = (userId: string): Actor => ({ workspaceId: workspaces.ours, userId, role: 'member' });

beforeAll(async () => {
  it = await createEngineFixture();
  const { owner } = it.store.database;
  assignment = new AssignmentService(it);
  tasks = new TaskService(it);
  await owner('nativ.memberships').where({ group_id: legal }).whereNot({ user_id: personas.manager.id }).delete();
  await owner('nativ.capacities').insert({ ...here, user_id: personas.manager.id, most_open_tasks: 0 });
  await owner('nativ.recusals').delete();
  for (const [index, userId] of team.entries()) {
    const person = { id: userId, email: `p${index}@sample.example`, name: `Person ${index}`, role: 'member' };
    await owner('nativ.users').insert({ ...here, ...person });
    await owner('nativ.memberships').insert({ ...here, group_id: legal, user_id: userId, role: 'member' });
  }
});
afterAll(() => it.store.drop());

beforeEach(async () => {
  const { owner } = it.store.database;
  await owner('nativ.tasks').where({ status: 'open' }).whereIn('assignee_id', team).update({ assignee_id: null });
  await owner('nativ.assignment_turns').delete();
  await owner('nativ.absences').delete();
  await owner('nativ.recusals').delete();
  await owner('nativ.profiles').delete();
  await owner('nativ.capacities').whereIn('user_id', team).delete();
});

const ask = (policy: TaskAssignment | null, more: object = {}): FlowDocument =>
  line({
    id: 'task',
    type: 'userTask',
    config: { group: 'legal', title: 'Do it', ...(policy && { assignment: policy }), ...more },
  });

let flows = 0;
async function flowOf(policy: TaskAssignment | null, more: object = {}): Promise<string> {
  flows += 1;
  const key = `flow-${flows}`;
  await it.publish(key, ask(policy, more));
  return key;
}

interface Given {
  readonly task: string;
  readonly to: string | null;
}
async function run(key: string, data: Record<string, unknown> = {}): Promise<Given> {
  const instance = await it.start(key, data);
  const [row] = await it.sql<Given>('select id as task, assignee_id as to from nativ.tasks where instance_id = ?', [
    instance,
  ]);
  if (!row) throw new Error('Expected a task, but found none.');
  return row;
}
const assigneeOf = async (task: string) =>
  (await it.sql<{ to: string | null }>('select assignee_id as to from nativ.tasks where id = ?', [task]))[0]?.to;
const away = (userId: string, deputyId: string | null = null) =>
  it.store.database.owner('nativ.absences').insert({
    ...here,
    id: id(Math.floor(Math.random() * 1e9) + 1e6),
    user_id: userId,
    from_on: new Date(Date.now() - 86_400_000),
    to_on: new Date(Date.now() + 86_400_000),
    deputy_id: deputyId,
    created_by: userId,
  });
const most = (userId: string, count: number) =>
  it.store.database.owner('nativ.capacities').insert({ ...here, user_id: userId, most_open_tasks: count });
const knows = (userId: string, languages: readonly string[], skills: readonly string[] = []) =>
  it.store.database
    .owner('nativ.profiles')
    .insert({ ...here, user_id: userId, languages: [...languages], skills: [...skills] });
const inTurn = async (key: string, times: number) => {
  const given: (string | null)[] = [];
  for (let n = 0; n < times; n++) given.push((await run(key)).to);
  return given;
};

describe('a task that anybody of the group takes', () => {
  test('is given to nobody, and leaves no record', async () => {
    const { task, to } = await run(await flowOf(null));

    expect(to).toBeNull();
    expect((await assignment.read(actorOf('manager'), task))?.decisions).toEqual([]);
  });
});

describe('in turn', () => {
  test('everybody gets one before anybody gets a second', async () => {
    const key = await flowOf({ kind: 'roundRobin' });

    expect(await inTurn(key, 6)).toEqual([dana, noam, tal, gal, dana, noam]);
  });

  test('passes over whoever is away or has enough to do, and comes back to them', async () => {
    const key = await flowOf({ kind: 'roundRobin' });
    await away(noam);
    await most(tal, 0);

    expect(await inTurn(key, 3)).toEqual([dana, gal, dana]);
    await it.store.database.owner('nativ.absences').delete();
    expect(await inTurn(key, 1)).toEqual([noam]);
  });

  test('each step of a flow has its own turn', async () => {
    const [one, other] = [await flowOf({ kind: 'roundRobin' }), await flowOf({ kind: 'roundRobin' })];

    expect([...(await inTurn(one, 2)), ...(await inTurn(other, 1))]).toEqual([dana, noam, dana]);
  });

  test('is fair when forty come at once', async () => {
    const key = await flowOf({ kind: 'roundRobin' });

    const given = await Promise.all(Array.from({ length: 40 }, () => run(key)));

    expect(team.map((person) => given.filter(({ to }) => to === person).length)).toEqual([10, 10, 10, 10]);
  });
});

describe('to whoever has least to do', () => {
  test('counts open tasks, and evens out among those with as many', async () => {
    const key = await flowOf({ kind: 'leastLoaded' });
    const first = await inTurn(key, 4);

    expect([...first].sort()).toEqual(team);
    await it.sql(`update nativ.tasks set assignee_id = null where assignee_id = ? and status = 'open'`, [tal]);
    expect(await inTurn(key, 1)).toEqual([tal]);
  });

  test('never gives anybody more than they take on, however many come at once, in whichever step', async () => {
    const keys = [await flowOf({ kind: 'leastLoaded' }), await flowOf({ kind: 'roundRobin' })];
    for (const person of team) await most(person, 3);

    const given = await Promise.all(Array.from({ length: 24 }, (_, index) => run(keys[index % 2] ?? '')));

    expect(team.map((person) => given.filter(({ to }) => to === person).length)).toEqual([3, 3, 3, 3]);
    expect(given.filter(({ to }) => to === null)).toHaveLength(12);
  });
});

describe('by skill or language', () => {
  test('goes to one who speaks the language of the inquirer and knows what is needed', async () => {
    const key = await flowOf({ kind: 'skill', skills: ['Family law'], language: 'data.language' });
    await knows(dana, ['he'], ['family law']);
    await knows(noam, ['ar', 'he']);
    await knows(tal, ['ar'], ['Family Law', 'Tax']);

    expect((await run(key, { language: 'ar' })).to).toBe(tal);
    expect((await run(key, { language: 'he-IL' })).to).toBe(dana);
  });

  test('is left to the group when nobody fits, and the record says why', async () => {
    const key = await flowOf({ kind: 'skill', language: 'data.language' });
    await knows(dana, ['ru']);
    await most(dana, 0);

    const { task, to } = await run(key, { language: 'ru' });

    expect(to).toBeNull();
    const [decision] = (await assignment.read(actorOf('manager'), task))?.decisions ?? [];
    expect(decision).toMatchObject({ outcome: 'nobody', assignee: null, kind: 'skill', language: 'ru' });
    expect(decision?.considered.map(({ person, verdict }) => [person.id, verdict]).sort()).toEqual(
      [
        [dana, 'full'],
        [noam, 'lacksLanguage'],
        [tal, 'lacksLanguage'],
        [gal, 'lacksLanguage'],
        [personas.manager.id, 'lacksLanguage'],
      ].sort(),
    );
  });
});

describe('to somebody named', () => {
  test('by address or by a value of the case goes to them, however much they have to do', async () => {
    await most(noam, 0);

    expect((await run(await flowOf(null, { assignee: 'p1@sample.example' }))).to).toBe(noam);
    expect((await run(await flowOf({ kind: 'field', person: 'data.mentor' }), { mentor: noam })).to).toBe(noam);
  });

  test('goes to their deputy while they are away, or to the deputy of that one', async () => {
    const key = await flowOf(null, { assignee: 'p0@sample.example' });
    await away(dana, noam);
    expect((await run(key)).to).toBe(noam);

    await away(noam, gal);
    const { task, to } = await run(key);

    expect(to).toBe(gal);
    const mine = await assignment.read(actor(gal), task);
    expect(mine?.why).toMatchObject({ kind: 'named', standsInFor: { id: dana } });
    expect(mine?.decisions).toEqual([]);
  });

  test.each([
    ['with nobody in their place', null],
    ['whose deputy is away too, and names them', dana],
  ])('goes to the group when they are away %s', async (_name, back) => {
    const key = await flowOf(null, { assignee: 'p0@sample.example' });
    await away(dana, back === null ? null : noam);
    if (back !== null) await away(noam, back);

    expect((await run(key)).to).toBeNull();
  });

  test.each([emailOf('outsider'), 'nobody@sample.example'])(
    'goes to the group when %s is not of it',
    async (assignee) => {
      const { task, to } = await run(await flowOf(null, { assignee }));

      expect(to).toBeNull();
      expect((await assignment.read(actorOf('manager'), task))?.decisions[0]).toMatchObject({ outcome: 'nobody' });
    },
  );

  test('goes to the group when their account is closed', async () => {
    const key = await flowOf({ kind: 'field', person: 'data.mentor' });
    const { owner } = it.store.database;
    await owner('nativ.users').where({ id: gal }).update({ deactivated_at: new Date() });

    expect((await run(key, { mentor: gal })).to).toBeNull();
    expect(await inTurn(await flowOf({ kind: 'roundRobin' }), 4)).toEqual([dana, noam, tal, dana]);
    await owner('nativ.users').where({ id: gal }).update({ deactivated_at: null });
  });
});

describe("'I can't take this'", () => {
  test('gives the task to the next by the same policy, and nothing of the case ever again to whoever said it', async () => {
    const { task } = await run(await flowOf({ kind: 'roundRobin' }));

    expect(await assignment.recuse(actor(dana), task)).toBe('done');

    expect(await assigneeOf(task)).toBe(noam);
    expect(await assignment.recuse(actor(noam), task)).toBe('done');
    expect(await assignment.recuse(actor(tal), task)).toBe('done');
    expect(await assignment.recuse(actor(gal), task)).toBe('done');
    expect(await assigneeOf(task)).toBeNull();
    expect(await tasks.claim(actor(dana), task)).toEqual({ kind: 'recused' });
    expect(await tasks.assign(actorOf('manager'), task, dana)).toEqual({ kind: 'assigneeRecused' });
    expect(await completeTaskWith(it)(actor(dana), task, {}, 'en')).toEqual({ kind: 'recused' });
    const [latest] = (await assignment.read(actorOf('manager'), task))?.decisions ?? [];
    expect(latest?.considered.filter(({ verdict }) => verdict === 'recused')).toHaveLength(4);
  });

  test('of a named person leaves it to the group', async () => {
    const { task } = await run(await flowOf(null, { assignee: 'p2@sample.example' }));

    expect(await assignment.recuse(actor(tal), task)).toBe('done');

    expect(await assigneeOf(task)).toBeNull();
  });

  test('is said of what one has or could take, not of what a colleague has, nor twice with another end', async () => {
    const { task } = await run(await flowOf({ kind: 'roundRobin' }));

    expect(await assignment.recuse(actor(gal), task)).toBe('notYours');
    expect(await assignment.recuse(actorOf('outsider'), task)).toBe('hidden');
    await assignment.recuse(actor(dana), task);
    expect(await assignment.recuse(actor(dana), task)).toBe('done');
    expect(await assigneeOf(task)).toBe(noam);
  });

  test('hides the record of it from colleagues', async () => {
    const { task } = await run(await flowOf({ kind: 'roundRobin' }));
    await assignment.recuse(actor(dana), task);

    const seen = await assignment.read(actor(noam), task);

    expect(seen).toMatchObject({ why: { kind: 'roundRobin', standsInFor: null }, decisions: [], mayRecuse: true });
    expect(JSON.stringify(seen)).not.toContain(dana);
    expect(await assignment.read(actor(tal), task)).toMatchObject({ why: null, decisions: [], mayRecuse: false });
  });
});

describe('the instance', () => {
  test('is the same when it is replayed, whoever the tasks went to', async () => {
    const instance = await it.start(await flowOf({ kind: 'roundRobin' }));
    const [{ id: task } = { id: '' }] = await it.sql<{ id: string }>(
      'select id from nativ.tasks where instance_id = ?',
      [instance],
    );
    await assignment.recuse(actor(dana), task);
    expect(await completeTaskWith(it)(actor(noam), task, {}, 'en')).toEqual({ kind: 'completed' });

    await it.expectReplayable(instance);
  });
});
