import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, groupFacts, id, type PersonaName, personas, tasks, workspaces } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { ItemService } from '../items/item-service.ts';
import { OwnTaskService } from '../own-tasks/own-task-service.ts';
import { TaskService } from '../tasks/task-service.ts';
import { ItemChangeService } from './item-change-service.ts';

let store: TestDatabase;
let service: ItemChangeService;
let own: string;
let taken: string;
let last = 70_000;

beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  await store.database.owner('nativ.recusals').delete();
  const { people } = store.database;
  const ownTasks = new OwnTaskService({ people });
  service = new ItemChangeService({
    people,
    tasks: new TaskService({ people }),
    ownTasks,
    items: new ItemService({ people }),
    // As the shell of the engine does for a task without a flow.
    completeTask: (actor, taskId) => ownTasks.complete(actor, taskId),
  });
});
beforeEach(async () => {
  const { owner } = store.database;
  const made = { workspace_id: workspaces.ours, group_id: groupFacts('legal').id, created_by: personas.manager.id };
  own = id(last++);
  taken = id(last++);
  await owner('nativ.tasks').insert([
    { ...made, id: own, title: '"Call"' },
    { ...made, id: taken, title: '"Write"', stage: 'onHold', assignee_id: personas.member.id },
  ]);
});
afterAll(() => store.drop());

type Change = Parameters<ItemChangeService['change']>[2][number];
const change = async (name: PersonaName, ...changes: Change[]) =>
  (await service.change(actorOf(name), 'legal', changes, 'en'))?.map((refusal) => refusal?.code ?? null);
const stateOf = async (taskId: string) => {
  const [row] = await store.database
    .owner('nativ.tasks')
    .where({ id: taskId })
    .select('status', 'stage', 'assignee_id', 'group_id', 'due_at');
  return row;
};

describe('a card that is moved', () => {
  test('to what is in progress is taken by whoever moves it, and given back when it goes to what is new', async () => {
    expect(await change('member', { id: own, column: 'inProgress' })).toEqual([null]);
    expect(await stateOf(own)).toMatchObject({ stage: 'inProgress', assignee_id: personas.member.id });

    expect(await change('member', { id: own, column: 'new' })).toEqual([null]);
    expect(await stateOf(own)).toMatchObject({ stage: 'new', assignee_id: null });
  });

  test('stays with whoever has it', async () => {
    expect(await change('manager', { id: taken, column: 'new' })).toEqual([null]);
    expect(await stateOf(taken)).toMatchObject({ stage: 'new', assignee_id: personas.member.id });
  });

  test('to what is done is completed, and opened again on the way back', async () => {
    expect(await change('member', { id: taken, column: 'done' })).toEqual([null]);
    expect(await stateOf(taken)).toMatchObject({ status: 'completed' });

    expect(await change('member', { id: taken, column: 'onHold' })).toEqual([null]);
    expect(await stateOf(taken)).toMatchObject({ status: 'open', stage: 'onHold', assignee_id: personas.member.id });
  });

  test('is not done where it asks for answers', async () => {
    await store.database.owner('nativ.tasks').where({ id: tasks.legalTaken.id }).update({ purpose: 'vote' });

    expect(await change('member', { id: tasks.legalTaken.id, column: 'done' })).toEqual(['task.needs-answers']);
  });
});

describe('many changes at once', () => {
  test('are made or refused one by one', async () => {
    const dueAt = '2030-03-01T14:00:00.000Z';
    const outcomes = await change(
      'manager',
      { id: own, dueAt },
      { id: tasks.legal.id, dueAt },
      { id: tasks.events.id, column: 'onHold' },
      { id: own, archived: true },
      { id: own, assigneeId: personas.member.id },
      { id: own, archived: false },
    );

    expect(outcomes?.map((code) => code === null)).toEqual([true, false, false, true, false, true]);
    // A task of another group is not there in this one.
    expect(outcomes?.[2]).toBe('task.not-found');
    expect((await stateOf(own)).due_at.toISOString()).toBe(dueAt);
  });

  test('hand on, as a manager and as whoever has it, and take for oneself, as anybody', async () => {
    expect(await change('manager', { id: own, assigneeId: personas.member.id })).toEqual([null]);
    expect(await change('member', { id: own, assigneeId: null })).toEqual([null]);
    expect(await change('member', { id: own, assigneeId: personas.member.id })).toEqual([null]);
    expect(await change('member', { id: own, assigneeId: personas.manager.id })).toEqual([null]);
  });

  test('bring a task to another group', async () => {
    expect(await change('manager', { id: own, group: 'psychological' })).toEqual([null]);
    expect((await stateOf(own)).group_id).toBe(groupFacts('psychological').id);
    expect(await change('manager', { id: own, column: 'onHold' })).toEqual(['task.not-found']);
    await service.change(actorOf('manager'), 'psychological', [{ id: own, group: 'legal' }], 'en');
  });

  test('are nobody’s who may not know of the group', async () => {
    expect(await change('outsider', { id: own, column: 'onHold' })).toBeUndefined();
  });
});
