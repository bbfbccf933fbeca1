import type { HistoryEntryList, PostList, SubmissionReceipt, TaskSummary, TaskSummaryList } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Client,
  type SamplePersonName,
  startTestApplication,
  type TestApplication,
} from '../../test/application.ts';
import { replayFaults } from '../../test/replayed.ts';

const sending = '/api/v1/public/forms/inquiry/submissions';
const inquiry = { kind: 'legal', description: 'My employer read my letters.', urgency: 'today', contactBy: 'receipt' };

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

async function send(data: object, key: string): Promise<SubmissionReceipt> {
  const response = await app.anybody.post(sending).set('Idempotency-Key', key).send({ data });
  expect(response.status, response.text).toBe(201);
  return response.body as SubmissionReceipt;
}

async function tasksOf(client: Client, instanceId: string | undefined): Promise<TaskSummary[]> {
  const { body } = await client.get('/api/v1/tasks?limit=100');
  return (body as TaskSummaryList).items.filter((task) => task.instanceId === instanceId);
}

async function postsOf(client: Client, instanceId: string | undefined): Promise<PostList['items']> {
  const { body } = await client.get('/api/v1/feed?limit=100');
  return (body as PostList).items.filter((post) => post.instanceId === instanceId);
}

const complete = (client: Client, taskId: string | undefined, data: object) =>
  client.post(`/api/v1/tasks/${taskId}/complete`).send({ data });

async function statusOf(receipt: string): Promise<string> {
  const { body } = await app.anybody.get('/api/v1/public/receipts').set('Nativ-Receipt', receipt);
  return (body as { readonly status: string }).status;
}

async function history(client: Client, instanceId: string | undefined): Promise<string[]> {
  const { body } = await client.get(`/api/v1/instances/${instanceId}/history`);
  return (body as HistoryEntryList).items.map(({ kind, nodeId, edgeId }) =>
    [kind, nodeId ?? edgeId].filter((part) => part !== undefined).join(' '),
  );
}

/** That replaying the history of every instance gives its stored state. */
async function expectReplay(): Promise<void> {
  const [workspace] = await app.sql<{ id: string }>('select id from nativ.workspaces');
  expect(await replayFaults(app.store.database.engine, workspace?.id ?? '')).toEqual([]);
}

describe('an inquiry that a website sends', () => {
  test('is acknowledged with its id, a reference to speak, a receipt to keep and its run', async () => {
    const receipt = await send(inquiry, 'acknowledged');

    expect(receipt).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      reference: expect.stringMatching(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/),
      receipt: expect.stringMatching(/^(\d{4} ){3}\d{4}$/),
      instanceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('is the same inquiry when it is sent again with the same key', async () => {
    const first = await send(inquiry, 'again');

    const second = await app.anybody.post(sending).set('Idempotency-Key', 'again').send({ data: inquiry });

    expect(second.body).toEqual(first);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(await app.sql(`select id from nativ.submissions where idempotency_key = 'again'`)).toHaveLength(1);
  });

  test('gives the right group one task and one post, and intake the urgent notice', async () => {
    const { instanceId, reference } = await send(inquiry, 'grouped');
    const legal = await app.person('legal');

    const [task, ...others] = await tasksOf(legal, instanceId);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      status: 'open',
      group: { key: 'legal' },
      nodeId: 'legalResponse',
      assignee: null,
      reference,
    });
    expect(Date.parse(task?.dueAt ?? '') - Date.parse(task?.createdAt ?? '')).toBe(24 * 3_600_000);
    expect((await postsOf(legal, instanceId)).map((post) => post.group.key)).toEqual(['legal']);
    expect((await postsOf(await app.person('intake'), instanceId)).map((post) => post.group.key)).toEqual(['intake']);
  });

  test('shows whoever answers what the person wrote, beside the form to complete', async () => {
    const { instanceId, id } = await send(inquiry, 'shown');
    const legal = await app.person('legal');
    const [task] = await tasksOf(legal, instanceId);

    const { body } = await legal.get(`/api/v1/tasks/${task?.id}`);

    const { description, ...plain } = inquiry;
    expect(body.submission).toMatchObject({ id, answers: plain, sealed: ['/description'], form: 'inquiry' });
    const opened = await legal.post(`/api/v1/submissions/${id}/open`).send({ fields: ['/description'] });
    expect(opened.body).toEqual({ answers: [{ path: '/description', value: description }] });
    expect(body.submissionForm).toMatchObject({ key: 'inquiry', title: { en: 'Ask for help' } });
    expect(body.form).toMatchObject({ key: 'first-response' });
    expect(body.may).toEqual({
      claim: true,
      assign: true,
      complete: true,
      withdraw: true,
      edit: false,
      archive: false,
      restore: false,
      reopen: false,
      plan: true,
      because: null,
    });
  });

  test.each<SamplePersonName>(['social', 'psychologist', 'volunteer'])(
    'is not there at all for %s, who has nothing to do with it',
    async (name) => {
      const { instanceId, id } = await send(inquiry, `hidden from ${name}`.replaceAll(' ', '-'));
      const [task] = await tasksOf(await app.person('legal'), instanceId);
      const stranger = await app.person(name);

      expect(await tasksOf(stranger, instanceId)).toEqual([]);
      expect(await postsOf(stranger, instanceId)).toEqual([]);
      const refusals = await Promise.all(
        [id, '0198c5b2-0000-7000-8000-000000000001', 'nonsense'].map((each) =>
          stranger.post(`/api/v1/submissions/${each}/open`).send({}),
        ),
      );
      expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404]);
      const words = refusals.map(({ body: { id: _, ...rest } }) => JSON.stringify(rest));
      expect(new Set(words).size).toBe(1);
      const hidden = await Promise.all([
        stranger.get(`/api/v1/tasks/${task?.id}`),
        stranger.get(`/api/v1/submissions/${id}`),
        stranger.get(`/api/v1/instances/${instanceId}`),
        stranger.get(`/api/v1/instances/${instanceId}/history`),
        complete(stranger, task?.id, { outcome: 'answered', summary: 'Not mine.' }),
      ]);
      expect(hidden.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    },
  );

  test('goes to its end when its task is completed, with all of it in the history and the receipt', async () => {
    const { instanceId, receipt } = await send(inquiry, 'whole');
    const legal = await app.person('legal');
    const [task] = await tasksOf(legal, instanceId);
    expect(await statusOf(receipt)).toBe('received');

    await legal.post(`/api/v1/tasks/${task?.id}/claim`);
    expect(await statusOf(receipt)).toBe('inProcess');
    const done = await complete(legal, task?.id, { outcome: 'answered', summary: 'We spoke for an hour.' });

    expect(done.body).toMatchObject({
      status: 'completed',
      answers: { outcome: 'answered' },
      may: { complete: false },
    });
    expect(await statusOf(receipt)).toBe('closed');
    const { body: run } = await legal.get(`/api/v1/instances/${instanceId}`);
    expect(run).toMatchObject({ status: 'completed', tokens: [], flow: 'inquiry-routing', incident: null });
    expect(await history(legal, instanceId)).toEqual([
      'instanceStarted',
      'nodeEntered received',
      'edgeTaken e_received',
      'nodeEntered urgency',
      'edgeTaken e_urgent',
      'nodeEntered urgentPost',
      'postCreated urgentPost',
      'edgeTaken e_urgentPost',
      'nodeEntered kind',
      'edgeTaken e_legal',
      'nodeEntered legalPost',
      'postCreated legalPost',
      'edgeTaken e_legalPost',
      'nodeEntered legalResponse',
      'taskCreated legalResponse',
      'timerScheduled legalLate',
      'taskCompleted legalResponse',
      'timerCancelled legalLate',
      'edgeTaken e_legalResponse',
      'nodeEntered legalOutcome',
      'edgeTaken e_legalDone',
      'nodeEntered closing',
      'messageSent closing',
      'edgeTaken e_closing',
      'nodeEntered done',
      'instanceCompleted',
    ]);
    await expectReplay();
  });

  test('goes back to intake and on to another group when the first one says so', async () => {
    const { instanceId, receipt } = await send({ ...inquiry, urgency: 'anyTime' }, 'passed-on');
    const [legal, intake, social] = await Promise.all(
      (['legal', 'intake', 'social'] as const).map((name) => app.person(name)),
    );
    if (!legal || !intake || !social) throw new Error('Expected three clients.');
    const openTask = async (client: Client) =>
      (await tasksOf(client, instanceId)).find((task) => task.status === 'open')?.id;

    await complete(legal, await openTask(legal), { outcome: 'refer', summary: 'Not a legal matter.' });
    await complete(intake, await openTask(intake), { group: 'social' });
    const last = await complete(social, await openTask(social), { outcome: 'answered', summary: 'We met.' });

    expect(last.status, last.text).toBe(200);
    expect(await statusOf(receipt)).toBe('closed');
    expect(await app.sql('select status from nativ.tasks where instance_id = ?', [instanceId])).toHaveLength(3);
    await expectReplay();
  });

  test('is sorted by intake when neither its kind nor its words settle anything', async () => {
    const { instanceId } = await send(
      { ...inquiry, kind: 'other', description: '...', urgency: 'thisWeek' },
      'unsorted',
    );

    const [task] = await tasksOf(await app.person('intake'), instanceId);

    expect(task).toMatchObject({ nodeId: 'recognise', group: { key: 'intake' } });
    await expectReplay();
  });

  test('stays closed to the admin, too, when its group is classified', async () => {
    const { instanceId } = await send({ ...inquiry, kind: 'psychological', urgency: 'anyTime' }, 'classified');

    expect(await tasksOf(await app.person('psychologist'), instanceId)).toHaveLength(1);
    expect(await tasksOf(await app.person('volunteer'), instanceId)).toEqual([]);
    expect(await tasksOf(app.admin, instanceId)).toEqual([]);
    expect((await app.admin.get(`/api/v1/instances/${instanceId}`)).status).toBe(404);
  });
});
