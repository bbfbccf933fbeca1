import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, groupFacts, id, type PersonaName, personas, workspaces } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { ItemService } from '../items/item-service.ts';
import { OwnTaskService } from '../own-tasks/own-task-service.ts';
import { TaskService } from '../tasks/task-service.ts';
import { GroupViewsService } from './group-views-service.ts';
import { ItemChangeService } from './item-change-service.ts';
import { openColumns } from './item-filter.ts';

let store: TestDatabase;
let views: GroupViewsService;
let changes: ItemChangeService;
let ownTasks: OwnTaskService;
let free: string;
let begun: string;
let last = 80_000;

const option = (key: string) => ({ key, name: { en: key, he: key }, colour: 'teal' });
const setOptions = (group: string, options: { statuses?: string[]; labels?: string[] }) =>
  store.database
    .owner('nativ.groups')
    .where({ id: groupFacts(group as 'legal').id })
    .update(
      Object.fromEntries(Object.entries(options).map(([name, keys]) => [name, JSON.stringify(keys.map(option))])),
    );

beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  await store.database.owner('nativ.recusals').delete();
  await store.database.owner('nativ.tasks').update({ status: 'cancelled', archived_at: null });
  const { people } = store.database;
  views = new GroupViewsService({ people });
  ownTasks = new OwnTaskService({ people });
  changes = new ItemChangeService({
    people,
    tasks: new TaskService({ people }),
    ownTasks,
    items: new ItemService({ people }),
    completeTask: (actor, taskId) => ownTasks.complete(actor, taskId),
  });
});
beforeEach(async () => {
  const { owner } = store.database;
  await owner('nativ.tasks').update({ status: 'cancelled' });
  await setOptions('legal', { statuses: ['drafting', 'court'], labels: ['urgent', 'pro-bono'] });
  await setOptions('psychological', { statuses: ['court'], labels: ['pro-bono', 'family'] });
  const made = { workspace_id: workspaces.ours, group_id: groupFacts('legal').id, created_by: personas.manager.id };
  free = id(last++);
  begun = id(last++);
  await owner('nativ.tasks').insert([
    { ...made, id: free, title: '"Call"' },
    { ...made, id: begun, title: '"Write"', stage: 'inProgress', assignee_id: personas.member.id },
  ]);
});
afterAll(() => store.drop());

type Change = Parameters<ItemChangeService['change']>[2][number];
const change = async (name: PersonaName, ...wishes: Change[]) =>
  (await changes.change(actorOf(name), 'legal', wishes, 'en'))?.map((refusal) => refusal?.code ?? null);
const everything = {
  columns: openColumns,
  status: null,
  labels: [],
  assignee: null,
  origin: null,
  hasForm: null,
  due: null,
  created: { from: null, before: null },
  archived: false,
};
const board = async (name: PersonaName, filter: Partial<typeof everything> = {}, group = 'legal') =>
  (await views.board(actorOf(name), group, { ...everything, ...filter }))?.columns.map((column) => ({
    ...column,
    items: column.items.map((item) => item.id),
  }));
const taskOf = async (taskId: string, group = 'legal') => {
  const wish = { filter: everything, sort: 'urgent', after: null, limit: 50 } as const;
  return (await views.tasks(actorOf('manager'), group, wish))?.items.find((item) => item.id === taskId);
};

describe("a group's own statuses", () => {
  test('are the columns of its board between what is new and what is on hold', async () => {
    await change('member', { id: begun, groupStatus: 'court' }, { id: free, groupStatus: 'drafting' });

    expect(await board('manager')).toEqual([
      { column: 'new', groupStatus: null, count: 0, items: [], nextCursor: null },
      { column: 'inProgress', groupStatus: 'drafting', count: 1, items: [free], nextCursor: null },
      { column: 'inProgress', groupStatus: 'court', count: 1, items: [begun], nextCursor: null },
      { column: 'onHold', groupStatus: null, count: 0, items: [], nextCursor: null },
      { column: 'done', groupStatus: null, count: 0, items: [], nextCursor: null },
    ]);
    // Who moved what was free has taken it.
    expect((await taskOf(free))?.assignee?.id).toBe(personas.member.id);
  });

  test('have in the first of them what is in progress without one, also once the settings have lost its own', async () => {
    await change('member', { id: begun, groupStatus: 'court' });
    await setOptions('legal', { statuses: ['drafting', 'appeal'] });

    expect((await taskOf(begun))?.groupStatus).toBe('drafting');
    expect((await board('manager'))?.map(({ items }) => items)).toEqual([[free], [begun], [], [], []]);
  });

  test('end with what is in progress', async () => {
    await change('member', { id: begun, groupStatus: 'court' }, { id: begun, column: 'onHold' });
    await change('member', { id: begun, column: 'inProgress' });

    expect((await taskOf(begun))?.groupStatus).toBe('drafting');
  });

  test('are a filter of the list; one that the group does not have leaves out nothing', async () => {
    await change('member', { id: begun, groupStatus: 'court' }, { id: free, column: 'inProgress' });
    const listed = async (status: string) =>
      (
        await views.tasks(actorOf('manager'), 'legal', {
          filter: { ...everything, columns: ['inProgress'], status },
          sort: 'urgent',
          after: null,
          limit: 1,
        })
      )?.items.map((item) => item.id);

    expect([await listed('drafting'), await listed('court')]).toEqual([[free], [begun]]);
    expect(await listed('gone')).toHaveLength(1);
  });

  test('that the group does not have are refused, and a task that is free stays so', async () => {
    expect(await change('member', { id: free, groupStatus: 'gone' })).toEqual(['task.unknown-status']);
    expect((await taskOf(free))?.assignee).toBeNull();
  });
});

describe("a group's labels", () => {
  test('are put on and taken off one by one, and are a filter of the board', async () => {
    await change('member', { id: begun, addLabels: ['urgent'] }, { id: begun, addLabels: ['pro-bono', 'urgent'] });
    expect((await taskOf(begun))?.labels).toEqual(['urgent', 'pro-bono']);
    expect((await board('manager', { labels: ['pro-bono'] as never }))?.map(({ count }) => count)).toEqual([
      0, 1, 0, 0, 0,
    ]);

    await change('member', { id: begun, removeLabels: ['urgent'] });
    expect((await taskOf(begun))?.labels).toEqual(['pro-bono']);
  });

  test('that the group does not have are refused', async () => {
    expect(await change('member', { id: begun, addLabels: ['family'] })).toEqual(['task.unknown-label']);
  });
});

describe('whoever could work on a task', () => {
  test('marks it, and nobody else', async () => {
    await store.database.owner('nativ.tasks').where({ id: begun }).update({ assignee_id: personas.manager.id });
    expect(await change('member', { id: begun, addLabels: ['urgent'] })).toEqual(['task.not-yours']);
    expect(await change('member', { id: begun, groupStatus: 'court' })).toEqual(['task.not-yours']);
    expect(await change('outsider', { id: begun, addLabels: ['urgent'] })).toBeUndefined();
    expect((await taskOf(begun))?.labels).toEqual([]);
    const done = await ownTasks.change(actorOf('manager'), begun, { labels: ['urgent'], groupStatus: 'court' });
    expect(done).toMatchObject({
      kind: 'changed',
      task: { groupStatus: { key: 'court' }, labels: [{ key: 'urgent', colour: 'teal' }] },
    });
  });
});

test('a task that moves to another group keeps what that group knows too', async () => {
  await change('member', { id: begun, groupStatus: 'court' }, { id: begun, addLabels: ['urgent', 'pro-bono'] });
  await change('manager', { id: begun, assigneeId: personas.manager.id }, { id: free, groupStatus: 'drafting' });

  await change('manager', { id: begun, group: 'psychological' }, { id: free, group: 'psychological' });

  const stored = await store.database.owner('nativ.tasks').whereIn('id', [begun, free]).orderBy('id');
  expect(stored.map(({ status_key, labels }) => [status_key, labels])).toEqual([
    [null, []],
    ['court', ['pro-bono']],
  ]);
});
