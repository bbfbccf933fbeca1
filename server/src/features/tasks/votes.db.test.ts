import type { Instance, Task } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let legal: Client;
let champion: Client;
let designer: Client;

/** The champion starts the case; the legal group votes, and the author must not. */
beforeAll(async () => {
  app = await startTestApplication();
  [legal, champion, designer] = await Promise.all([
    app.person('legal'),
    app.person('champion'),
    app.person('designer'),
  ]);
  for (const name of ['champion', 'designer', 'intake'])
    await legal.post('/api/v1/groups/legal/members').send({ email: `${name}@example.org`, role: 'member' });
  await publish('approve', {
    groups: ['legal'],
    people: 2,
    why: { he: 'כי זה יקר', en: 'It is dear' },
    notByAuthor: true,
    decision: 'all',
  });
});
afterAll(() => app.close());

async function publish(key: string, config: object): Promise<void> {
  const nodes = [
    { id: 'begin', type: 'manualStart' },
    { id: 'agree', type: 'approval', name: 'Agree?', config: { title: 'Do we do it?', ...config } },
    { id: 'done', type: 'end' },
  ];
  const edges = [
    { id: 'a', source: 'begin', target: 'agree' },
    { id: 'b', source: 'agree', target: 'done' },
  ];
  await app.admin.post('/api/v1/flows').send({ key, title: key, nodes, edges }).expect(201);
  await app.admin.post(`/api/v1/flows/${key}/publish`).expect(201);
}

async function started(by: Client = champion): Promise<{ instanceId: string; taskIds: string[] }> {
  const { body } = await by.post('/api/v1/flows/approve/start').send({}).expect(201);
  const seen: Instance = (await legal.get(`/api/v1/instances/${body.instanceId}`).expect(200)).body;
  return { instanceId: body.instanceId, taskIds: seen.tasks.map(({ id }) => id) };
}

const taskOf = async (client: Client, id: string): Promise<Task> =>
  (await client.get(`/api/v1/tasks/${id}`).expect(200)).body;
const vote = (client: Client, id: string, approved = true) =>
  client.post(`/api/v1/tasks/${id}/complete`).send({ data: { approved } });
const idOf = async (client: Client): Promise<string> => (await client.get('/api/v1/me').expect(200)).body.user.id;

describe('a vote', () => {
  test('says that it is one, how it is decided, and how many have voted', async () => {
    const { taskIds } = await started();
    const [first = '', second = ''] = taskIds;

    expect(await taskOf(legal, first)).toMatchObject({
      purpose: 'vote',
      vote: { decision: 'all', given: 0, asked: 2 },
      why: { he: 'כי זה יקר', en: 'It is dear' },
      may: { claim: true, complete: true, because: null },
    });
    await vote(legal, first).expect(200);

    expect(await taskOf(designer, second)).toMatchObject({ vote: { given: 1, asked: 2 }, may: { complete: true } });
    expect(await taskOf(designer, first)).toMatchObject({ purpose: 'vote', status: 'completed', vote: null });
    const { body: list } = await legal.get('/api/v1/tasks?group=legal&status=open').expect(200);
    expect(list.items.find(({ id }: Task) => id === second)).toMatchObject({ purpose: 'vote' });
  });

  test('is not taken, done or given to whoever it is about', async () => {
    const [first = ''] = (await started()).taskIds;

    expect(await taskOf(champion, first)).toMatchObject({
      may: { claim: false, complete: false, because: 'notByYou' },
    });
    const claimed = await champion.post(`/api/v1/tasks/${first}/claim`).send({});
    expect([claimed.status, claimed.body.type]).toEqual([403, 'urn:nativ:problem:task.not-by-you']);
    const completed = await vote(champion, first);
    expect([completed.status, completed.body.type]).toEqual([403, 'urn:nativ:problem:task.not-by-you']);
    const handed = await legal.post(`/api/v1/tasks/${first}/assign`).send({ assigneeId: await idOf(champion) });
    expect([handed.status, handed.body.type]).toEqual([422, 'urn:nativ:problem:task.assignee-excluded']);

    expect((await taskOf(legal, first)).assignee).toBeNull();
    expect(await app.sql(`select 1 from nativ.audit_entries where subject_id = ?`, [first])).toEqual([]);
    await legal
      .post(`/api/v1/tasks/${first}/assign`)
      .send({ assigneeId: await idOf(designer) })
      .expect(200);
  });

  test('is given once by each person, who is told so before trying', async () => {
    const { instanceId, taskIds } = await started();
    const [first = '', second = ''] = taskIds;
    await vote(designer, first).expect(200);

    expect(await taskOf(designer, second)).toMatchObject({ may: { claim: false, because: 'votedAlready' } });
    const claimed = await designer.post(`/api/v1/tasks/${second}/claim`).send({});
    expect([claimed.status, claimed.body.type]).toEqual([403, 'urn:nativ:problem:task.voted-already']);
    expect((await vote(designer, second)).body.type).toBe('urn:nativ:problem:task.voted-already');
    await legal
      .post(`/api/v1/tasks/${second}/assign`)
      .send({ assigneeId: await idOf(designer) })
      .expect(422);

    await vote(legal, second).expect(200);
    expect((await legal.get(`/api/v1/instances/${instanceId}`).expect(200)).body.status).toBe('completed');
  });

  test('is told on the case by what it waits for', async () => {
    const { instanceId, taskIds } = await started();
    await vote(legal, taskIds[0] ?? '').expect(200);

    const { tokens } = (await legal.get(`/api/v1/instances/${instanceId}`).expect(200)).body as Instance;

    expect(tokens).toMatchObject([
      {
        nodeName: 'Agree?',
        nodeType: 'approval',
        waitsFor: { kind: 'approval', taskIds: [taskIds[1]], done: 1, of: 2 },
      },
    ]);
  });
});
