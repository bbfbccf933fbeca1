import type { FlowStats, InstanceSummary } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PersonaApplication, startPersonaApplication } from '../../test/persona-application.ts';
import { caseNames, cases, type PersonaName } from '../../test/personas.ts';
import { seesCase } from '../../test/visibility-oracle.ts';

let app: PersonaApplication;
beforeAll(async () => {
  app = await startPersonaApplication();
  const { owner } = app.store.database;
  const tokens = [{ id: 'i:1', nodeId: 'answer', scopeId: null, waitsFor: { kind: 'task', taskId: 'i:2' } }];
  const state = { tokens, incidents: [], variables: { data: {} } };
  await owner('nativ.instances').update({ state: JSON.stringify(state) });
  const events = [
    { kind: 'nodeEntered', nodeId: 'answer' },
    { kind: 'edgeTaken', edgeId: 'to-answer' },
  ];
  await owner('nativ.history_records').update({ events: JSON.stringify(events) });
});
afterAll(() => app.close());

const ask = (as: PersonaName | null, path: string) => app.send({ method: 'GET', path, as });
const seen = (name: PersonaName) => caseNames.filter((of) => seesCase(name, of));

describe('watching a flow', () => {
  test.each(['admin', 'designer', 'stranger'] as const)(
    'shows %s the runs that they see, and nothing of others',
    async (name) => {
      const { body }: { body: FlowStats } = await ask(name, '/api/v1/flows/routing/stats');

      const count = seen(name).length;
      expect(count).toBeLessThan(caseNames.length);
      expect(body.totals).toMatchObject({ running: count, started: count, incidents: count });
      expect(body.nodes.find(({ nodeId }) => nodeId === 'answer')).toMatchObject({
        waiting: count,
        cases: count,
        entered: count,
        timeSpent: { count },
      });
      expect(body.edges).toEqual([{ edgeId: 'to-answer', taken: count }]);
    },
  );

  test.each(['champion', 'manager', 'member', 'psychologist', 'classified', 'outsider'] as const)(
    'is not for %s',
    async (name) => {
      expect((await ask(name, '/api/v1/flows/routing/stats')).status).toBe(403);
    },
  );

  test.each([
    ['', 200],
    ['?since=2020-01-01T00:00:00Z', 200],
    ['?since=0000-01-01T00:00:00Z', 200],
    ['?since=9999-12-31T23:59:59-12:00', 200],
    ['?since=2020-06-30T23:59:60Z', 400],
    ['?since=yesterday', 400],
    ['?since=2020-02-31T00:00:00Z', 400],
    ['?version=0', 400],
    ['?version=9', 422],
    ['?version=99999999999', 400],
    ['?node=answer', 400],
  ])('takes %s with %i', async (query, status) => {
    const answer = await ask('admin', `/api/v1/flows/routing/stats${query}`);

    expect([answer.status, answer.text.slice(0, 200)]).toEqual([status, expect.any(String)]);
  });

  test('says that there is no such flow, also to somebody of another workspace', async () => {
    expect((await ask('admin', '/api/v1/flows/nothing/stats')).status).toBe(404);
    expect((await ask(null, '/api/v1/flows/routing/stats')).status).toBe(401);
  });

  test('counts what was in the period only', async () => {
    const { body }: { body: FlowStats } = await ask('admin', '/api/v1/flows/routing/stats?since=2025-06-01T00:00:00Z');

    expect(body.totals).toMatchObject({ running: seen('admin').length, started: 0 });
    expect(body.nodes.find(({ nodeId }) => nodeId === 'answer')).toMatchObject({ entered: 0, timeSpent: null });
    expect(body.edges).toEqual([]);
  });
});

describe('the runs at a step', () => {
  test.each(['admin', 'designer', 'member', 'classified'] as const)('are those that %s sees', async (name) => {
    const { body } = await ask(name, '/api/v1/instances?flow=routing&node=answer&limit=100');

    const ids = body.items.map(({ id }: InstanceSummary) => id).sort();
    expect(ids).toEqual(
      seen(name)
        .map((of) => cases[of].instance)
        .sort(),
    );
    for (const item of body.items) expect(item.waitingSince).toBe(item.startedAt);
  });

  test('are none where none stands, and none that only an attached event waits at', async () => {
    const { owner } = app.store.database;
    const { instance } = cases.bare;
    await owner('nativ.instances')
      .where({ id: instance })
      .update({
        state: JSON.stringify({
          tokens: [
            { id: 'i:3', nodeId: 'late', hostId: 'i:1', scopeId: null, waitsFor: { kind: 'timer', timerId: 'x' } },
          ],
          incidents: [],
          variables: { data: {} },
        }),
      });

    for (const node of ['nowhere', 'late', "'; drop"])
      expect((await ask('admin', `/api/v1/instances?node=${encodeURIComponent(node)}`)).body.items).toEqual([]);
    expect((await ask('admin', '/api/v1/instances?flow=routing&version=2')).body.items).toEqual([]);
    expect((await ask('admin', '/api/v1/instances?flow=routing')).body.items[0]).not.toHaveProperty('waitingSince');
  });
});

describe('the incidents of one kind', () => {
  test('are asked for by node, code and version', async () => {
    const count = seen('admin').length;
    const items = async (query: string) => (await ask('admin', `/api/v1/incidents?flow=routing&${query}`)).body.items;

    expect(await items('node=wait&code=x&version=1')).toHaveLength(count);
    for (const query of ['node=answer', 'code=y', 'version=2']) expect(await items(query)).toEqual([]);
  });
});
