import type { HistoryEntryList, Incident, Instance } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { chain, line } from '../../test/engine-fixture.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
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

async function started(flow: string, body: object = {}): Promise<string> {
  const { body: hook } = await app.admin.post(`/api/v1/flows/${flow}/webhook`).expect(201);
  return (await app.anybody.post(hook.path).send(body).expect(201)).body.instanceId;
}

const instance = async (id: string): Promise<Instance> =>
  (await app.admin.get(`/api/v1/instances/${id}`).expect(200)).body;
const history = async (id: string): Promise<HistoryEntryList['items']> =>
  (await app.admin.get(`/api/v1/instances/${id}/history`).expect(200)).body.items;

/** Divides by a variable that comes in with the call. */
const failing = line(
  { id: 'keep', type: 'setVariables', config: { assignments: [{ variable: 'n', expression: 'data.n' }] } },
  {
    id: 'set',
    type: 'setVariables',
    name: 'Reckon',
    config: { assignments: [{ variable: 'x', expression: '6 / vars.n' }] },
  },
);

describe('what a run waits for', () => {
  test.each([
    ['a time', { type: 'wait', config: { when: { duration: 'P1D' } } }, { kind: 'timer', until: expect.any(String) }],
    ['a message', { type: 'receiveMessage', config: { message: 'reply' } }, { kind: 'message', message: 'reply' }],
    ['a condition', { type: 'wait', config: { condition: 'data.x == 1' } }, { kind: 'condition' }],
    [
      'a task',
      { type: 'userTask', config: { group: 'legal', title: 'Do it' } },
      { kind: 'task', taskIds: [expect.any(String)] },
    ],
  ])('says %s', async (name, node, expected) => {
    const key = `waits-${name.replace(' ', '-')}`;
    await publish(key, line({ id: 'here', name: 'Here', ...node }));

    const { tokens } = await instance(await started(key));

    expect(tokens).toMatchObject([{ nodeId: 'here', nodeName: 'Here', nodeType: node.type, watches: null }]);
    expect(tokens[0]?.waitsFor).toEqual(expected);
  });

  test('says the answer of a system, and the end of another run', async () => {
    await app.admin.put('/api/v1/connectors/crm').send({ origin: 'https://crm.example.org', headers: {} }).expect(200);
    await publish('asks', line({ id: 'ask', type: 'httpRequest', config: { connector: 'crm', path: '/x' } }));
    await publish(
      'called',
      chain([
        { id: 'begin', type: 'manualStart' },
        { id: 'stay', type: 'receiveMessage', config: { message: 'go' } },
        { id: 'done', type: 'end' },
      ]),
    );
    await publish('calls', line({ id: 'call', type: 'callFlow', config: { flow: 'called' } }));

    expect((await instance(await started('asks'))).tokens[0]?.waitsFor).toEqual({ kind: 'job', connector: 'crm' });
    const { tokens } = await instance(await started('calls'));
    expect(tokens[0]?.waitsFor).toMatchObject({ kind: 'call', flow: 'A flow of the tests' });
  });
});

describe('an incident on its run', () => {
  test.each(['retry', 'skip', 'setVariables', 'cancel'] as const)(
    'is resolved by %s, told and audited',
    async (action) => {
      await publish(`by-${action.toLowerCase()}`, failing);
      const id = await started(`by-${action.toLowerCase()}`, { n: 0 });
      const { incidents } = await instance(id);
      expect(incidents).toMatchObject([
        { nodeId: 'set', nodeName: 'Reckon', nodeType: 'setVariables', instanceId: id },
      ]);
      const incident = incidents[0] as Incident;
      const wish = { action, reason: 'As agreed', ...(action === 'setVariables' && { variables: { n: 3 } }) };

      const { body: after } = await app.admin
        .post(`/api/v1/instances/${id}/incidents/${incident.id}/resolve`)
        .send(wish)
        .expect(200);

      const statuses = { retry: 'incident', skip: 'completed', setVariables: 'completed', cancel: 'cancelled' };
      expect([after.status, after.incidents.length]).toEqual([statuses[action], action === 'retry' ? 1 : 0]);
      const decided = (await history(id)).find(({ cause }) => cause?.kind === 'resolveIncident');
      expect(decided?.cause).toEqual({
        kind: 'resolveIncident',
        how: action,
        reason: 'As agreed',
        by: { id: expect.any(String), name: expect.any(String) },
      });
      const audited = await app.sql('select detail from nativ.audit_entries where subject_id = ?', [incident.id]);
      expect(audited).toEqual([{ detail: { instance: id, action } }]);
    },
  );

  test('shows also where a job was given up, of which the engine knows nothing', async () => {
    await publish('given-up', line({ id: 'hear', type: 'receiveMessage', config: { message: 'reply' } }));
    const id = await started('given-up');
    await app.sql(
      `insert into nativ.incidents (workspace_id, id, instance_id, code, message, options, raised_at)
       select workspace_id, gen_random_uuid(), id, 'job.failed', 'All attempts failed.', '{retry,cancel}', now()
       from nativ.instances where id = ?`,
      [id],
    );

    const { status, incidents } = await instance(id);

    expect(status).toBe('running');
    expect(incidents).toMatchObject([{ code: 'job.failed', nodeId: null, options: ['retry', 'cancel'] }]);
  });
});

describe('the history of a run', () => {
  test('says what set off each step, and names what is drawn, but not who completed a task', async () => {
    await publish(
      'told',
      line({ id: 'task', name: 'The task', type: 'userTask', config: { group: 'legal', title: 'Do it' } }),
    );
    const id = await started('told');
    const [task] = (await instance(id)).tasks;
    await app.admin.post(`/api/v1/tasks/${task?.id}/complete`).send({ data: {} }).expect(200);

    const entries = await history(id);

    expect(entries.map(({ cause }) => cause).filter(Boolean)).toEqual([{ kind: 'start' }, { kind: 'completeTask' }]);
    expect(entries.find(({ kind }) => kind === 'taskCreated')).toMatchObject({
      nodeName: 'The task',
      nodeType: 'userTask',
    });
  });

  test('says who moved a run to which version', async () => {
    await publish('moved', line({ id: 'hear', type: 'receiveMessage', config: { message: 'reply' } }));
    const id = await started('moved');
    await app.admin.post('/api/v1/flows/moved/publish').expect(201);

    const { body } = await app.admin.post(`/api/v1/instances/${id}/migrate`).send({ toVersion: 2 }).expect(200);

    expect(body).toMatchObject({ outcome: 'moved', moves: [{ from: 'hear', to: 'hear' }], problems: [] });
    const entry = (await history(id)).find(({ kind }) => kind === 'instanceMigrated');
    expect(entry?.cause).toMatchObject({ kind: 'migrate', toVersion: 2, by: { name: expect.any(String) } });
  });
});
