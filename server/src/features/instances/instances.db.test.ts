import type { FlowNode, SubmissionReceipt } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

/** A form that asks for a number, and a flow of these nodes, one after another. */
async function publish(key: string, nodes: readonly FlowNode[]): Promise<void> {
  const all: FlowNode[] = [
    { id: 'start', type: 'formStart', config: { form: key } },
    ...nodes,
    { id: 'end', type: 'end' },
  ];
  const edges = all.slice(1).map(({ id }, index) => ({ id: `to-${id}`, source: all[index]?.id ?? '', target: id }));
  const schema = { type: 'object', required: ['n'], properties: { n: { type: 'number' } } };
  const calls = [
    await app.admin.post('/api/v1/forms').send({ key, title: key, schema }),
    await app.admin.post(`/api/v1/forms/${key}/publish`),
    await app.admin.post('/api/v1/flows').send({ key, title: key, nodes: all, edges }),
    await app.admin.post(`/api/v1/flows/${key}/publish`),
  ];
  expect(
    calls.map(({ status }) => status),
    calls.at(-1)?.text,
  ).toEqual([201, 201, 201, 201]);
}

async function submit(form: string, n: number): Promise<SubmissionReceipt> {
  const response = await app.anybody.post(`/api/v1/public/forms/${form}/submissions`).send({ data: { n } });
  expect(response.status, response.text).toBe(201);
  return response.body as SubmissionReceipt;
}

const post: FlowNode = { id: 'tell', type: 'post', config: { group: 'events', text: 'Something arrived.' } };
const task: FlowNode = { id: 'look', type: 'userTask', config: { group: 'events', title: 'Look' } };
const divide: FlowNode = {
  id: 'divide',
  type: 'setVariables',
  config: { assignments: [{ variable: 'share', expression: '100 / data.n' }] },
};

describe('a run that cannot go on by itself', () => {
  test('says where and why, without the answer, and the submission is safe', async () => {
    await publish('at-once', [post, divide]);

    const { instanceId, receipt } = await submit('at-once', 0);

    const { body } = await app.admin.get(`/api/v1/instances/${instanceId}`);
    expect(body).toMatchObject({ status: 'incident', incident: { nodeId: 'divide', code: 'expression.failed' } });
    expect((await app.admin.get('/api/v1/instances?status=incident')).body.items[0].id).toBe(instanceId);
    const status = await app.anybody.get('/api/v1/public/receipts').set('Nativ-Receipt', receipt);
    expect(status.body.status).toBe('received');
  });

  test('keeps what the person who completed a task wrote', async () => {
    await publish('after-a-task', [task, divide]);
    const { instanceId } = await submit('after-a-task', 0);
    const { body: before } = await app.admin.get(`/api/v1/instances/${instanceId}`);

    const done = await app.admin.post(`/api/v1/tasks/${before.tasks[0].id}/complete`).send({ data: {} });

    expect([done.status, done.body.status]).toEqual([200, 'completed']);
    const { body: after } = await app.admin.get(`/api/v1/instances/${instanceId}`);
    expect(after).toMatchObject({ status: 'incident', tasks: [{ status: 'completed' }] });
  });
});

describe('ending a run', () => {
  test('is recorded, or has not happened', async () => {
    await publish('recorded', [task]);
    const { instanceId } = await submit('recorded', 1);
    const cancel = () => app.admin.post(`/api/v1/instances/${instanceId}/cancel`).send({ reason: 'A trial' });
    await app.sql(`create function nativ.fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$`);
    await app.sql('create trigger fail before insert on nativ.audit_entries execute function nativ.fail()');

    const failed = await cancel();

    expect(failed.status).toBe(500);
    expect((await app.admin.get(`/api/v1/instances/${instanceId}`)).body.status).toBe('running');
    await app.sql('drop trigger fail on nativ.audit_entries');
    expect((await cancel()).body.status).toBe('cancelled');
    const entries = await app.sql<{ action: string }>('select action from nativ.audit_entries where subject_id = ?', [
      instanceId,
    ]);
    expect(entries).toEqual([{ action: 'instance.cancelled' }]);
  });

  test.each(['legal', 'champion'] as const)('is not for %s', async (name) => {
    await publish(`not-for-${name}`, [task]);
    const { instanceId } = await submit(`not-for-${name}`, 1);

    const refused = await (await app.person(name)).post(`/api/v1/instances/${instanceId}/cancel`).send({ reason: 'x' });

    expect(refused.status).toBe(403);
  });
});

describe('the lists', () => {
  test.each(['submissions', 'instances', 'tasks', 'feed'])('of %s come in pages, each entry once', async (list) => {
    if (list === 'submissions') await publish('paged', [post, task]);
    const before = (await app.sql('select 1 from nativ.submissions')).length;
    for (let n = before; n < 25; n++) await submit('paged', n);
    const filter = { tasks: '&status=open', feed: '&order=newest' }[list] ?? '';

    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await app.admin.get(
        `/api/v1/${list}?limit=7${filter}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      expect(body.items.length).toBeLessThanOrEqual(7);
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }

    const { body: whole } = await app.admin.get(`/api/v1/${list}?limit=100${filter}`);
    expect(ids).toEqual(whole.items.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(14);
  });

  test.each(['submissions', 'instances', 'tasks', 'feed', 'forms', 'flows', 'groups'])(
    'of %s refuse a cursor that is none, and limits that are none',
    async (list) => {
      const queries = ['cursor=zzz', 'cursor=%00', 'limit=0', 'limit=101', 'limit=x', 'limit=1&limit=2', 'unknown=1'];

      const answers = await Promise.all(queries.map((query) => app.admin.get(`/api/v1/${list}?${query}`)));

      expect(answers.map(({ status }) => status)).toEqual(queries.map(() => 400));
    },
  );
});
