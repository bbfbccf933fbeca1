import type { BusinessCalendar, BusinessWeek } from '@nativ/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type AssignmentFixture,
  createAssignmentFixture,
  dana,
  noam,
  ours,
  tal,
  team,
  teammate,
} from '../../test/assignment-fixture.ts';
import { actorOf, id, personas, workspaces } from '../../test/personas.ts';
import { GroupSettingsService } from '../groups/settings-service.ts';
import { HoursService } from '../hours/hours-service.ts';

let it: AssignmentFixture;
let settings: GroupSettingsService;
let hours: HoursService;

const manager = actorOf('manager');

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const wholeDay = [{ from: '00:00', to: '24:00' }];
/** So many days from today, by the clock of the tests' calendar. */
const dayIn = (count: number) => days[(new Date().getUTCDay() + count) % 7] ?? 'sunday';
const always: BusinessWeek = Object.fromEntries(days.map((day) => [day, wholeDay]));
const onDayIn = (count: number): BusinessWeek => ({ [dayIn(count)]: [{ from: '10:00', to: '11:00' }] });
const beginsIn = (count: number) => {
  const date = new Date();
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + count, 10)).toISOString();
};

beforeAll(async () => {
  it = await createAssignmentFixture();
  settings = new GroupSettingsService(it);
  hours = new HoursService(it);
});
afterAll(() => it.store.drop());

beforeEach(async () => {
  const { owner } = it.store.database;
  for (const table of ['assignment_turns', 'absences', 'person_hours']) await owner(`nativ.${table}`).delete();
  await owner('nativ.groups').update({ calendar_id: null });
  await workspaceWorks({ timeZone: 'UTC', week: always });
});

/** The calendar of the workspace itself, seen at once by the node of the test. */
async function workspaceWorks(calendar: BusinessCalendar, key = 'default'): Promise<void> {
  const { owner } = it.store.database;
  const row = { document: JSON.stringify(calendar), version: owner.raw('version + 1') };
  await owner('nativ.calendars')
    .where({ ...ours, key })
    .update(row);
  it.published.forget();
}
async function works(userId: string, week: BusinessWeek | null): Promise<void> {
  expect(await hours.set(teammate(userId), userId, week)).toEqual({ kind: 'set' });
  it.published.forget();
}

const latestDecision = async (task: string) => (await it.assignment.read(manager, task))?.decisions[0];
const verdicts = async (task: string) =>
  Object.fromEntries(
    ((await latestDecision(task))?.considered ?? []).map(({ person, verdict, worksFrom }) => [
      person.id,
      worksFrom === null ? verdict : [verdict, worksFrom],
    ]),
  );

describe('working hours', () => {
  test('set aside who is outside of them while others are at work, and the record says until when', async () => {
    await works(noam, onDayIn(2));
    const key = await it.flowOf({ kind: 'roundRobin' });

    expect(await it.inTurn(key, 3)).toEqual([dana, tal, dana]);
    const { task, to } = await it.run(key);

    expect(to).toBe(tal);
    expect(await verdicts(task)).toMatchObject({
      [dana]: 'eligible',
      [noam]: ['offHours', beginsIn(2)],
      [personas.manager.id]: 'full',
    });
    expect((await it.assignment.read(teammate(tal), task))?.why).toMatchObject({ hours: { worksFrom: null } });
  });

  test('do not set aside the last one who could: whose hours begin next gets it', async () => {
    await works(dana, onDayIn(3));
    await works(noam, onDayIn(1));
    await works(tal, onDayIn(2));

    const { task, to } = await it.run(await it.flowOf({ kind: 'leastLoaded' }));

    expect(to).toBe(noam);
    expect((await it.assignment.read(teammate(noam), task))?.why).toMatchObject({ hours: { worksFrom: beginsIn(1) } });
  });

  test('count only for those who could take it: who is at work but full or away does not keep it from the others', async () => {
    await works(noam, onDayIn(1));
    await works(tal, onDayIn(2));
    await it.away(dana);

    const { task, to } = await it.run(await it.flowOf({ kind: 'roundRobin' }));

    expect(to).toBe(noam);
    expect(await verdicts(task)).toMatchObject({ [dana]: 'away', [tal]: ['offHours', beginsIn(2)] });
  });

  test.each([
    ['group', null],
    ['anybody', dana],
    ['nextShift', tal],
  ] as const)("leave a task of nobody's hours to '%s', as the step says", async (whenNobodyWorks, expected) => {
    await works(dana, onDayIn(3));
    await works(noam, onDayIn(2));
    await works(tal, onDayIn(1));

    const { task, to } = await it.run(await it.flowOf({ kind: 'roundRobin', whenNobodyWorks }));

    expect(to).toBe(expected);
    if (expected === null) expect(await latestDecision(task)).toMatchObject({ outcome: 'nobody' });
  });

  test('leave it to the group at night too, where nobody has hours of their own', async () => {
    await workspaceWorks({ timeZone: 'UTC', week: onDayIn(2) });

    expect((await it.run(await it.flowOf({ kind: 'roundRobin', whenNobodyWorks: 'group' }))).to).toBeNull();
    expect(await it.inTurn(await it.flowOf({ kind: 'roundRobin' }), 3)).toEqual(team);
  });

  test('say nothing of somebody named: the task waits for them', async () => {
    await works(noam, onDayIn(2));

    const { task, to } = await it.run(await it.flowOf(null, { assignee: 'p1@sample.example' }));

    expect(to).toBe(noam);
    expect((await it.assignment.read(teammate(noam), task))?.why).toMatchObject({ kind: 'named', hours: null });
  });

  test('of a group are those of its calendar, for everybody who has no hours of their own', async () => {
    await workspaceWorks({ timeZone: 'UTC', week: onDayIn(1) }, 'night');
    const set = await settings.change(manager, 'legal', { calendar: 'night' });
    expect(set).toMatchObject({ kind: 'changed', settings: { calendar: 'night' } });
    await works(tal, always);

    const { task, to } = await it.run(await it.flowOf({ kind: 'roundRobin' }));

    expect(to).toBe(tal);
    expect(await verdicts(task)).toMatchObject({
      [dana]: ['offHours', beginsIn(1)],
      [noam]: ['offHours', beginsIn(1)],
    });
    expect(await settings.change(manager, 'legal', { calendar: 'no-such' })).toEqual({ kind: 'unknownCalendar' });
  });

  test('are looked at when somebody steps back', async () => {
    const { task } = await it.run(await it.flowOf({ kind: 'roundRobin' }));
    await works(noam, onDayIn(2));

    expect(await it.assignment.recuse(teammate(dana), task)).toBe('done');

    expect(await it.assigneeOf(task)).toBe(tal);
  });

  test('are refused when they overlap or leave nothing, and stay as they were', async () => {
    const overlap = {
      monday: [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ],
    };

    expect(await hours.set(teammate(dana), dana, overlap)).toMatchObject({ kind: 'invalid' });
    expect(await hours.set(teammate(dana), dana, {})).toMatchObject({ kind: 'invalid' });
    expect(await it.sql('select * from nativ.person_hours')).toEqual([]);
  });
});

describe('today', () => {
  test.each(['Pacific/Kiritimati', 'Pacific/Midway'])(
    'is the day of the clock of the workspace: %s',
    async (timeZone) => {
      await workspaceWorks({ timeZone, week: always });
      const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
      const away = { ...ours, user_id: dana, from_on: today, to_on: today, created_by: dana };
      await it.store.database.owner('nativ.absences').insert({ ...away, id: id(9101) });

      expect(await it.inTurn(await it.flowOf({ kind: 'roundRobin' }), 2)).toEqual([noam, tal]);
    },
  );

  test('is that of UTC where the database does not know the zone', async () => {
    await it.sql(
      `update nativ.calendars set document = document || '{"timeZone": "Mars/Olympus"}' where key = 'default'`,
    );
    const [row] = await it.sql<{ today: string }>(
      `select app.enter('${workspaces.ours}', ''), (app.today() = (now() at time zone 'UTC')::date) as today`,
    );

    expect(row?.today).toBe(true);
  });
});
