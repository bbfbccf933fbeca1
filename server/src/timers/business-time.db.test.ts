import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileCalendar, findTimeZone, instantAtLocalTime } from '@nativ/runtime';
import type { BusinessCalendar, FlowDocument } from '@nativ/schemas';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Published } from '../engine/published.ts';
import { casesFolder, hasCases, readCase } from '../test/cases.ts';
import { admin, createEngineFixture, type EngineFixture, line, userTask } from '../test/engine-fixture.ts';

const nine = [{ from: '09:00', to: '17:00' }];
const week = { sunday: nine, monday: nine, tuesday: nine, wednesday: nine, thursday: nine };

let it: EngineFixture;
beforeAll(async () => {
  it = await createEngineFixture();
  await make('eves-off', { timeZone: 'Asia/Jerusalem', week, holidays: [{ set: 'il', eves: 'closed' }] });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => it.store.drop());

async function make(key: string, calendar: BusinessCalendar): Promise<void> {
  expect(await it.calendars.create(admin, { key, title: key, calendar })).toMatchObject({ kind: 'created' });
}

/** Starts a run at an instant, by the clock of this program. */
async function startAt(key: string, instant: number): Promise<string> {
  vi.useFakeTimers({ now: instant, toFake: ['Date'] });
  const id = await it.start(key, { at: '2026-05-21' });
  vi.useRealTimers();
  return id;
}

const dueOf = async (table: 'tasks' | 'timers', id: string) =>
  (await it.sql<{ due_at: Date }>(`select due_at from nativ.${table} where instance_id = ?`, [id]))[0]?.due_at;

/** One flow for each way in which something is due in working time. */
const flows: Readonly<Record<string, { readonly table: 'tasks' | 'timers'; flow(when: object): FlowDocument }>> = {
  'a task': {
    table: 'tasks',
    flow: (when) => line({ ...userTask, config: { ...userTask.config, due: when } }),
  },
  'a wait': { table: 'timers', flow: (when) => line({ id: 'pause', type: 'wait', config: { when } }) },
  'the time-out of an approval': {
    table: 'timers',
    flow: (when) => line({ id: 'ask', type: 'approval', config: { groups: ['legal'], title: 'Yes?', timeout: when } }),
  },
  'a boundary timer': { table: 'timers', flow: withBoundaryTimer },
};

function withBoundaryTimer(when: object): FlowDocument {
  const { nodes, edges, ...flow } = line(userTask);
  const timer = { id: 'late', type: 'boundaryTimer', config: { attachedTo: 'task', when, interrupting: false } };
  const edge = { id: 'late_gone', source: 'late', target: 'gone' };
  return { ...flow, nodes: [...nodes, timer, { id: 'gone', type: 'end' }], edges: [...edges, edge] };
}

interface Row {
  readonly start: string;
  readonly dueIn: string;
  readonly dueAt: string;
  readonly when: object;
}

/** The rows of the table of scenarios that say a start, a duration and a due time. */
function readRows(): Row[] {
  const text = hasCases ? readFileSync(path.join(casesFolder, 'flows/business-time.md'), 'utf8') : '';
  return text.split('\n').flatMap((each) => {
    const [, start = '', dueIn = '', dueAt = ''] = each.split('|').map((cell) => cell.trim());
    const [, count, kind, unit, eves] = /^(\d+) (business|clock) (hour|minute)s?(, eves off)?$/.exec(dueIn) ?? [];
    if (!/^\w{3} \d{4}/.test(start) || count === undefined) return [];
    const duration = `PT${count}${unit === 'hour' ? 'H' : 'M'}`;
    const business = { businessDuration: duration, ...(eves && { calendar: 'eves-off' }) };
    return [{ start, dueIn, dueAt, when: kind === 'business' ? business : { duration } }];
  });
}

function jerusalem(text: string): number {
  const zone = findTimeZone('Asia/Jerusalem');
  const [, date, time] = text.split(' ');
  if (!zone) throw new Error('Expected Asia/Jerusalem to be a time zone.');
  return instantAtLocalTime(zone, Date.parse(`${date}T${time}:00Z`));
}

describe.skipIf(!hasCases)('in the working hours of Jerusalem', () => {
  const rows = readRows();

  test('the table of scenarios has been read', () => {
    expect(rows.length).toBeGreaterThanOrEqual(7);
  });

  test.each(Object.entries(flows))(
    '%s is due when the table says, over weekends, holidays and clock changes',
    async (what, { table, flow }) => {
      const found: string[] = [];
      for (const { start, dueIn, dueAt, when } of rows) {
        await it.publish('due', flow(when));
        const id = await startAt('due', jerusalem(start));
        const due = await dueOf(table, id);
        found.push(`${start} + ${dueIn} = ${due?.getTime() === jerusalem(dueAt) ? dueAt : due?.toISOString()}`);
        await it.expectReplayable(id);
      }

      expect(found, what).toEqual(rows.map(({ start, dueIn, dueAt }) => `${start} + ${dueIn} = ${dueAt}`));
    },
  );

  test('a wait over each day off of the list is due when a calendar of those very dates has it', async () => {
    const { years } = readCase<{ years: Record<string, { holidays: { date: string }[] }> }>('flows/calendar-il.json');
    const dates = Object.values(years).flatMap(({ holidays }) => holidays.map(({ date }) => ({ date })));
    await make('listed', { timeZone: 'Asia/Jerusalem', week, closures: dates });
    expect(compileCalendar({ timeZone: 'Asia/Jerusalem', week, closures: dates }).kind).toBe('compiled');
    await it.publish('own', line({ id: 'pause', type: 'wait', config: { when: { businessDuration: 'PT4H' } } }));
    await it.publish(
      'listed',
      line({ id: 'pause', type: 'wait', config: { when: { businessDuration: 'PT4H', calendar: 'listed' } } }),
    );

    for (const { date } of dates) {
      const before = jerusalem(`x ${date} 14:00`) - 24 * 3_600_000;
      const [own, listed] = [await startAt('own', before), await startAt('listed', before)];
      expect(await dueOf('timers', own), date).toEqual(await dueOf('timers', listed));
    }
  });
});

test('what a calendar says stands in no state and no history, so that a replay knows nothing of its changes', async () => {
  const start = jerusalem('Thu 2026-05-14 16:00');
  const drawn = withBoundaryTimer({ until: 'data.at' });
  const [task] = drawn.nodes.filter(({ id }) => id === 'task');
  const due = {
    ...task,
    config: { ...task?.config, due: { businessDuration: 'P2DT3H' } },
  } as (typeof drawn.nodes)[number];
  await it.publish('kept', { ...drawn, nodes: drawn.nodes.map((node) => (node.id === 'task' ? due : node)) });
  const id = await startAt('kept', start);
  const told = JSON.stringify(
    await it.sql(
      `select i.state, (select json_agg(h.*) from nativ.history_records h where h.instance_id = i.id) from nativ.instances i where id = ?`,
      [id],
    ),
  );
  for (const table of ['tasks', 'timers'] as const)
    expect(told).not.toContain((await dueOf(table, id))?.toISOString() ?? '?');
  await it.expectReplayable(id);
  const before = await it.state(id);

  const own = await it.calendars.get(admin, 'default');
  const other: BusinessCalendar = { timeZone: 'America/New_York', week: { monday: [{ from: '20:00', to: '24:00' }] } };
  const { version = 0, title = '' } = own ?? {};
  expect(await it.calendars.set(admin, 'default', { title, version, calendar: other })).toMatchObject({ kind: 'set' });

  await it.expectReplayable(id);
  expect(await it.state(id)).toEqual(before);
  await it.calendars.set(admin, 'default', { title, version: version + 1, calendar: own?.calendar ?? other });
});

test('two workspaces, or two calendars, do not mix', async () => {
  await make('new-york', { timeZone: 'America/New_York', week: { monday: nine, friday: nine } });
  await it.publish(
    'ny',
    line({ id: 'pause', type: 'wait', config: { when: { businessDuration: 'PT2H', calendar: 'new-york' } } }),
  );

  const id = await startAt('ny', Date.parse('2026-05-14T13:00:00Z'));

  expect(await dueOf('timers', id)).toEqual(new Date('2026-05-15T15:00:00Z'));
});

test('another node goes by a changed calendar without being started again', async () => {
  await make('seen', { timeZone: 'UTC', week: { monday: nine } });
  const other = new Published(it.engine, it.keys);
  const due = async () =>
    (await other.calendars(admin.workspaceId)).addBusinessTime('seen', '2026-05-11T10:00:00.000Z', 'PT1H');
  expect(await due()).toBe('2026-05-11T11:00:00.000Z');

  const calendar = { timeZone: 'UTC', week: { tuesday: nine } };
  await it.calendars.set(admin, 'seen', { title: 'seen', version: 1, calendar });

  await expect.poll(due, { interval: 50 }).toBe('2026-05-12T10:00:00.000Z');
});
