import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, id, type PersonaName, personas, tasks, workspaces } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { decodeCursor } from '../page.ts';
import { GroupViewsService } from './group-views-service.ts';
import { openColumns } from './item-filter.ts';
import type { AskedFilter } from './item-query.ts';
import type { TaskSort } from './task-items-store.ts';

let store: TestDatabase;
let views: GroupViewsService;
const everything: AskedFilter = {
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

const own = { workspace_id: workspaces.ours, group_id: id(22), created_by: personas.manager.id };
const done = { status: 'completed', completed_by: personas.member.id };
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  // The samples without a flow have tests of their own.
  await store.database.owner('nativ.tasks').whereNull('instance_id').update({ status: 'cancelled', archived_at: null });
  await store.database
    .owner('nativ.gatherings')
    .where({ workspace_id: workspaces.ours })
    .update({ group_id: id(21) });
  await store.database.owner('nativ.tasks').insert([
    { ...own, id: id(701), title: '"Held"', stage: 'onHold', due_at: ago(-3), created_at: ago(5) },
    { ...own, id: id(702), title: '"Begun"', stage: 'inProgress', assignee_id: personas.member.id, created_at: ago(4) },
    { ...own, id: id(703), title: '"Done"', ...done, completed_at: ago(1), created_at: ago(9) },
    { ...own, id: id(704), title: '"Done long ago"', ...done, completed_at: ago(40), created_at: ago(50) },
    { ...own, id: id(705), title: '"Put away"', status: 'cancelled', archived_at: ago(1), created_at: ago(2) },
    { ...own, id: id(706), title: '"Withdrawn"', status: 'cancelled', created_at: ago(2) },
  ]);
  await store.database.owner('nativ.gatherings').insert([
    { ...own, id: id(711), title: 'Picnic', place: 'Park', starts_at: ago(-1), ends_at: ago(-2) },
    { ...own, id: id(712), title: 'Talk', starts_at: ago(-20) },
    { ...own, id: id(713), title: 'Called off', starts_at: ago(-2), archived_at: ago(1) },
  ]);
  views = new GroupViewsService({ people: store.database.people });
});
afterAll(() => store.drop());

async function listed(
  name: PersonaName,
  filter: Partial<AskedFilter> = {},
  sort: TaskSort = 'urgent',
  group = 'legal',
) {
  const wish = { filter: { ...everything, ...filter }, sort, after: null, limit: 50 };
  return (await views.tasks(actorOf(name), group, wish))?.items.map((item) => item.id);
}

describe('the items of a group', () => {
  test('are its open tasks, the urgent ones first', async () => {
    expect(await listed('manager')).toEqual([id(701), tasks.legal.id, tasks.legalTaken.id, tasks.mixed.id, id(702)]);
  });

  test('are filtered by column, by whose they are, by where they come from and by when they are due', async () => {
    expect(await listed('manager', { columns: ['onHold', 'inProgress'] })).toEqual([id(701), id(702)]);
    expect(await listed('manager', { columns: ['done'] }, 'completed')).toEqual([id(703), id(704)]);
    expect(await listed('manager', { columns: ['onHold', 'done'] }, 'newest')).toEqual([id(701), id(703), id(704)]);
    expect(await listed('manager', { assignee: personas.member.id })).toEqual([tasks.legalTaken.id, id(702)]);
    expect(await listed('manager', { assignee: 'nobody', origin: 'own' })).toEqual([id(701)]);
    expect(await listed('manager', { origin: 'flow' })).toHaveLength(3);
    expect(await listed('manager', { hasForm: true })).toEqual([]);
    expect(await listed('manager', { due: 'none', origin: 'own' })).toEqual([id(702)]);
    const soon = { from: ago(0).toISOString(), before: ago(-4).toISOString() };
    expect(await listed('manager', { due: soon })).toEqual([id(701)]);
    expect(await listed('manager', { created: { from: ago(4.5).toISOString(), before: null } })).toEqual([id(702)]);
  });

  test('that were put away are listed by themselves', async () => {
    expect(await listed('manager', { archived: true })).toEqual([id(705)]);
  });

  test.each(['urgent', 'newest', 'oldest'] as const)('go on page by page in the order %s', async (sort) => {
    const whole = await listed('manager', {}, sort);
    const found: string[] = [];
    const parts = sort === 'urgent' ? [/./, /./, /./] : [/./, /./];
    for (let after: readonly string[] | null = null, more = true; more; ) {
      const page = await views.tasks(actorOf('manager'), 'legal', { filter: everything, sort, after, limit: 2 });
      found.push(...(page?.items ?? []).map((item) => item.id));
      after = page?.nextCursor ? decodeCursor(page.nextCursor, parts) : null;
      more = after !== null;
    }

    expect(found).toEqual(whole);
  });

  test('are not there for those who may not know of the group', async () => {
    expect(await listed('outsider')).toBeUndefined();
    expect(await listed('stranger', {}, 'urgent', 'psychological')).toBeUndefined();
  });

  test('of a classified group are for its classified member what concerns them', async () => {
    const seen = await listed('classified', {}, 'urgent', 'psychological');

    expect(seen?.sort()).toEqual([tasks.concerning.id, tasks.granted.id].sort());
  });
});

describe('the events of a group', () => {
  const listed = async (from: string | null, before: string | null, archived = false) => {
    const page = await views.gatherings(actorOf('member'), 'legal', { from, before, archived, after: null, limit: 10 });
    return page?.items.map((item) => item.id);
  };

  test('are those that touch the time asked for', async () => {
    expect(await listed(null, null)).toEqual([id(711), id(712)]);
    expect(await listed(ago(-1.5).toISOString(), ago(-3).toISOString())).toEqual([id(711)]);
    expect(await listed(ago(-1.5).toISOString(), ago(-30).toISOString())).toEqual([id(711), id(712)]);
    expect(await listed(ago(-3).toISOString(), null)).toEqual([id(712)]);
    expect(await listed(null, null, true)).toEqual([id(713)]);
  });
});

describe('the board of a group', () => {
  const columnsOf = async (name: PersonaName, group: string, filter: Partial<AskedFilter> = {}) =>
    (await views.board(actorOf(name), group, { ...everything, ...filter }))?.columns.map(({ column, count, items }) => [
      column,
      count,
      items.map((item) => item.id),
    ]);

  test('has the open tasks by their stage and what was done of late', async () => {
    expect(await columnsOf('manager', 'legal')).toEqual([
      ['new', 3, [tasks.legal.id, tasks.legalTaken.id, tasks.mixed.id]],
      ['inProgress', 1, [id(702)]],
      ['onHold', 1, [id(701)]],
      ['done', 1, [id(703)]],
    ]);
  });

  test('counts what a filter leaves', async () => {
    const counts = (await columnsOf('manager', 'legal', { origin: 'own' }))?.map(([column, count]) => [column, count]);

    expect(counts).toEqual([
      ['new', 0],
      ['inProgress', 1],
      ['onHold', 1],
      ['done', 1],
    ]);
  });

  test('shows and counts for a classified member what concerns them', async () => {
    const [fresh, ...others] = (await columnsOf('classified', 'psychological')) ?? [];

    expect(fresh?.[1]).toBe(2);
    expect(others.map(([, count]) => count)).toEqual([0, 0, 0]);
  });

  test('goes on where its columns end', async () => {
    const many = Array.from({ length: 25 }, (_, number) => ({
      ...own,
      group_id: id(21),
      id: id(7200 + number),
      title: '"Many"',
      stage: 'onHold',
      created_at: new Date(Date.UTC(2025, 0, 1, 0, number)),
    }));
    await store.database.owner('nativ.tasks').insert(many);

    const board = await views.board(actorOf('member'), 'events', everything);
    const held = board?.columns.find(({ column }) => column === 'onHold');
    const after = decodeCursor(held?.nextCursor ?? '', [/./, /./, /./]);
    const filter: AskedFilter = { ...everything, columns: ['onHold'] };
    const rest = await views.tasks(actorOf('member'), 'events', { filter, sort: 'urgent', after, limit: 50 });

    expect(held?.count).toBe(25);
    expect([...(held?.items ?? []), ...(rest?.items ?? [])].map((item) => item.id)).toEqual(many.map((one) => one.id));
  });
});

describe('the people of a group', () => {
  const wish = { from: '2025-01-01', before: '2100-01-01', afterId: null, limit: 50 };

  test('are shown with what they have in hand', async () => {
    const timeline = await views.timeline(actorOf('manager'), 'legal', wish);

    const member = timeline?.people.find(({ person }) => person.id === personas.member.id);
    expect(timeline?.people.map(({ person }) => person.id)).toEqual([personas.manager.id, personas.member.id]);
    expect(member?.openTasks).toBe(2);
    expect(member?.items.map((item) => item.id)).toEqual([tasks.legalTaken.id, id(702)]);
  });

  test('show a classified member no work but what concerns them', async () => {
    const timeline = await views.timeline(actorOf('classified'), 'psychological', wish);

    const work = timeline?.people.flatMap(({ person, openTasks, items }) =>
      openTasks + items.length > 0 ? [[person.id, openTasks, items.map((item) => item.id)]] : [],
    );
    expect(work).toEqual([[personas.classified.id, 1, [tasks.concerning.id]]]);
  });

  test('are away for those who may know it', async () => {
    await store.database.owner('nativ.absences').insert({
      workspace_id: workspaces.ours,
      id: id(790),
      user_id: personas.member.id,
      from_on: '2099-05-01',
      to_on: '2099-05-09',
      created_by: personas.member.id,
    });
    const absencesFor = async (name: PersonaName, before: string) => {
      const timeline = await views.timeline(actorOf(name), 'events', { ...wish, from: '2099-05-09', before });
      return timeline?.people.find(({ person }) => person.id === personas.member.id)?.absences;
    };

    expect(await absencesFor('admin', '2099-06-01')).toEqual([{ fromOn: '2099-05-01', toOn: '2099-05-09' }]);
    expect(await absencesFor('outsider', '2099-06-01')).toEqual([]);
  });
});
