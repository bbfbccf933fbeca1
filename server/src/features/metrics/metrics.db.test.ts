import { compileCalendar, type Milestones, splitWait, waitParts } from '@nativ/runtime';
import type { Backlog, CaseWaitList, OpenCases, ResponseTimes, Workload } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPerson } from '../../db/person-transaction.ts';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { percentile } from '../../test/counted-history.ts';
import { seeded } from '../../test/seeded.ts';
import { idFloor } from './case-scope.ts';
import { countWaits } from './response-time-store.ts';
import { businessClock, wallClock, workStretches } from './work-clock.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const random = seeded(20261122);
const below = (most: number) => Math.floor(random() * most);

let app: TestApplication;
let legal: Client;
const ids: Record<string, string> = {};
const nowMs = Date.now();
const fromMs = nowMs - 30 * DAY_MS;

interface MadeCase extends Milestones {
  readonly id: string;
  readonly group: 'legal' | 'social' | 'psychological';
  readonly closedMs: number | null;
  readonly targetMs: number | null;
}
const made: MadeCase[] = [];

beforeAll(async () => {
  app = await startTestApplication();
  legal = await app.person('legal');
  for (const { key, id } of await app.sql<{ key: string; id: string }>('select key, id from nativ.groups'))
    ids[key] = id;
  for (const { key, id } of await app.sql<{ key: string; id: string }>(
    `select split_part(email, '@', 1) || '@' as key, id from nativ.users`,
  ))
    ids[key] = id;
  for (const name of ['form', 'flow'])
    ids[name] = (await app.sql<{ id: string }>(`select id from nativ.${name}s where key like 'inquiry%'`))[0]?.id ?? '';
  ids.workspace = (await app.sql<{ id: string }>('select id from nativ.workspaces'))[0]?.id ?? '';
  for (let number = 0; number < 300; number += 1) made.push(await makeCase(number));
});
afterAll(() => app.close());

/** A case of any shape: milestones missing, in any order, before the receipt too. */
async function makeCase(number: number): Promise<MadeCase> {
  const receivedMs = nowMs - below(60 * 24 * 60) * 60_000 - below(60_000);
  const maybe = () => (below(3) === 0 ? null : receivedMs + below(6 * DAY_MS) - HOUR_MS);
  const respondedMs = maybe();
  const one: MadeCase = {
    id: idFloor(receivedMs + 61_000).slice(0, 24) + String(number).padStart(12, '0'),
    group: (['legal', 'legal', 'social', 'psychological'] as const)[below(4)] ?? 'legal',
    receivedMs,
    routedMs: maybe(),
    seenMs: maybe(),
    claimedMs: maybe(),
    writtenMs: maybe(),
    respondedMs,
    closedMs: below(2) === 0 ? null : Math.min(nowMs, Math.max(receivedMs, respondedMs ?? 0) + below(DAY_MS)),
    targetMs: respondedMs === null || below(4) === 0 ? null : receivedMs + DAY_MS,
  };
  const at = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  const { group } = one;
  await app.sql(
    `insert into nativ.case_times (workspace_id, instance_id, form_id, flow_id, group_ids, received_at, routed_at, seen_at, claimed_at,
       written_at, responded_at, closed_at, target_at, group_id, person_id)
     values (?, ?, ?, ?, array[?::uuid], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ids.workspace,
      one.id,
      ids.form,
      ids.flow,
      ids[group],
      ...[
        receivedMs,
        one.routedMs,
        one.seenMs,
        one.claimedMs,
        one.writtenMs,
        respondedMs,
        one.closedMs,
        one.targetMs,
      ].map(at),
      ids[group],
      respondedMs === null ? null : ids['legal@'],
    ],
  );
  return one;
}

const actorLegal = () => ({ workspaceId: ids.workspace ?? '', userId: ids['legal@'] ?? '', role: 'member' as const });
const mine = () => made.filter(({ group }) => group === 'legal');
const isNow = ({ receivedMs }: MadeCase) => receivedMs >= fromMs;
const get = async <T>(client: Client, path: string): Promise<T> => {
  const { status, body, text } = await client.get(`/api/v1/metrics/${path}`);
  expect(status, text).toBe(200);
  return body;
};

describe('the wait for a first response', () => {
  test.each(['wall', 'business'] as const)(
    'is measured in the database as by splitWait, by the %s clock',
    async (kind) => {
      const [row] = await app.sql<{ document: object }>(`select document from nativ.calendars where key = 'default'`);
      const outcome = compileCalendar(row?.document);
      if (outcome.kind !== 'compiled')
        throw new Error('Expected the calendar of the sample to compile, but it did not.');
      const clock = kind === 'wall' ? wallClock : businessClock(outcome.calendar);
      const scope = { formId: null, flowId: null, groupId: null, personId: null };
      const previousFromMs = fromMs - 30 * DAY_MS;
      const work = kind === 'wall' ? null : workStretches(outcome.calendar, previousFromMs, nowMs + 9 * DAY_MS);
      const rows = await asPerson(app.store.database.people, actorLegal(), (transaction) =>
        countWaits(transaction, { scope, previousFromMs, fromMs, untilMs: nowMs + DAY_MS, nowMs, work }),
      );

      for (const now of [true, false]) {
        const found = rows.find((each) => each.by === 'all' && each.isNow === now);
        const counted = mine().filter((one) => isNow(one) === now);
        const splits = counted
          .filter(({ respondedMs }) => respondedMs !== null)
          .map((one) => splitWait(one, nowMs, clock.between));
        expect(found).toMatchObject({
          received: counted.length,
          answered: splits.length,
          waiting: counted.filter(({ respondedMs, closedMs }) => respondedMs === null && closedMs === null).length,
          unanswered: counted.filter(({ respondedMs, closedMs }) => respondedMs === null && closedMs !== null).length,
          partSumsMs: waitParts.map((part) => splits.reduce((sum, { parts }) => sum + parts[part], 0)),
        });
        const wholes = splits.map(({ wholeMs }) => wholeMs);
        expect(found?.medianMs).toBeCloseTo(percentile(wholes, 0.5), -0.5);
        expect(found?.p90Ms).toBeCloseTo(percentile(wholes, 0.9), -0.5);
      }
      expect(new Set(rows.flatMap(({ by, id }) => (by === 'group' ? [id] : [])))).toEqual(new Set([ids.legal]));
    },
  );

  test('is told of the cases that the reader sees, and of nobody else, whatever is asked for', async () => {
    const of = async (name: Parameters<TestApplication['person']>[0], query = '') =>
      (await get<ResponseTimes>(await app.person(name), `response-times${query}`)).groups.map(({ key }) => key);

    expect(await of('legal')).toEqual(['legal']);
    expect(await of('social')).toEqual(['social']);
    expect(await of('psychologist')).toContain('psychological');
    expect(await of('admin')).not.toContain('psychological');
    expect((await legal.get('/api/v1/metrics/response-times?group=psychological')).status).toBe(404);
    expect((await app.anybody.get('/api/v1/metrics/response-times')).status).toBe(401);
  });

  test('is told of people to themselves and to whoever manages the group, in the order of names', async () => {
    const people = async (client: Client) =>
      (await get<ResponseTimes>(client, 'response-times')).people.map(({ key }) => key);

    expect(await people(legal)).toEqual([ids['legal@']]);
    // Of the group as a member only, who has answered nothing.
    expect(await people(await app.person('champion'))).toEqual([]);
    expect(
      (await get<ResponseTimes>(await app.person('champion'), `response-times?person=${ids['legal@']}`)).now.received,
    ).toBeNull();
  });

  test('is protected where a form asks for something sensitive: no count that is no multiple of five', async () => {
    const times = await get<ResponseTimes>(legal, 'response-times');

    expect(times.isProtected).toBe(true);
    for (const { now, before } of [times, ...times.forms, ...times.groups, ...times.people])
      for (const { received, answered, waiting, unanswered, withTarget } of [now, before])
        for (const count of [received, answered, waiting, unanswered, withTarget])
          expect(count === null || (count >= 5 && count % 5 === 0)).toBe(true);
    const { split, meanMs } = times.now;
    expect(split?.reduce((sum, part) => sum + part.meanMs, 0)).toBe(meanMs);
    expect((meanMs ?? 1) % 60_000).toBe(0);
    expect(await get(legal, 'response-times')).toEqual(times);
  });

  test.each([
    ['from=2026-02-30', 400],
    ['from=2026-03-02&to=2026-03-01', 400],
    ['from=1000-01-01', 400],
    ['from=2020-01-01&to=2026-01-01', 400],
    ['from=2026-01-01&to=2026-01-31', 200],
    ['clock=moon', 400],
    ['person=somebody', 400],
    ['form=nothing', 404],
    ['flow=nothing', 404],
    ['form=inquiry&flow=inquiry-routing&group=legal&person=me&clock=business', 200],
  ])('takes %s with %i', async (query, status) => {
    expect((await legal.get(`/api/v1/metrics/response-times?${query}`)).status).toBe(status);
  });
});

describe('the cases behind a figure', () => {
  test.each([
    ['answered', (one: MadeCase) => one.respondedMs !== null],
    ['waiting', (one: MadeCase) => one.respondedMs === null && one.closedMs === null],
    ['unanswered', (one: MadeCase) => one.respondedMs === null && one.closedMs !== null],
    ['within', (one: MadeCase) => (one.respondedMs ?? Infinity) <= (one.targetMs ?? -Infinity)],
    ['missed', (one: MadeCase) => (one.respondedMs ?? nowMs) > (one.targetMs ?? Infinity)],
  ] as const)('that were %s are those, page by page, each with its exact parts', async (which, isOne) => {
    const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
    const found: CaseWaitList['items'] = [];
    let cursor = '';
    do {
      const page = await get<CaseWaitList>(
        legal,
        `cases?which=${which}&from=${day(nowMs - 70 * DAY_MS)}&to=${day(nowMs + DAY_MS)}&limit=50${cursor}`,
      );
      found.push(...page.items);
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');

    expect(found.map(({ instanceId }) => instanceId)).toEqual(
      mine()
        .filter(isOne)
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    for (const { parts, wallMs, businessMs, receivedAt, respondedAt } of found) {
      expect(parts.reduce((sum, part) => sum + part.wallMs, 0)).toBe(wallMs);
      expect(parts.reduce((sum, part) => sum + part.businessMs, 0)).toBe(businessMs);
      if (respondedAt) expect(wallMs).toBe(Math.max(0, Date.parse(respondedAt) - Date.parse(receivedAt)));
    }
  });

  test('name whoever answered to those alone who are told of people', async () => {
    const people = async (client: Client, query = '') =>
      new Set(
        (await get<CaseWaitList>(client, `cases?which=answered&limit=100${query}`)).items.map(
          ({ person }) => person?.id,
        ),
      );

    expect(await people(legal)).toEqual(new Set([ids['legal@']]));
    expect(await people(await app.person('champion'), '&group=legal')).toEqual(new Set([undefined]));
  });
});

describe('open cases', () => {
  test('are counted by their age, and by whether they wait', async () => {
    const open = await get<OpenCases>(legal, 'open-cases');

    const mineOpen = mine().filter(({ closedMs }) => closedMs === null);
    expect(open.open).toBe(mineOpen.length);
    expect(open.waiting).toBe(mineOpen.filter(({ respondedMs }) => respondedMs === null).length);
    const aged = (from: number, to: number) =>
      mineOpen.filter(
        ({ receivedMs }) =>
          receivedMs <= Date.parse(open.at) - from * DAY_MS && receivedMs > Date.parse(open.at) - to * DAY_MS,
      ).length;
    expect(open.ageing.map(({ waiting, answered }) => waiting + answered)).toEqual([
      aged(0, 1),
      aged(1, 3),
      aged(3, 7),
      aged(7, 14),
      aged(14, 30),
      aged(30, 9999),
    ]);
    // And the cases behind each number are as many.
    for (const { fromDays, toDays, waiting, answered } of open.ageing) {
      const days = `minDays=${fromDays}${toDays === null ? '' : `&maxDays=${toDays}`}&limit=100`;
      const behind = async (which: string) =>
        (await get<CaseWaitList>(legal, `cases?which=${which}&${days}`)).items.length;
      expect([await behind('waiting'), await behind('answeredOpen')], days).toEqual([waiting, answered]);
    }
  });

  test('that will miss their target are told from those that will not', async () => {
    const send = async () =>
      (
        await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({
          data: {
            kind: 'legal',
            description: 'My employer read my letters.',
            urgency: 'anyTime',
            contactBy: 'receipt',
          },
        })
      ).body.instanceId;
    const late: string = await send();
    const calm: string = await send();
    await app.sql(`update nativ.tasks set due_at = now() - interval '1 hour' where instance_id = ?`, [late]);
    await app.sql(`update nativ.tasks set due_at = now() + interval '60 days' where instance_id = ?`, [calm]);

    const open = await get<OpenCases>(legal, 'open-cases?group=legal');

    expect(open.late.map(({ instanceId }) => instanceId)).toEqual([late]);
    const behind = await get<CaseWaitList>(legal, 'cases?which=late&group=legal');
    expect(behind.items.map(({ instanceId }) => instanceId)).toEqual([late]);
    expect(open.late[0]).toMatchObject({ chance: 1, stage: 'toBeSeen', group: { key: 'legal' } });
    expect(open.soon.map(({ instanceId }) => instanceId)).not.toContain(calm);
    expect(open.learntFrom).toBeGreaterThan(5);
  });
});

test('the backlog comes out at what is open now', async () => {
  const backlog = await get<Backlog>(legal, 'backlog');

  expect(backlog).toMatchObject({ step: 'week', isProtected: true });
  const { open } = await get<OpenCases>(legal, 'open-cases');
  expect(Math.abs((backlog.points.at(-1)?.open ?? 0) - open)).toBeLessThan(5);
});

test('the load is of groups that one sees and of people whom one leads', async () => {
  const load = await get<Workload>(legal, 'workload');
  const champion = await get<Workload>(await app.person('champion'), 'workload?group=legal');

  expect(load.groups.map(({ group }) => group.key)).toContain('legal');
  expect(load.groups.map(({ group }) => group.key)).not.toContain('psychological');
  expect(load.people.map(({ person }) => person.id).sort()).toEqual([ids['legal@'], ids['champion@']].sort());
  expect(champion.people.map(({ person }) => person.id)).toEqual([ids['champion@']]);
});
