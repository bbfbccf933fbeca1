import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { admin, createEngineFixture, type EngineFixture, line, userTask } from '../test/engine-fixture.ts';
import { actorOf } from '../test/personas.ts';

const allDay = [{ from: '00:00', to: '24:00' }];
const always = {
  timeZone: 'UTC',
  week: {
    sunday: allDay,
    monday: allDay,
    tuesday: allDay,
    wednesday: allDay,
    thursday: allDay,
    friday: allDay,
    saturday: allDay,
  },
};
const hour = 3_600_000;
const tomorrow = new Date(Date.now() + 24 * hour).toISOString().slice(0, 10);
/** Over tomorrow, wherever in today it begins. */
const overTomorrow = { businessDuration: 'PT49H', calendar: 'always' };

let it: EngineFixture;
beforeAll(async () => {
  it = await createEngineFixture();
  for (const key of ['always', 'other']) await it.calendars.create(admin, { key, title: key, calendar: always });
  const due = { ...userTask, config: { ...userTask.config, due: overTomorrow } };
  await it.publish('task', line(due));
  await it.publish('wait', line({ id: 'pause', type: 'wait', config: { when: overTomorrow } }));
  const byOther = { ...overTomorrow, calendar: 'other' };
  await it.publish('elsewhere', line({ id: 'pause', type: 'wait', config: { when: byOther } }));
});
beforeEach(async () => {
  // What hangs on tasks goes before them.
  for (const table of ['comments', 'concerns', 'notices', 'checklist_entries', 'questions', 'files'])
    await it.sql(`delete from nativ.${table} where task_id is not null`);
  for (const table of ['assignment_decisions', 'tasks', 'timers']) await it.sql(`delete from nativ.${table}`);
  await set([]);
});
afterEach(() => it.stopNodes());
afterAll(() => it.store.drop());

async function set(closures: { date: string }[]): Promise<void> {
  const { version = 0 } = (await it.calendars.get(admin, 'always')) ?? {};
  const outcome = await it.calendars.set(admin, 'always', { title: 'x', version, calendar: { ...always, closures } });
  expect(outcome).toMatchObject({ kind: 'set' });
}

const dues = async (table: 'tasks' | 'timers') =>
  new Map(
    (await it.sql<{ instance_id: string; due_at: Date }>(`select instance_id, due_at from nativ.${table}`)).map(
      (row) => [row.instance_id, row.due_at.getTime()],
    ),
  );
const isOver = async () => {
  const calendar = await it.calendars.get(admin, 'always');
  return calendar?.isMoving === false && calendar.movedVersion === calendar.version;
};
async function applied(): Promise<void> {
  await it.calendars.apply(admin, 'always', { dryRun: false });
  it.startNode();
  it.startNode();
  await expect.poll(isOver).toBe(true);
}

test('a holiday declared for tomorrow moves open tasks and pending timers by a day, and nothing else', async () => {
  const [task, closed, wait, elsewhere] = [
    await it.start('task'),
    await it.start('task'),
    await it.start('wait'),
    await it.start('elsewhere'),
  ];
  await it.sql(`update nativ.tasks set status = 'completed' where instance_id = ?`, [closed]);
  const late = await it.start('wait');
  await it.sql(
    `update nativ.timers set due_at = now() - interval '1 minute', wake_at = 'infinity' where instance_id = ?`,
    [late],
  );
  const before = { tasks: await dues('tasks'), timers: await dues('timers') };
  await set([{ date: tomorrow }]);

  const dry = await it.calendars.apply(admin, 'always', { dryRun: true });
  expect(dry).toEqual({ tasks: 1, timers: 1, isComplete: true, isMoving: false });
  expect([await dues('tasks'), await dues('timers')]).toEqual([before.tasks, before.timers]);
  await applied();

  const after = { tasks: await dues('tasks'), timers: await dues('timers') };
  const by = (table: 'tasks' | 'timers', id: string) =>
    ((after[table].get(id) ?? 0) - (before[table].get(id) ?? 0)) / hour;
  expect([by('tasks', task), by('timers', wait)]).toEqual([24, 24]);
  expect([by('tasks', closed), by('timers', late), by('timers', elsewhere)]).toEqual([0, 0, 0]);
  expect(await it.calendars.apply(admin, 'always', { dryRun: true })).toMatchObject({ tasks: 0, timers: 0 });
  expect(await it.sql(`select 1 from nativ.audit_entries where action = 'calendar.applied'`)).toHaveLength(1);
  for (const id of [task, wait]) await it.expectReplayable(id);
});

test('many are moved slice by slice, on two nodes at once, each once', async () => {
  const ids = await Promise.all(Array.from({ length: 230 }, () => it.start('wait')));
  const before = await dues('timers');
  await set([{ date: tomorrow }]);

  await applied();

  const after = await dues('timers');
  expect(ids.filter((id) => (after.get(id) ?? 0) - (before.get(id) ?? 0) === 24 * hour)).toHaveLength(230);
});

test('a move whose node has died goes on after what was stored', async () => {
  await it.start('wait');
  await set([{ date: tomorrow }]);
  await it.calendars.apply(admin, 'always', { dryRun: false });
  // A claim whose claimer is gone.
  await it.sql(
    `update nativ.calendars set move_attempts = 1, move_wake_at = now() + interval '1 second' where key = 'always'`,
  );
  it.startNode();

  await expect.poll(isOver).toBe(true);
  expect(await it.calendars.apply(admin, 'always', { dryRun: true })).toMatchObject({ timers: 0 });
});

test('a timer that is moved into the past fires at once', async () => {
  await set([{ date: tomorrow }]);
  const id = await it.start('wait');
  const startedAt = new Date(Date.now() - 60 * hour).toISOString();
  await it.sql(
    `update nativ.timers set due_from = jsonb_set(due_from, '{startAt}', to_jsonb(?::text)) where instance_id = ?`,
    [startedAt, id],
  );
  await set([]);

  await applied();

  await expect.poll(async () => (await it.state(id)).status).toBe('completed');
});

test('who asks how much would move is told of what they may see', async () => {
  const psychological = { ...userTask, config: { group: 'psychological', title: 'Talk', due: overTomorrow } };
  await it.publish('hidden', line(psychological));
  await it.start('task');
  await it.start('hidden');
  await set([{ date: tomorrow }]);

  const seen = await it.calendars.apply(actorOf('designer'), 'always', { dryRun: true });

  expect((await it.calendars.apply(admin, 'always', { dryRun: true }))?.tasks).toBe(1);
  expect(seen?.tasks).toBe(0);
});
