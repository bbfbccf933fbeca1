import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  admin,
  createEngineFixture,
  type EngineFixture,
  inMs,
  line,
  userTask,
  waitUntil,
} from '../test/engine-fixture.ts';
import { workspaces } from '../test/personas.ts';

/** How late timers are is measured by `npm run bench:timers`; here a busy machine must not look like one that forgets. */
const forgottenMs = 30_000;

let it: EngineFixture;
beforeAll(async () => {
  it = await createEngineFixture();
  await it.sql('delete from nativ.timers');
  await it.publish('pausing', line(waitUntil));
  await it.publish(
    'escalating',
    (() => {
      const flow = line(userTask);
      return {
        ...flow,
        nodes: [
          ...flow.nodes,
          {
            id: 'late',
            type: 'boundaryTimer',
            config: { attachedTo: 'task', when: { until: 'data.at' }, interrupting: false },
          },
          { id: 'told', type: 'notify', config: { group: 'legal', text: 'It is late' } },
          { id: 'gone', type: 'end' },
        ],
        edges: [
          ...flow.edges,
          { id: 'late_told', source: 'late', target: 'told' },
          { id: 'told_gone', source: 'told', target: 'gone' },
        ],
      };
    })(),
  );
});
afterEach(() => it.stopNodes());
afterAll(() => it.store.drop());

const timers = () => it.sql('select instance_id, due_at, attempts from nativ.timers');
const fired = async (ids: readonly string[]) => {
  const rows = await it.sql<{ id: string; at: Date; times: number }>(
    `select h.instance_id as id, max(h.at) as at, count(*)::int as times from nativ.history_records h
     where h.cause ->> 'kind' = 'fireTimer' and h.instance_id = any (?) group by 1`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

describe('a timer', () => {
  test('fires once with three nodes at once, never early and not forgotten', async () => {
    const dueAt = new Map<string, number>();
    for (let count = 0; count < 60; count++) {
      const at = inMs(200 + count * 30);
      dueAt.set(await it.start('pausing', { at }), Date.parse(at));
    }
    const since = Date.now();
    it.startNode();
    it.startNode();
    it.startNode();

    const ids = [...dueAt.keys()];
    await expect.poll(async () => (await fired(ids)).size).toBe(60);
    await sleep(300);

    for (const [id, { at, times }] of await fired(ids)) {
      expect(times).toBe(1);
      expect(at.getTime()).toBeGreaterThanOrEqual(dueAt.get(id) ?? 0);
      // What came due before there were nodes could not be earlier than they.
      expect(at.getTime() - Math.max(dueAt.get(id) ?? 0, since)).toBeLessThan(forgottenMs);
      expect(await it.events(id)).toEqual(expect.arrayContaining(['timerFired', 'instanceCompleted']));
    }
    expect(await timers()).toEqual([]);
    for (const id of ids.slice(0, 5)) await it.expectReplayable(id);
  });

  test('that came due while no node ran fires once when one does', async () => {
    const id = await it.start('pausing', { at: inMs(20) });
    await sleep(100);

    it.startNode();

    await expect.poll(async () => (await it.state(id)).status).toBe('completed');
  });

  test('that came due with a hundred others does not wait for one that cannot fire, nor for one that somebody works on', async () => {
    const at = inMs(20);
    const ids: string[] = [];
    for (let count = 0; count < 100; count++) ids.push(await it.start('pausing', { at }));
    const [held = '', bad = '', ...others] = ids;
    // A state that the engine cannot read, as a bug would leave it.
    await it.sql(`update nativ.instances set state = state - 'tokens' where id = ?`, [bad]);
    const holder = await it.store.database.engine.connect();
    try {
      await holder.query(`begin; select app.enter('${workspaces.ours}', '')`);
      await holder.query('select 1 from nativ.instances where id = $1 for update', [held]);
      it.startNode();
      it.startNode();

      await expect.poll(async () => (await fired(ids)).size).toBe(98);
      expect([...(await fired(ids)).keys()].sort()).toEqual([...others].sort());
    } finally {
      await holder.query('rollback');
      holder.release();
    }

    await expect.poll(async () => (await fired([held])).size).toBe(1);
    for (const { times } of (await fired(ids)).values()) expect(times).toBe(1);
    expect((await timers()).map((timer) => timer.instance_id)).toEqual([bad]);
    for (const id of [held, ...others.slice(0, 3)]) await it.expectReplayable(id);
    await it.sql('delete from nativ.timers where instance_id = ?', [bad]);
  });

  test('that is called off never fires, and is gone with the step that makes it moot', async () => {
    const moot = await it.start('escalating', { at: inMs(400) });
    const kept = await it.start('escalating', { at: inMs(400) });
    await it.instances.cancel(admin, moot, 'No longer needed');
    expect((await timers()).map((timer) => timer.instance_id)).toEqual([kept]);

    it.startNode();
    await expect.poll(async () => (await fired([moot, kept])).size).toBe(1);
    await sleep(500);

    expect((await fired([moot, kept])).has(moot)).toBe(false);
    expect(
      await it.sql('select group_id is not null as group from nativ.notifications where instance_id = ?', [kept]),
    ).toEqual([{ group: true }]);
    await it.expectReplayable(kept);
  });

  test('that keeps failing holds up no other and becomes an incident, from which it fires again', async () => {
    const bad = await it.start('pausing', { at: inMs(50) });
    // A state that the engine cannot read, as a bug would leave it.
    const { state } =
      (await it.sql<{ state: object }>('select state from nativ.instances where id = ?', [bad]))[0] ?? {};
    await it.sql(`update nativ.instances set state = state - 'tokens' where id = ?`, [bad]);
    const good = await it.start('pausing', { at: inMs(60) });
    it.startNode();

    await expect.poll(async () => (await it.state(good)).status).toBe('completed');
    await expect.poll(async () => Number((await timers())[0]?.attempts)).toBeGreaterThan(0);
    await it.sql('update nativ.timers set attempts = 8, wake_at = now()');
    const open = () => it.incidents.list(admin, { flow: null, before: null, limit: 50 });
    const found = async () => (await open()).items.filter((incident) => incident.instanceId === bad);
    await expect.poll(found).toMatchObject([{ code: 'timer.failed', options: ['retry', 'cancel'] }]);

    await it.sql('update nativ.instances set state = ? where id = ?', [JSON.stringify(state), bad]);
    const [incident] = await found();
    expect(await it.incidents.resolve(admin, bad, incident?.id ?? '', { action: 'retry' })).toEqual({
      kind: 'resolved',
    });

    await expect.poll(async () => (await it.state(bad)).status).toBe('completed');
    expect(await found()).toEqual([]);
    expect(await it.sql(`select action from nativ.audit_entries where action = 'incident.resolved'`)).toHaveLength(1);
  });
});

test('a hundred thousand pending timers slow neither the start nor the firing', async () => {
  await it.sql(
    `insert into nativ.timers (workspace_id, id, instance_id, number, node_id, due_at, wake_at)
     select ?, gen_random_uuid(), (select id from nativ.instances limit 1), n, 'x', now() + interval '1 day' + n * interval '1 second', now() + interval '1 day' + n * interval '1 second'
     from generate_series(1, 100000) n`,
    [workspaces.ours],
  );
  await it.sql('analyze nativ.timers');
  const dueAt = new Map<string, number>();
  for (let count = 0; count < 150; count++) {
    const at = inMs(1_500 + count * 20);
    dueAt.set(await it.start('pausing', { at }), Date.parse(at));
  }

  const since = Date.now();
  it.startNode();

  const ids = [...dueAt.keys()];
  await expect.poll(async () => (await fired(ids)).size).toBe(150);
  const all = [...(await fired(ids))].map(([id, { at }]) => ({ at: at.getTime(), due: dueAt.get(id) ?? 0 }));
  expect(all.filter(({ at, due }) => at < due)).toEqual([]);
  // Starting so many may take longer than the first of them wait.
  const late = all.map(({ at, due }) => at - Math.max(due, since)).sort((a, b) => a - b);
  expect(late.at(-1)).toBeLessThan(forgottenMs);
  const plan = await it.sql<{ 'QUERY PLAN': string }>(
    'explain select 1 from nativ.timers where wake_at <= now() order by wake_at limit 50',
  );
  expect(plan.map((row) => row['QUERY PLAN']).join()).toContain('timers_wake');
});
