import type { FlowDocument, FlowStats } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countHistory, percentile } from '../../test/counted-history.ts';
import { admin, createEngineFixture, type EngineFixture, line, userTask } from '../../test/engine-fixture.ts';
import { seeded } from '../../test/seeded.ts';
import { completeTaskWith } from '../tasks/complete-task-service.ts';
import { WatchingService } from './watching-service.ts';

let it: EngineFixture;
let watching: WatchingService;
beforeAll(async () => {
  it = await createEngineFixture();
  watching = new WatchingService(it);
});
afterAll(() => it.store.drop());

/** A task and a message side by side, a way back to both, and a step that fails when the message says so. */
const wandering = (task: string): FlowDocument => ({
  title: 'Wandering',
  nodes: [
    { id: 'begin', type: 'webhookStart', config: { webhook: 'w' } },
    { id: 'merge', type: 'exclusiveGateway' },
    { id: 'fork', type: 'parallelGateway' },
    { ...userTask, id: task },
    { id: 'late', type: 'boundaryTimer', config: { attachedTo: task, when: { duration: 'P9D' }, interrupting: false } },
    { id: 'hear', type: 'receiveMessage', config: { message: 'go', variable: 'said' } },
    { id: 'join', type: 'parallelGateway' },
    { id: 'reckon', type: 'setVariables', config: { assignments: [{ variable: 'x', expression: '6 / vars.said.n' }] } },
    { id: 'which', type: 'exclusiveGateway' },
    { id: 'done', type: 'end' },
    { id: 'reminded', type: 'end' },
  ],
  edges: [
    { id: 'e1', source: 'begin', target: 'merge' },
    { id: 'e2', source: 'merge', target: 'fork' },
    { id: 'e3', source: 'fork', target: task },
    { id: 'e4', source: 'fork', target: 'hear' },
    { id: 'e5', source: task, target: 'join' },
    { id: 'e6', source: 'hear', target: 'join' },
    { id: 'e7', source: 'join', target: 'reckon' },
    { id: 'e8', source: 'reckon', target: 'which' },
    { id: 'again', source: 'which', target: 'merge', condition: 'vars.said.again == true' },
    { id: 'over', source: 'which', target: 'done', default: true },
    { id: 'e9', source: 'late', target: 'reminded' },
  ],
});

const all = { version: null, since: null };
const stats = async (
  flow: string,
  wish: { version: number | null; since: string | null } = all,
): Promise<FlowStats> => {
  const found = await watching.stats(admin, { flow, ...wish });
  if (typeof found === 'string') throw new Error(`Expected counts of '${flow}', but found ${found}.`);
  return found;
};

const openTasks = (id: string) =>
  it.sql<{ id: string }>(`select id from nativ.tasks where instance_id = ? and status = 'open'`, [id]);
const complete = async (id: string) => {
  const [task] = await openTasks(id);
  if (task) await completeTaskWith(it)(admin, task.id, {}, 'en');
};
const openIncidents = (id: string) =>
  it.sql<{ id: string }>('select id from nativ.incidents where instance_id = ? and closed_at is null', [id]);

describe('the counts of a flow', () => {
  test('are those that a replay of every history gives, however the runs have gone', async () => {
    const random = seeded(20261122);
    const pick = (most: number) => Math.floor(random() * most);
    await it.publish('wandering', wandering('work'));
    await it.publish('wandering', wandering('toil'));
    const ids: string[] = [];
    const act = async (id: string): Promise<void> => {
      const [incident] = await openIncidents(id);
      const what = pick(12);
      if (incident && what < 6) {
        const action = (['retry', 'skip', 'cancel'] as const)[pick(3)] ?? 'retry';
        await it.incidents.resolve(admin, id, incident.id, { action });
      } else if (what < 6) await complete(id);
      else if (what < 10)
        await it.instances.deliverMessage(admin, id, { name: 'go', data: { again: pick(3) === 0, n: pick(3) } });
      else if (what === 10)
        await it.migrations.moveOne(admin, id, { toVersion: 1, mapping: { toil: 'work' }, dryRun: false });
      else if (pick(4) === 0) await it.instances.cancel(admin, id, 'enough');
    };
    for (let round = 0; round < 260; round++) {
      if (ids.length < 30 && round % 4 === 0) ids.push(await it.start('wandering'));
      else await act(ids[pick(ids.length)] ?? '');
    }

    const [middle] = await it.sql<{ at: Date }>('select at from nativ.history_records order by at offset 90 limit 1');
    const statuses = new Set(
      (await it.sql<{ status: string }>('select status from nativ.instances')).map((row) => row.status),
    );
    expect([...statuses].sort()).toEqual(['cancelled', 'completed', 'incident', 'running']);
    for (const since of [null, middle?.at.toISOString() ?? '']) {
      const found = await stats('wandering', { version: null, since });
      const counted = await countHistory(it, ids, since ?? '');

      const of = <T>(pick: (node: FlowStats['nodes'][number]) => T) =>
        Object.fromEntries(found.nodes.flatMap((node) => (pick(node) ? [[node.nodeId, pick(node)]] : [])));
      expect(of(({ entered }) => entered)).toEqual(counted.entered);
      expect(of(({ waiting }) => waiting)).toEqual(counted.waiting);
      expect(Object.fromEntries(found.edges.map(({ edgeId, taken }) => [edgeId, taken]))).toEqual(counted.taken);
      // Whether a half is rounded up or down is Postgres's own affair.
      const within = (ms: number) => expect.closeTo(ms, -0.5);
      expect(of(({ timeSpent }) => timeSpent)).toEqual(
        Object.fromEntries(
          Object.entries(counted.stays).map(([id, stays]) => [
            id,
            { count: stays.length, medianMs: within(percentile(stays, 0.5)), p90Ms: within(percentile(stays, 0.9)) },
          ]),
        ),
      );
    }
  });

  test('add up over the versions, and a run counts for the one that it is on now', async () => {
    await it.publish('two-versions', line(userTask));
    const [stays, moves] = [await it.start('two-versions'), await it.start('two-versions')];
    await it.publish('two-versions', line(userTask));
    await it.migrations.moveOne(admin, moves, { toVersion: 2, mapping: {}, dryRun: false });
    await it.start('two-versions');
    await it.instances.cancel(admin, stays, 'enough');

    const found = await stats('two-versions');
    expect(found.totals).toEqual({ running: 2, stuck: 0, started: 3, completed: 0, cancelled: 1, incidents: 0 });
    expect(found.versions).toMatchObject([
      { number: 2, totals: { running: 2, cancelled: 0 } },
      { number: 1, totals: { running: 0, cancelled: 1 } },
    ]);
    const second = await stats('two-versions', { version: 2, since: null });
    expect(second.totals).toMatchObject({ running: 2, started: 2 });
    expect(second.nodes.find(({ nodeId }) => nodeId === 'task')).toMatchObject({ waiting: 2, entered: 2 });
    expect(second.versions).toEqual(found.versions);
  });

  test('tell incidents by node and kind, and how many runs they hold up', async () => {
    const reckon = {
      id: 'reckon',
      type: 'setVariables',
      config: { assignments: [{ variable: 'x', expression: '6 / data.n' }] },
    } as const;
    await it.publish('stuck', line(reckon, userTask));
    for (const n of [0, 0, 1]) await it.start('stuck', { n });

    const found = await stats('stuck');

    expect(found.totals).toMatchObject({ running: 3, stuck: 2, incidents: 2 });
    expect(found.incidentKinds).toEqual([{ nodeId: 'reckon', code: 'expression.failed', count: 2 }]);
    expect(found.nodes.find(({ nodeId }) => nodeId === 'reckon')).toMatchObject({ waiting: 2, cases: 2, incidents: 2 });
  });

  test('say since when the one waits that came first', async () => {
    await it.publish('since', line(userTask, { id: 'hear', type: 'receiveMessage', config: { message: 'go' } }));
    const first = await it.start('since');
    await complete(first);
    await it.start('since');

    const found = await stats('since');

    const [moved] = await it.sql<{ at: Date }>(
      'select at from nativ.history_records where instance_id = ? and sequence = 2',
      [first],
    );
    expect(found.nodes.find(({ nodeId }) => nodeId === 'hear')?.waitingSince).toBe(moved?.at.toISOString());
    expect(found.nodes.find(({ nodeId }) => nodeId === 'task')?.waitingSince).not.toBeNull();
  });

  test('do not make up since when a run stands somewhere that is older than what is kept', async () => {
    await it.publish('older', line(userTask, { id: 'hear', type: 'receiveMessage', config: { message: 'go' } }));
    const id = await it.start('older');
    await complete(id);
    await it.sql('update nativ.instances set arrivals = null where id = ?', [id]);
    await it.sql('delete from nativ.node_stays where instance_id = ?', [id]);

    expect((await stats('older')).nodes.find(({ nodeId }) => nodeId === 'hear')?.waitingSince).toBeNull();
    await it.instances.deliverMessage(admin, id, { name: 'go' });

    expect((await stats('older')).nodes.map(({ timeSpent }) => timeSpent)).toEqual([null, null, null, null]);
    expect((await stats('older')).totals.completed).toBe(1);
  });

  test('count a run that ended before trails were kept by its records', async () => {
    await it.publish('no-trail', line(userTask));
    const id = await it.start('no-trail');
    await complete(id);
    const before = await stats('no-trail');
    await it.sql('update nativ.instances set trail = null where id = ?', [id]);

    expect(await stats('no-trail')).toEqual(before);
    expect(before.edges).toEqual([
      { edgeId: 'to_done', taken: 1 },
      { edgeId: 'to_task', taken: 1 },
    ]);
  });

  test('tell a flow that is not from a version that it has not', async () => {
    await it.publish('known', line(userTask));

    expect(await watching.stats(admin, { flow: 'unknown', ...all })).toBe('noFlow');
    expect(await watching.stats(admin, { flow: 'known', version: 7, since: null })).toBe('noVersion');
    expect((await stats('known')).nodes).toEqual([]);
  });
});
