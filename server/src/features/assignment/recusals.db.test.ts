import type { TaskAssignment } from '@nativ/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type AssignmentFixture,
  createAssignmentFixture,
  dana,
  legal,
  noam,
  ours,
  tal,
  team,
  teammate,
} from '../../test/assignment-fixture.ts';
import { actorOf, emailOf, personas } from '../../test/personas.ts';
import { TaskService } from '../tasks/task-service.ts';

let it: AssignmentFixture;
let tasks: TaskService;
const manager = actorOf('manager');

beforeAll(async () => {
  it = await createAssignmentFixture();
  tasks = new TaskService(it);
});
afterAll(() => it.store.drop());

beforeEach(async () => {
  const { owner } = it.store.database;
  await owner('nativ.tasks').update({ status: 'cancelled' }).where({ status: 'open' });
  for (const table of ['assignment_turns', 'absences', 'recusals']) await owner(`nativ.${table}`).delete();
  await owner('nativ.capacities').whereIn('user_id', team).delete();
});

const page = { before: null, limit: 20 };
const myRecusals = async (userId: string) => (await it.assignment.recusals(teammate(userId), page)).items;
const unplaced = async (as = manager) => (await it.assignment.unplaced(as, 'legal', page))?.items;

describe("taking back 'I can't take this'", () => {
  test('lets the person have the case again, and leaves its task with whoever has it', async () => {
    const { task, instance } = await it.run(await it.flowOf({ kind: 'roundRobin' }));
    await it.assignment.recuse(teammate(dana), task);
    expect(await myRecusals(dana)).toMatchObject([{ instanceId: instance }]);

    expect(await it.assignment.undoRecusal(teammate(dana), instance, dana)).toBe(true);

    expect(await it.assigneeOf(task)).toBe(noam);
    expect(await myRecusals(dana)).toEqual([]);
    expect(await it.assignment.read(teammate(dana), task)).toMatchObject({ hasRecused: false });
    expect(await tasks.assign(manager, task, dana)).toMatchObject({ kind: 'assigned' });
  });

  test('tries a task again that nobody was left for, by its rule, with a record of it', async () => {
    const { task, instance } = await it.run(await it.flowOf(null, { assignee: 'p1@sample.example' }));
    await it.assignment.recuse(teammate(noam), task);
    expect(await it.assigneeOf(task)).toBeNull();

    expect(await it.assignment.undoRecusal(teammate(noam), instance, noam)).toBe(true);

    expect(await it.assigneeOf(task)).toBe(noam);
    const { decisions = [] } = (await it.assignment.read(manager, task)) ?? {};
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['person', 'nobody', 'person']);
  });

  test('leaves a task alone that somebody gave back to the group by hand', async () => {
    const { task, instance } = await it.run(await it.flowOf({ kind: 'roundRobin' }));
    await it.assignment.recuse(teammate(dana), task);
    await it.store.database.owner('nativ.tasks').where({ id: task }).update({ assignee_id: null });

    await it.assignment.undoRecusal(teammate(dana), instance, dana);

    expect(await it.assigneeOf(task)).toBeNull();
  });

  test('is for the person and for managers of the group, who see who stepped back; twice is nothing', async () => {
    const { task, instance } = await it.run(await it.flowOf({ kind: 'roundRobin' }));
    await it.assignment.recuse(teammate(dana), task);

    expect(await it.assignment.undoRecusal(teammate(tal), instance, dana)).toBe(false);
    expect(await it.assignment.undoRecusal(actorOf('outsider'), instance, dana)).toBe(false);
    expect((await it.assignment.read(teammate(tal), task))?.recused).toEqual([]);
    expect((await it.assignment.read(manager, task))?.recused).toMatchObject([{ id: dana }]);
    expect(await it.assignment.undoRecusal(manager, instance, dana)).toBe(true);
    expect(await it.assignment.undoRecusal(manager, instance, dana)).toBe(false);
  });

  test('is recorded with who did it and for whom, and no reason', async () => {
    const { task, instance } = await it.run(await it.flowOf({ kind: 'roundRobin' }));
    await it.assignment.recuse(teammate(dana), task);
    await it.assignment.undoRecusal(manager, instance, dana);

    const rows = await it.sql(
      `select action, actor_id, detail, group_ids from nativ.audit_entries where subject_id = any (?) order by at`,
      [[task, instance]],
    );

    expect(rows).toMatchObject([
      { action: 'task.recused', actor_id: dana, detail: {}, group_ids: [legal] },
      { action: 'task.recusalUndone', actor_id: personas.manager.id, detail: { person: dana }, group_ids: [legal] },
    ]);
  });
});

describe('a task that its rule could give to nobody', () => {
  test('is shown to managers with why, and to nobody else', async () => {
    await it.away(dana);
    for (const person of [noam, tal])
      await it.store.database.owner('nativ.capacities').insert({ ...ours, user_id: person, most_open_tasks: 0 });

    const { task, to } = await it.run(await it.flowOf({ kind: 'leastLoaded' }));

    expect(to).toBeNull();
    expect(await unplaced()).toMatchObject([
      {
        id: task,
        kind: 'leastLoaded',
        setAside: [
          { verdict: 'full', count: 3 },
          { verdict: 'away', count: 1 },
        ],
      },
    ]);
    expect(await unplaced(teammate(noam))).toEqual([]);
    expect(await unplaced(actorOf('outsider'))).toBeUndefined();
  });

  const nobodyFits: readonly [string, TaskAssignment | null, object, object[]][] = [
    ['a skill that nobody has', { kind: 'skill', skills: ['Signing'] }, {}, [{ verdict: 'lacksSkill', count: 4 }]],
    ['a value that names nobody', { kind: 'field', person: 'data.mentor' }, {}, []],
    ['somebody who is not of the group', null, { assignee: emailOf('outsider') }, []],
  ];
  test.each(nobodyFits)('says so for %s', async (_name, policy, more, setAside) => {
    await it.run(await it.flowOf(policy, more), { mentor: null });

    expect(await unplaced()).toMatchObject([{ setAside }]);
  });

  test('says so when the deputies of those who are away lead in a circle', async () => {
    await it.away(dana, noam);
    await it.away(noam, dana);

    await it.run(await it.flowOf(null, { assignee: 'p0@sample.example' }));

    expect(await unplaced()).toMatchObject([{ kind: 'named', setAside: [{ verdict: 'away', count: 1 }] }]);
  });

  test('says so when the account of the one who is named is closed', async () => {
    const key = await it.flowOf({ kind: 'field', person: 'data.mentor' });
    const close = (at: Date | null) =>
      it.store.database.owner('nativ.users').where({ id: tal }).update({ deactivated_at: at });
    await close(new Date());

    await it.run(key, { mentor: tal });
    await close(null);

    expect(await unplaced()).toMatchObject([{ kind: 'field' }]);
  });

  test('is not shown any more once somebody has it, or it is done', async () => {
    const { task } = await it.run(await it.flowOf({ kind: 'skill', skills: ['Sign language'] }));
    expect(await unplaced()).toHaveLength(1);

    await tasks.assign(manager, task, tal);

    expect(await unplaced()).toEqual([]);
  });
});
