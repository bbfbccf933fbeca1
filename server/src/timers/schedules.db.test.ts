import { setTimeout as sleep } from 'node:timers/promises';
import type { FlowDocument } from '@nativ/schemas';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { admin, chain, createEngineFixture, type EngineFixture } from '../test/engine-fixture.ts';

let it: EngineFixture;
beforeAll(async () => {
  it = await createEngineFixture();
});
beforeEach(() => it.publish('weekly', scheduled('0 8 * * 0')));
afterEach(async () => {
  await it.stopNodes();
  await it.flows.unpublish(admin, 'weekly');
});
afterAll(() => it.store.drop());

function scheduled(cron: string, timeZone = 'Asia/Jerusalem'): FlowDocument {
  return chain([
    { id: 'begin', type: 'scheduleStart', config: { cron, timeZone } },
    { id: 'done', type: 'end' },
  ]);
}

const schedule = async () =>
  (
    await it.sql<{ next_run_at: Date | null; last_run_at: Date | null }>(
      `select s.next_run_at, s.last_run_at from nativ.schedules s join nativ.flows f on f.id = s.flow_id where f.key = 'weekly'`,
    )
  )[0];
const runs = () =>
  it.sql<{ id: string; start_key: string }>(
    `select i.id, i.start_key from nativ.instances i join nativ.flow_versions v on v.id = i.flow_version_id
     join nativ.flows f on f.id = v.flow_id where f.key = 'weekly' order by i.id`,
  );
const makeDue = (agoText: string) =>
  it.sql(
    `update nativ.schedules s set next_run_at = now() - ?::interval, wake_at = now() - ?::interval from nativ.flows f where f.id = s.flow_id and f.key = 'weekly'`,
    [agoText, agoText],
  );

test('says on publishing when it runs next, in its time zone, and stops when the flow is out of use', async () => {
  const next = (await schedule())?.next_run_at;
  const local = next?.toLocaleString('en', {
    timeZone: 'Asia/Jerusalem',
    weekday: 'short',
    hour: 'numeric',
    hour12: false,
  });

  expect(local).toMatch(/Sun.*08/);
  await it.flows.unpublish(admin, 'weekly');
  expect((await schedule())?.next_run_at).toBeNull();
});

test('starts one run on three nodes at once, and sets the next time in the same transaction', async () => {
  for (let node = 0; node < 3; node++) it.startNode();
  for (let round = 1; round <= 4; round++) {
    await makeDue('1 second');
    await expect.poll(async () => (await runs()).length, { timeout: 5_000 }).toBe(round);
  }
  await sleep(1_300);

  expect(await runs()).toHaveLength(4);
  expect((await schedule())?.next_run_at?.getTime()).toBeGreaterThan(Date.now());
  for (const { id } of await runs()) await it.expectReplayable(id);
});

test('runs once after a downtime of three weeks', async () => {
  const before = (await runs()).length;
  await makeDue('3 weeks');

  it.startNode();
  it.startNode();

  await expect.poll(async () => (await runs()).length, { timeout: 5_000 }).toBe(before + 1);
  await sleep(1_300);
  expect(await runs()).toHaveLength(before + 1);
});

test('keeps a run that is due when the flow is published again with the same times', async () => {
  await makeDue('1 second');
  const due = (await schedule())?.next_run_at;

  await it.publish('weekly', scheduled('0 8 * * 0'));
  expect((await schedule())?.next_run_at).toEqual(due);

  await it.publish('weekly', scheduled('0 9 * * 0'));
  expect((await schedule())?.next_run_at?.getTime()).toBeGreaterThan(Date.now());
});

test.each([
  ['0 0 30 2 *', 'Asia/Jerusalem'],
  ['61 0 1 1 *', 'Asia/Jerusalem'],
  ['0 8 * * 0', 'Asia/Nowhere'],
])('refuses to publish %s in %s, saying at which node', async (cron, timeZone) => {
  await it.flows.designs.change(admin, 'weekly', scheduled(cron, timeZone));

  expect(await it.flows.publish(admin, 'weekly')).toMatchObject({
    kind: 'refused',
    problems: [{ nodeId: 'begin', code: 'schedule.invalid', severity: 'error' }],
  });
  expect(await it.flows.check(admin, 'weekly')).toMatchObject([{ code: 'schedule.invalid' }]);
});
