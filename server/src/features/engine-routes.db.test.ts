import type { IncidentList, Instance } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../test/application.ts';
import { chain, line, userTask } from '../test/engine-fixture.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
  await publish(
    'by-hook',
    line({ id: 'hear', type: 'receiveMessage', config: { message: 'reply', variable: 'said' } }),
  );
  await publish(
    'by-hand',
    chain([{ id: 'begin', type: 'manualStart', config: { form: 'inquiry' } }, userTask, { id: 'done', type: 'end' }]),
  );
  await publish(
    'failing',
    line({ id: 'set', type: 'setVariables', config: { assignments: [{ variable: 'x', expression: 'data.n + 1' }] } }),
  );
});
afterAll(() => app.close());

async function publish(key: string, document: object): Promise<void> {
  await app.admin
    .post('/api/v1/flows')
    .send({ key, ...document })
    .expect(201);
  const response = await app.admin.post(`/api/v1/flows/${key}/publish`);
  expect(response.status, response.text).toBe(201);
}

async function hookOf(flow: string): Promise<string> {
  const { body } = await app.admin.post(`/api/v1/flows/${flow}/webhook`).expect(201);
  return body.path;
}

const instance = async (id: string): Promise<Instance> =>
  (await app.admin.get(`/api/v1/instances/${id}`).expect(200)).body;

describe('a webhook', () => {
  test('starts a run for whoever knows its address, once per idempotency key', async () => {
    const path = await hookOf('by-hook');

    const first = await app.anybody.post(path).set('Idempotency-Key', 'k1').send({ amount: 18 }).expect(201);
    const again = await app.anybody.post(path).set('Idempotency-Key', 'k1').send({ amount: 18 }).expect(201);
    const other = await app.anybody.post(path).send({ amount: 36 }).expect(201);

    expect(again.body).toEqual(first.body);
    expect(other.body).not.toEqual(first.body);
    expect((await instance(first.body.instanceId)).variables).toMatchObject({ data: { amount: 18 } });
  });

  test('gives one answer for a wrong secret, an old one, another flow and no flow', async () => {
    const old = await hookOf('by-hook');
    const path = await hookOf('by-hook');
    const secret = path.split('/').at(-1);
    const wrong = [
      old,
      '/api/v1/hooks/by-hook/w/wrong',
      path.replace('/w/', '/other/'),
      `/api/v1/hooks/failing/w/${secret}`,
      `/api/v1/hooks/nothing/w/${secret}`,
    ];

    const answers = await Promise.all(wrong.map((one) => app.anybody.post(one).send({})));

    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, { ...body, id: '' }]))).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });

  test('takes an object and nothing else, and no traps', async () => {
    const path = await hookOf('by-hook');
    for (const body of ['[]', '"x"', '1', 'null', '{"__proto__":{"a":1}}', '{"a":"\\u0000"}', '{'])
      expect(
        (await app.anybody.post(path).set('Content-Type', 'application/json').send(body)).status,
        body,
      ).toBeGreaterThanOrEqual(400);
  });

  test('is made by those who design', async () => {
    await (await app.person('volunteer'))
      .post('/api/v1/flows/by-hook/webhook')
      .set('Origin', 'http://localhost:3000')
      .expect(403);
    await app.admin.post('/api/v1/flows/nothing/webhook').expect(404);
    await app.admin.post('/api/v1/flows/by-hand/webhook').expect(409);
  });

  test('is called by the name that the version in use gives it', async () => {
    const document = (webhook: string) =>
      chain([
        { id: 'begin', type: 'webhookStart', config: { webhook } },
        { id: 'done', type: 'end' },
      ]);
    await publish('named', document('orders'));
    const path = await hookOf('named');
    expect(path).toMatch(/^\/api\/v1\/hooks\/named\/orders\//);
    await app.anybody.post(path).send({}).expect(201);

    await app.admin.patch('/api/v1/flows/named').send(document('payments')).expect(200);
    await app.anybody.post(path).send({}).expect(201);
    await app.admin.post('/api/v1/flows/named/publish').expect(201);

    await app.anybody.post(path).send({}).expect(404);
    await app.anybody.post(path.replace('/orders/', '/payments/')).send({}).expect(201);
  });
});

describe('a start by hand', () => {
  const answers = { name: 'Dana' };

  test('checks the answers to its form, and refuses a flow that begins otherwise', async () => {
    expect((await app.admin.post('/api/v1/flows/by-hand/start').send({ data: answers })).status).toBe(422);
    await app.admin.post('/api/v1/flows/by-hook/start').send({}).expect(409);
    await app.admin.post('/api/v1/flows/nothing/start').send({}).expect(409);
    await app.anybody.post('/api/v1/flows/by-hand/start').send({}).expect(401);
  });
});

describe('a message', () => {
  test('reaches the run that waits for it, once', async () => {
    const { body } = await app.anybody
      .post(await hookOf('by-hook'))
      .send({})
      .expect(201);
    const path = `/api/v1/instances/${body.instanceId}/messages`;

    const { body: after } = await app.admin.post(path).send({ name: 'reply', data: 'שלום' }).expect(200);

    expect(after).toMatchObject({ status: 'completed', variables: { vars: { said: 'שלום' } } });
    await app.admin.post(path).send({ name: 'reply' }).expect(409);
    await app.admin
      .post('/api/v1/instances/00000000-0000-7000-8000-000000000999/messages')
      .send({ name: 'reply' })
      .expect(404);
    await (await app.person('volunteer'))
      .post(path)
      .set('Origin', 'http://localhost:3000')
      .send({ name: 'reply' })
      .expect(403);
  });
});

describe('an incident', () => {
  test('is listed with what can be done, is resolved, and the resolution recorded', async () => {
    const { body } = await app.anybody
      .post(await hookOf('failing'))
      .send({ n: {} })
      .expect(201);
    const list: IncidentList = (await app.admin.get('/api/v1/incidents?flow=failing').expect(200)).body;
    expect(list.items).toMatchObject([{ instanceId: body.instanceId, flow: 'failing', nodeId: 'set' }]);
    expect(list.items[0]?.options).toContain('setVariables');
    const path = `/api/v1/instances/${body.instanceId}/incidents/${list.items[0]?.id}/resolve`;

    await app.admin.post(path).send({ action: 'conjure' }).expect(422);
    const { body: after } = await app.admin.post(path).send({ action: 'skip', reason: 'Not needed' }).expect(200);

    expect(after.status).toBe('completed');
    expect((await app.admin.get('/api/v1/incidents?flow=failing').expect(200)).body.items).toEqual([]);
    await app.admin.post(path).send({ action: 'skip' }).expect(404);
    expect(await app.sql(`select 1 from nativ.audit_entries where action = 'incident.resolved'`)).toHaveLength(1);
  });

  test('pages through many, each once', async () => {
    const path = await hookOf('failing');
    for (let count = 0; count < 5; count++) await app.anybody.post(path).send({ n: {} }).expect(201);
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page++) {
      const { body } = await app.admin.get(`/api/v1/incidents?flow=failing&limit=2${cursor}`).expect(200);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });
});

describe('a connector', () => {
  test('is set by an admin, shows its address and never its secret', async () => {
    const set = { origin: 'https://crm.example.org/', headers: { Authorization: 'Bearer canary' } };
    const designer = await app.person('designer');

    await app.admin.put('/api/v1/connectors/crm').send(set).expect(422);
    const { text } = await app.admin
      .put('/api/v1/connectors/crm')
      .send({ ...set, origin: 'https://crm.example.org' })
      .expect(200);
    await designer
      .put('/api/v1/connectors/crm')
      .set('Origin', 'http://localhost:3000')
      .send({ origin: 'https://evil.example' })
      .expect(403);

    const list = await designer.get('/api/v1/connectors').expect(200);
    expect(list.body.items).toMatchObject([{ key: 'crm', origin: 'https://crm.example.org' }]);
    expect(text + list.text).not.toContain('canary');
  });

  test('forgets its secret when it is pointed elsewhere, so that nobody else gets it', async () => {
    await app.admin
      .put('/api/v1/connectors/a')
      .send({ origin: 'https://a.example', headers: { 'X-Key': 'canary' } })
      .expect(200);
    const sealed = async () =>
      (
        await app.sql<{ size: number }>(`select length(sealed_headers) as size from nativ.connectors where key = 'a'`)
      )[0]?.size ?? 0;
    const before = await sealed();

    await app.admin.put('/api/v1/connectors/a').send({ origin: 'https://a.example' }).expect(200);
    expect(await sealed()).toBe(before);
    await app.admin.put('/api/v1/connectors/a').send({ origin: 'https://b.example' }).expect(200);
    expect(await sealed()).toBeLessThan(before);
  });
});

describe('a migration', () => {
  test('moves one run, and says what it would do with many', async () => {
    const { body } = await app.anybody
      .post(await hookOf('by-hook'))
      .send({})
      .expect(201);
    await app.admin.post('/api/v1/flows/by-hook/publish').expect(201);

    const dry = await app.admin.post('/api/v1/flows/by-hook/migrate').send({ toVersion: 2, dryRun: true }).expect(200);
    expect(dry.body.items.map((item: { outcome: string }) => item.outcome)).toContain('wouldMove');
    const one = await app.admin.post(`/api/v1/instances/${body.instanceId}/migrate`).send({ toVersion: 2 }).expect(200);
    expect(one.body).toMatchObject({ outcome: 'moved', fromVersion: 1 });
    expect((await instance(body.instanceId)).flowVersion).toBe(2);
    await app.admin.post(`/api/v1/instances/${body.instanceId}/migrate`).send({ toVersion: 9 }).expect(422);
  });
});
