import { setTimeout as sleep } from 'node:timers/promises';
import type { FlowDocument } from '@nativ/schemas';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { completeTaskWith } from '../features/tasks/complete-task-service.ts';
import { admin, createEngineFixture, type EngineFixture, inMs } from '../test/engine-fixture.ts';
import { actorOf } from '../test/personas.ts';

let it: EngineFixture;
beforeAll(async () => {
  it = await createEngineFixture();
  await it.publish('wide', wide(6));
});
afterEach(() => it.stopNodes());
afterAll(() => it.store.drop());

/** Branches that wait beside each other, for a task, a message and a time each, and then for all of them. */
function wide(branches: number): FlowDocument {
  const nodes: FlowDocument['nodes'] = [
    { id: 'begin', type: 'webhookStart', config: { webhook: 'w' } },
    { id: 'split', type: 'parallelGateway' },
    { id: 'join', type: 'parallelGateway' },
    { id: 'done', type: 'end' },
  ];
  const edges: FlowDocument['edges'] = [
    { id: 'e1', source: 'begin', target: 'split' },
    { id: 'e2', source: 'join', target: 'done' },
  ];
  for (let branch = 0; branch < branches; branch++) {
    const kinds = [
      { id: `task${branch}`, type: 'userTask', config: { group: 'legal', title: 'Do it' } },
      { id: `message${branch}`, type: 'receiveMessage', config: { message: `m${branch}` } },
      { id: `time${branch}`, type: 'wait', config: { when: { until: 'data.at' } } },
    ];
    for (const node of kinds) {
      nodes.push(node);
      edges.push(
        { id: `in_${node.id}`, source: 'split', target: node.id },
        { id: `out_${node.id}`, source: node.id, target: 'join' },
      );
    }
  }
  return { title: 'Wide', nodes, edges };
}

const openTasks = (id: string) =>
  it.sql<{ id: string }>(`select id from nativ.tasks where instance_id = ? and status = 'open'`, [id]);

describe('completions, messages, timers and jobs on one instance', () => {
  test('are done one after another, and none is lost or done twice', async () => {
    const complete = completeTaskWith(it);
    for (let round = 0; round < 3; round++) {
      const id = await it.start('wide', { at: inMs(300) });
      const tasks = await openTasks(id);
      it.startNode();
      it.startNode();
      await sleep(250);

      const outcomes = await Promise.all([
        ...tasks.flatMap((task) =>
          (['admin', 'manager', 'member'] as const).map((name) => complete(actorOf(name), task.id, {}, 'en')),
        ),
        ...tasks.map((_task, branch) =>
          it.instances.deliverMessage(admin, id, { name: `m${branch}`, messageId: `x${branch}` }),
        ),
        ...tasks.map((_task, branch) =>
          it.instances.deliverMessage(admin, id, { name: `m${branch}`, messageId: `x${branch}` }),
        ),
      ]);

      await expect.poll(async () => (await it.state(id)).status).toBe('completed');
      const kinds = outcomes.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'completed')).toHaveLength(6);
      expect(kinds.filter((kind) => kind === 'alreadyCompleted')).toHaveLength(12);
      const events = await it.events(id);
      for (const [kind, times] of [
        ['taskCompleted', 6],
        ['messageReceived', 6],
        ['timerFired', 6],
        ['joinPassed', 1],
        ['instanceCompleted', 1],
      ] as const)
        expect(
          events.filter((event) => event === kind),
          kind,
        ).toHaveLength(times);
      await it.expectReplayable(id);
      await it.stopNodes();
    }
  });

  test('give way to whoever cancels, and leave nothing behind', async () => {
    const id = await it.start('wide', { at: inMs(200) });
    const tasks = await openTasks(id);
    it.startNode();

    const complete = completeTaskWith(it);
    await Promise.all([
      ...tasks.map((task) => complete(actorOf('member'), task.id, {}, 'en')),
      it.instances.cancel(admin, id, 'No longer needed'),
    ]);

    await sleep(800);
    expect((await it.state(id)).status).toBe('cancelled');
    expect(await openTasks(id)).toEqual([]);
    expect(await it.sql('select 1 from nativ.timers where instance_id = ?', [id])).toEqual([]);
    await it.expectReplayable(id);
  });
});

describe('connections that are cut while steps are made', () => {
  test('lose nothing and do nothing twice', async () => {
    const id = await it.start('wide', { at: inMs(100) });
    const tasks = await openTasks(id);
    const complete = completeTaskWith(it);
    let isOver = false;
    const cutter = (async () => {
      while (!isOver) {
        await it.sql(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query not like '%advisory%' and random() < 0.3`,
        );
        await sleep(15);
      }
    })().catch(() => {});
    it.startNode();
    const settled = await Promise.allSettled([
      ...tasks.map((task) => complete(actorOf('member'), task.id, {}, 'en')),
      ...tasks.map((_task, branch) =>
        it.instances.deliverMessage(admin, id, { name: `m${branch}`, messageId: `x${branch}` }),
      ),
    ]);
    await sleep(300);
    isOver = true;
    await cutter;

    // What was not acknowledged may or may not have happened; asking again finds out.
    for (const task of await openTasks(id)) await complete(actorOf('member'), task.id, {}, 'en');
    for (const [branch] of tasks.entries())
      await it.instances.deliverMessage(admin, id, { name: `m${branch}`, messageId: `x${branch}` }).catch(() => {});
    expect(settled.length).toBe(12);
    await expect.poll(async () => (await it.state(id)).status).toBe('completed');
    const events = await it.events(id);
    expect(events.filter((event) => event === 'taskCompleted')).toHaveLength(6);
    expect(events.filter((event) => event === 'timerFired')).toHaveLength(6);
    await it.expectReplayable(id);
  });
});
