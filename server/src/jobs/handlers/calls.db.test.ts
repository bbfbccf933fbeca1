import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FlowDocument } from '@nativ/schemas';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ConnectorService } from '../../features/connectors/connector-service.ts';
import { tryConnector } from '../../features/connectors/connector-trial.ts';
import { OutboundDoor } from '../../outbound/outbound-door.ts';
import { admin, createEngineFixture, type EngineFixture, line, userTask } from '../../test/engine-fixture.ts';

let it: EngineFixture;
let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const seen: IncomingMessage['headers'][] = [];

beforeAll(async () => {
  it = await createEngineFixture();
  server = createServer((request, response) => {
    seen.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connectors = new ConnectorService(it);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await connectors.set(admin, 'crm', { origin, headers: { authorization: 'Bearer canary-of-the-connector' } });
  await connectors.set(admin, 'inside', { origin: 'http://10.0.0.1:1' });
  await it.publish('asking', asking('crm'));
  await it.publish('asking-inside', asking('inside'));
  await it.publish('asking-nobody', asking('nobody'));
});
afterEach(async () => {
  await it.stopNodes();
  seen.length = 0;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await it.store.drop();
});

/** Asks for a contact; a missing one is an error of the flow, which a boundary event leads to a task. */
function asking(connector: string): FlowDocument {
  const errors = [{ status: 404, code: 'unknown' }];
  const flow = line({
    id: 'ask',
    type: 'httpRequest',
    config: { connector, path: '/contacts/{{data.id}}', variable: 'contact', errors },
  });
  return {
    ...flow,
    nodes: [
      ...flow.nodes,
      { id: 'missing', type: 'boundaryError', config: { attachedTo: 'ask', code: 'unknown' } },
      userTask,
    ],
    edges: [
      ...flow.edges,
      { id: 'missing_task', source: 'missing', target: 'task' },
      { id: 'task_done', source: 'task', target: 'done' },
    ],
  };
}

const json = (status: number, body: unknown) => (_request: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const ends = (id: string, status: string) => expect.poll(async () => (await it.state(id)).status).toBe(status);

describe('a request to a system outside', () => {
  test('goes out with the key of the call and its answer is kept; what was sent is forgotten', async () => {
    answer = json(200, { name: 'Dana' });
    it.startNode();
    const id = await it.start('asking', { id: 'a b/../c' });

    await ends(id, 'completed');

    expect((await it.state(id)).variables.vars).toEqual({ contact: { name: 'Dana' } });
    expect(seen).toMatchObject([
      {
        'idempotency-key': expect.stringMatching(new RegExp(`^${id}:\\d+$`)),
        authorization: 'Bearer canary-of-the-connector',
      },
    ]);
    expect(await it.sql('select request, status from nativ.calls where instance_id = ?', [id])).toEqual([
      { request: null, status: 'ended' },
    ]);
    await it.expectReplayable(id);
  });

  test('that is answered with a declared error goes on as the flow says', async () => {
    answer = json(404, {});
    it.startNode();
    const id = await it.start('asking', { id: '1' });

    await expect.poll(async () => (await it.state(id)).tokens.map((token) => token.nodeId)).toContain('task');
    expect(seen).toHaveLength(1);
    await it.expectReplayable(id);
  });

  test('that fails is tried again under the same key until it is answered', async () => {
    let tries = 0;
    answer = (request, response) => {
      tries += 1;
      if (tries === 1) request.socket.destroy();
      else json(tries === 2 ? 503 : 200, { tries })(request, response);
    };
    it.startNode();
    const id = await it.start('asking', { id: '2' });

    await expect.poll(async () => (await it.state(id)).status, { timeout: 25_000 }).toBe('completed');

    expect(tries).toBe(3);
    expect(new Set(seen.map((headers) => headers['idempotency-key'])).size).toBe(1);
  });

  test.each([
    ['asking-inside', 'an address of our own network'],
    ['asking-nobody', 'a connector that does not exist'],
  ])('of %s, %s, is an incident at once and resolves by skipping', async (flow) => {
    it.startNode();
    const id = await it.start(flow, { id: '3' });

    await ends(id, 'incident');
    expect(seen).toEqual([]);
    const list = await it.incidents.list(admin, { flow, before: null, limit: 50 });
    expect(list.items).toMatchObject([{ instanceId: id, nodeId: 'ask', flow }]);

    const incidentId = list.items[0]?.id ?? '';
    expect(await it.incidents.resolve(admin, id, incidentId, { action: 'skip' })).toEqual({ kind: 'resolved' });
    await ends(id, 'completed');
    expect((await it.incidents.list(admin, { flow, before: null, limit: 50 })).items).toEqual([]);
    expect(await it.incidents.resolve(admin, id, incidentId, { action: 'retry' })).toEqual({ kind: 'missing' });
    await it.expectReplayable(id);
  });

  test('that will never be taken is an incident, from which a retry asks anew', async () => {
    answer = json(400, {});
    it.startNode();
    const id = await it.start('asking', { id: '4' });
    await ends(id, 'incident');

    answer = json(200, 'late');
    const [incident] = (await it.incidents.list(admin, { flow: 'asking', before: null, limit: 50 })).items;
    await it.incidents.resolve(admin, id, incident?.id ?? '', { action: 'retry' });

    await ends(id, 'completed');
    await it.expectReplayable(id);
  });

  test('is not sent once its instance is cancelled', async () => {
    answer = json(200, {});
    const id = await it.start('asking', { id: '5' });
    await it.instances.cancel(admin, id, 'No longer needed');

    it.startNode();
    await sleep(1_500);

    expect(seen).toEqual([]);
    expect(await it.sql('select status from nativ.calls where instance_id = ?', [id])).toEqual([
      { status: 'cancelled' },
    ]);
  });

  test('never leaves the secret of its connector where people or the queue could read it', async () => {
    const dump = JSON.stringify([
      await it.sql('select to_jsonb(j) as row from graphile_worker._private_jobs j'),
      await it.sql('select to_jsonb(h) as row from nativ.history_records h'),
      await it.sql('select to_jsonb(i) as row from nativ.instances i'),
      await it.sql('select to_jsonb(c) as row from nativ.calls c'),
      await it.sql(`select encode(sealed_headers, 'escape') as row from nativ.connectors`),
    ]);
    expect(dump).not.toContain('canary');
  });
});

describe('a call of another flow', () => {
  beforeAll(async () => {
    await it.publish(
      'doubling',
      line({
        id: 'set',
        type: 'setVariables',
        config: { assignments: [{ variable: 'twice', expression: 'data.n * 2' }] },
      }),
    );
    await it.publish('working', line(userTask));
    const call = (flow: string) => ({
      id: 'call',
      type: 'callFlow',
      config: {
        flow,
        input: [{ variable: 'n', expression: 'data.n' }],
        output: flow === 'doubling' ? [{ variable: 'result2', expression: 'vars.result.twice' }] : [],
      },
    });
    await it.publish('calling', line(call('doubling')));
    await it.publish('calling-work', line(call('working')));
  });
  const children = (id: string) =>
    it.sql<{ id: string; status: string }>(
      `select id, status from nativ.instances where state -> 'caller' ->> 'instanceId' = ?`,
      [id],
    );

  test('gives it what it needs and keeps what it computed', async () => {
    it.startNode();
    it.startNode();
    const id = await it.start('calling', { n: 21 });

    await ends(id, 'completed');

    expect((await it.state(id)).variables.vars).toMatchObject({ result2: 42 });
    const [child, ...others] = await children(id);
    expect(others).toEqual([]);
    for (const one of [id, child?.id ?? '']) await it.expectReplayable(one);
  });

  test('is cancelled with its caller', async () => {
    it.startNode();
    const id = await it.start('calling-work', { n: 1 });
    await expect.poll(() => children(id)).toMatchObject([{ status: 'running' }]);

    await it.instances.cancel(admin, id, 'No longer needed');

    await expect.poll(() => children(id)).toMatchObject([{ status: 'cancelled' }]);
    expect(
      await it.sql(
        `select 1 from nativ.tasks where instance_id in (select id from nativ.instances where state -> 'caller' ->> 'instanceId' = ?) and status = 'open'`,
        [id],
      ),
    ).toEqual([]);
  });

  test('of a flow that is out of use is an incident', async () => {
    await it.flows.unpublish(admin, 'working');
    it.startNode();
    const id = await it.start('calling-work', { n: 1 });

    await ends(id, 'incident');
    expect(await children(id)).toEqual([]);
  });
});

test('ten thousand entries of a list run in steps of bounded size, each once', async () => {
  await it.publish('each', {
    ...line({
      id: 'each',
      type: 'forEach',
      config: { list: 'data.list', item: 'entry', result: 'vars.entry', results: 'all' },
    }),
    nodes: [
      ...line({
        id: 'each',
        type: 'forEach',
        config: { list: 'data.list', item: 'entry', result: 'vars.entry', results: 'all' },
      }).nodes,
      {
        id: 'inside',
        type: 'setVariables',
        parent: 'each',
        config: { assignments: [{ variable: 'x', expression: 'vars.entry' }] },
      },
    ],
  });
  it.startNode();
  const list = Array.from({ length: 10_000 }, (_, index) => index);
  const id = await it.start('each', { list });

  await expect.poll(async () => (await it.state(id)).status, { timeout: 60_000 }).toBe('completed');

  expect((await it.state(id)).variables.vars.all).toEqual(list);
  const [longest] = await it.sql<{ most: number; steps: number }>(
    'select max(jsonb_array_length(events)) as most, count(*)::int as steps from nativ.history_records where instance_id = ?',
    [id],
  );
  expect(longest?.steps).toBeGreaterThan(2);
  await it.expectReplayable(id);
});

describe('a connector', () => {
  const tried = (key: string, allowed = ['127.0.0.1']) =>
    tryConnector(
      { engine: it.engine, connectorSecrets: it.keys.connectorSecrets, door: new OutboundDoor(allowed) },
      admin,
      { key, path: '/v1/models' },
    );

  test('is tried with what it shows, and says how the system answered, never what', async () => {
    answer = (_request, response) => response.end('a secret of theirs');
    const good = await tried('crm');
    answer = (_request, response) => response.writeHead(401).end('{"token": "wrong"}');
    const refused = await tried('crm');

    expect(seen[0]?.authorization).toBe('Bearer canary-of-the-connector');
    expect(good).toEqual({ outcome: 'answered', status: 200, tookMs: expect.any(Number) });
    expect(refused).toMatchObject({ outcome: 'refused', status: 401 });
    expect(await tried('crm', [])).toMatchObject({ outcome: 'private-address', status: null });
    expect(await tried('never-made')).toBeNull();
  });

  test('is put away when nothing goes by it, and lets nothing out until it is back', async () => {
    const connectors = new ConnectorService(it);
    const { origin } = await connectors.set(admin, 'spare', {
      origin: 'https://spare.example',
      headers: { 'X-Key': 'k' },
    });

    expect(await connectors.putAway(admin, 'crm', true)).toMatchObject({
      kind: 'inUse',
      by: { kind: 'flow', key: 'asking' },
    });
    expect(await connectors.putAway(admin, 'spare', true)).toMatchObject({ kind: 'kept', connector: { key: 'spare' } });
    expect(await tried('spare')).toBeNull();
    expect((await connectors.list(admin, '', 50)).items.find(({ key }) => key === 'spare')?.archivedAt).not.toBeNull();

    await connectors.putAway(admin, 'spare', false);
    const back = (await connectors.list(admin, '', 50)).items.find(({ key }) => key === 'spare');
    expect(back).toMatchObject({ origin, headers: ['X-Key'], usedBy: [], archivedAt: null });
  });
});
