import type { FlowDocument, HeldSubmission, SubmissionReceipt } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Published } from '../../engine/published.ts';
import { openFileStore } from '../../files/open-file-store.ts';
import { silentLog } from '../../observability/log.ts';
import { deriveKeys } from '../../security/keys.ts';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { placesOf } from '../../test/dump.ts';
import { replayFaults } from '../../test/replayed.ts';
import { Keeper } from '../retention/keeper.ts';

let app: TestApplication;
let keeper: Keeper;
beforeAll(async () => {
  app = await startTestApplication();
  const { config, database } = app.store;
  const published = new Published(database.engine, deriveKeys(config.secretKey));
  const { owner, engine } = database;
  const store = openFileStore({ ...config, dataFolder: app.dataFolder });
  keeper = new Keeper({ owner, engine, published, store, log: silentLog, quarantineDays: 30 });
  await publish('to-social', 'social');
  await publish('to-psychological', 'psychological');
});
afterAll(() => app.close());

/** A form that asks for work, so that whatever a program sends waits, and a flow that leads it to a group. */
async function publish(key: string, group: string): Promise<void> {
  const schema = {
    type: 'object',
    properties: { kind: { type: 'string' }, story: { type: 'string', 'x-sensitivity': 'sensitive' } },
  };
  await app.admin.post('/api/v1/forms').send({ key, title: key, schema, settings: { protection: 'light' } });
  expect((await app.admin.post(`/api/v1/forms/${key}/publish`)).status).toBe(201);
  const flow: FlowDocument = {
    title: key,
    nodes: [
      { id: 'begin', type: 'formStart', config: { form: key } },
      { id: 'answer', type: 'userTask', config: { group, title: 'Answer' } },
      { id: 'done', type: 'end' },
    ],
    edges: [
      { id: 'a', source: 'begin', target: 'answer' },
      { id: 'b', source: 'answer', target: 'done' },
    ],
  };
  await app.admin.post('/api/v1/flows').send({ key, ...flow });
  const published = await app.admin.post(`/api/v1/flows/${key}/publish`);
  expect(published.status, published.text).toBe(201);
}

async function send(form: string, answers: object = { kind: 'x', story: 'a story that is sealed' }) {
  const answer = await app.anybody.post(`/api/v1/public/forms/${form}/submissions`).send({ data: answers });
  expect(answer.status, answer.text).toBe(201);
  return answer.body as SubmissionReceipt;
}

const listOf = async (client: Client, status = 'waiting'): Promise<HeldSubmission[]> =>
  (await client.get(`/api/v1/quarantine?status=${status}`)).body.items;
const path = (id: string, rest = '') => `/api/v1/quarantine/${id}${rest}`;
const instances = (id: string) =>
  app.sql<{ id: string; group_ids: string[] }>('select * from nativ.instances where submission_id = ?', [id]);

describe('a submission in quarantine', () => {
  test('is acknowledged and stored, but nothing starts', async () => {
    const { id, receipt, instanceId } = await send('to-social');

    const view = await app.anybody.get('/api/v1/public/receipts').set('Nativ-Receipt', receipt);

    expect(instanceId).toBeUndefined();
    expect(await instances(id)).toEqual([]);
    expect(view.body).toMatchObject({ status: 'received' });
    expect(await app.sql(`select 1 from nativ.tasks where title = '"Answer"'`)).toEqual([]);
  });

  test('is for managers of the group that its flow leads to, and is not there for anybody else', async () => {
    const { id } = await send('to-social');

    // The admin leads all groups but the classified ones.
    expect((await listOf(await app.person('admin'))).map((held) => held.id)).toContain(id);
    for (const name of ['designer', 'legal', 'volunteer', 'psychologist'] as const) {
      const person = await app.person(name);
      const [page, release, discard, submission] = [
        await person.get(path(id)),
        await person.post(path(id, '/release')),
        await person.post(path(id, '/discard')).send({ reason: 'x' }),
        await person.get(`/api/v1/submissions/${id}`),
      ];
      expect([page.status, release.status, discard.status, submission.status], name).toEqual([404, 404, 404, 404]);
      expect((await listOf(person)).map((held) => held.id)).not.toContain(id);
    }
    expect(await instances(id)).toEqual([]);
  });

  test('of a classified group is hidden from the admin, also past the page', async () => {
    const { id } = await send('to-psychological');
    const admin = await app.person('admin');

    expect((await admin.get(path(id))).status).toBe(404);
    expect((await admin.get(`/api/v1/submissions/${id}`)).status).toBe(404);
    expect((await admin.post(`/api/v1/submissions/${id}/open`).send({})).status).toBe(404);
    expect((await app.admin.post(path(id, '/release'))).status).toBe(404);
  });

  test('is shown with its answers, of which the sealed ones stay sealed until somebody opens them', async () => {
    const { id } = await send('to-social');
    const admin = await app.person('admin');

    const page = await admin.get(path(id));
    const opened = await admin.post(`/api/v1/submissions/${id}/open`).send({});

    expect(page.body).toMatchObject({
      status: 'waiting',
      flags: ['noProof'],
      submission: { answers: { kind: 'x' }, sealed: ['/story'] },
      formDocument: { key: 'to-social' },
    });
    expect(page.text).not.toContain('a story that is sealed');
    expect(opened.body.answers).toMatchObject([{ value: 'a story that is sealed' }]);
  });
});

describe('releasing', () => {
  test('starts the flow once, however many release it at the same time', async () => {
    const { id } = await send('to-social');
    const admin = await app.person('admin');

    const answers = await Promise.all(Array.from({ length: 5 }, () => admin.post(path(id, '/release'))));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(await instances(id)).toHaveLength(1);
    const tasks = await app.sql(
      'select 1 from nativ.tasks t join nativ.instances i on i.id = t.instance_id where i.submission_id = ?',
      [id],
    );
    expect(tasks).toHaveLength(1);
    const [workspace] = await app.sql<{ id: string }>('select id from nativ.workspaces');
    expect(await replayFaults(app.store.database.engine, workspace?.id ?? '')).toEqual([]);
  });

  test('gives the case what was answered, sealed as it would have been', async () => {
    const canary = 'a canary that was let pass';
    const { id, receipt } = await send('to-social', { kind: 'x', story: canary });
    const admin = await app.person('admin');
    const repeated = await admin.post(path(id, '/release'));

    const social = await app.person('social');
    const opened = await social.post(`/api/v1/submissions/${id}/open`).send({});
    const view = await app.anybody.get('/api/v1/public/receipts').set('Nativ-Receipt', receipt);

    expect(repeated.body.instanceId).toBe((await instances(id))[0]?.id);
    expect(opened.body.answers).toMatchObject([{ value: canary }]);
    expect(view.body.status).toBe('received');
    expect(await placesOf(app.store.database.owner, canary)).toEqual([]);
    expect((await listOf(admin, 'released')).map((held) => held.id)).toContain(id);
  });

  test('is entered into the audit log', async () => {
    const { id } = await send('to-social');
    await (await app.person('admin')).post(path(id, '/release'));

    expect(await app.sql('select action from nativ.audit_entries where subject_id = ?', [id])).toEqual([
      { action: 'submission.released' },
    ]);
  });
});

describe('discarding', () => {
  test('needs a reason, loses nothing, and can be taken back', async () => {
    const { id } = await send('to-social');
    const admin = await app.person('admin');

    const without = await admin.post(path(id, '/discard')).send({ reason: '' });
    const discarded = await admin.post(path(id, '/discard')).send({ reason: 'An advertisement' });
    const listed = (await listOf(admin, 'discarded')).find((held) => held.id === id);
    const released = await admin.post(path(id, '/release'));

    expect([without.status, discarded.status, released.status]).toEqual([422, 204, 200]);
    expect(listed).toMatchObject({ reason: 'An advertisement' });
    expect(await instances(id)).toHaveLength(1);
  });

  test('is too late once its flow has started', async () => {
    const { id } = await send('to-social');
    const admin = await app.person('admin');
    await admin.post(path(id, '/release'));

    const refused = await admin.post(path(id, '/discard')).send({ reason: 'x' });

    expect([refused.status, refused.body.type]).toEqual([409, 'urn:nativ:problem:quarantine.already-released']);
  });
});

describe('waiting too long', () => {
  const age = (id: string, days: number) =>
    app.sql(`update nativ.quarantine set held_at = now() - ${days} * interval '1 day' where submission_id = ?`, [id]);
  const erasure = (id: string) =>
    app.sql<{ days: number; done_at: Date | null; cancelled_at: Date | null }>(
      `select extract(day from due_at - now())::int as days, done_at, cancelled_at from nativ.erasures where subject_id = ?`,
      [id],
    );

  test('ends in an erasure, of which the managers of the group are told a week before', async () => {
    const { id } = await send('to-psychological', { kind: 'x', story: 'a canary that nobody let pass' });
    await age(id, 24);
    await keeper.look();
    const warned = await erasure(id);
    const told = await app.sql<{ email: string }>(
      `select u.email from nativ.notifications n join nativ.users u on u.id = n.user_id where n.instance_id is null`,
    );
    await app.sql(`update nativ.erasures set due_at = now() where subject_id = ?`, [id]);
    await keeper.look();

    expect(warned).toMatchObject([{ days: 6, done_at: null }]);
    expect(told).toContainEqual({ email: 'psychologist@example.org' });
    expect(
      await app.sql('select answers, erased_at is not null as gone from nativ.submissions where id = ?', [id]),
    ).toEqual([{ answers: {}, gone: true }]);
    expect(await app.sql('select 1 from nativ.case_keys where id = ?', [id])).toEqual([]);
  });

  test('does not touch what is young, nor what was let pass after the word was given', async () => {
    const [young, old] = [await send('to-social'), await send('to-social')];
    await age(old.id, 25);
    await keeper.look();
    await (await app.person('admin')).post(path(old.id, '/release'));

    expect(await erasure(young.id)).toEqual([]);
    expect((await erasure(old.id))[0]?.cancelled_at).toBeInstanceOf(Date);
  });

  test('erases on the wish of the inquirer like anything else', async () => {
    const { id, receipt } = await send('to-social', { kind: 'to be forgotten' });
    await app.anybody.post('/r?lang=en').type('form').send({ receipt, do: 'forget' });
    await app.sql(`update nativ.erasures set due_at = now() where subject_id = ?`, [id]);
    await keeper.look();

    expect(await placesOf(app.store.database.owner, 'to be forgotten')).toEqual([]);
    expect((await (await app.person('admin')).post(path(id, '/release'))).status).toBe(404);
  });
});
