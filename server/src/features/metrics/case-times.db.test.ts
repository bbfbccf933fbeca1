import type { SubmissionReceipt, TaskSummaryList } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backfill } from '../../db/migrations/case-times/backfill.ts';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let legal: Client;
let social: Client;
beforeAll(async () => {
  app = await startTestApplication();
  [legal, social] = await Promise.all([app.person('legal'), app.person('social')]);
});
afterAll(() => app.close());

interface TimesRow {
  readonly received_at: Date;
  readonly routed_at: Date | null;
  readonly seen_at: Date | null;
  readonly claimed_at: Date | null;
  readonly written_at: Date | null;
  readonly responded_at: Date | null;
  readonly closed_at: Date | null;
  readonly target_at: Date | null;
  readonly group: string | null;
  readonly person: string | null;
}

const answers = {
  kind: 'legal',
  description: 'My employer read my letters.',
  urgency: 'anyTime',
  contactBy: 'receipt',
};

async function inquire(kind = 'legal'): Promise<{ readonly id: string; readonly taskId: string }> {
  const response = await app.anybody
    .post('/api/v1/public/forms/inquiry/submissions')
    .send({ data: { ...answers, kind } });
  expect(response.status, response.text).toBe(201);
  const { instanceId = '' } = response.body as SubmissionReceipt;
  return { id: instanceId, taskId: await openTaskOf(instanceId) };
}

async function openTaskOf(instanceId: string): Promise<string> {
  const [task] = await app.sql<{ id: string }>(
    `select id from nativ.tasks where instance_id = ? and status = 'open' order by created_at desc`,
    [instanceId],
  );
  return task?.id ?? '';
}

async function timesOf(id: string): Promise<TimesRow> {
  const [row] = await app.sql<TimesRow & Record<string, unknown>>(
    `select c.*, g.key as "group", split_part(u.email, '@', 1) as person from nativ.case_times c
     left join nativ.groups g on g.id = c.group_id left join nativ.users u on u.id = c.person_id where c.instance_id = ?`,
    [id],
  );
  if (!row) throw new Error(`Expected case '${id}' to have times, but it has none.`);
  return row;
}

const write = (client: Client, id: string) =>
  client.post(`/api/v1/instances/${id}/conversation`).send({ text: 'We are with you.' });
const complete = (client: Client, taskId: string, data: object) =>
  client.post(`/api/v1/tasks/${taskId}/complete`).send({ data });
const answered = { outcome: 'answered', summary: 'We spoke for an hour.' };

describe('the times of a case', () => {
  test('begin with what was sent, and with where it went', async () => {
    const { id } = await inquire();

    const [sent] = await app.sql<{ at: Date }>('select created_at as at from nativ.submissions where instance_id = ?', [
      id,
    ]);
    const times = await timesOf(id);
    expect(times.received_at).toEqual(sent?.at);
    expect(times.routed_at).not.toBeNull();
    expect(times).toMatchObject({
      seen_at: null,
      claimed_at: null,
      written_at: null,
      responded_at: null,
      person: null,
    });
  });

  test('say when somebody who works there first opened it, and not when somebody else looked', async () => {
    const { id, taskId } = await inquire();
    await (await app.person('admin')).get(`/api/v1/instances/${id}`).expect(200);
    await app.admin.get(`/api/v1/tasks/${taskId}`).expect(200);
    await social.get(`/api/v1/instances/${id}`).expect(404);
    expect((await timesOf(id)).seen_at).toBeNull();

    await legal.get(`/api/v1/tasks/${taskId}`).expect(200);
    const { seen_at: first } = await timesOf(id);
    await legal.get(`/api/v1/instances/${id}`).expect(200);

    expect(first).not.toBeNull();
    expect((await timesOf(id)).seen_at).toEqual(first);
  });

  test('say that it was seen by whoever took it without opening it', async () => {
    const { id, taskId } = await inquire();

    await legal.post(`/api/v1/tasks/${taskId}/claim`).expect(200);

    const { seen_at: seen, claimed_at: claimed } = await timesOf(id);
    expect(claimed).not.toBeNull();
    expect(seen).toEqual(claimed);
  });

  test('end with the first message that somebody wrote', async () => {
    const { id } = await inquire();

    await write(legal, id).expect(204);
    const first = await timesOf(id);
    await write(legal, id).expect(204);

    expect(first).toMatchObject({ group: 'legal', person: 'legal', written_at: first.responded_at });
    expect(first.responded_at).not.toBeNull();
    expect(first.target_at).not.toBeNull();
    expect((await timesOf(id)).responded_at).toEqual(first.responded_at);
  });

  test('do not begin again when it moves to another group', async () => {
    const { id, taskId } = await inquire();
    const before = await timesOf(id);
    const admin = await app.person('admin');
    await admin.post(`/api/v1/tasks/${taskId}/move`).send({ group: 'social' }).expect(204);
    await write(social, id).expect(204);

    const moved = await timesOf(id);
    expect(moved).toMatchObject({ received_at: before.received_at, routed_at: before.routed_at, group: 'social' });
  });

  test('take the end of the work for the response where nothing went out by message', async () => {
    const { id, taskId } = await inquire();

    await complete(legal, taskId, answered).expect(200);

    const times = await timesOf(id);
    const [task] = await app.sql<{ at: Date }>('select completed_at as at from nativ.tasks where id = ?', [taskId]);
    expect(times.responded_at).toEqual(task?.at);
    expect(times).toMatchObject({ group: 'legal', person: 'legal' });
    expect(times.closed_at).not.toBeNull();
  });

  test('ignore what a flow says by itself, and count what it says once somebody has done a step', async () => {
    const said = `insert into nativ.messages (workspace_id, id, instance_id, direction, text, created_at)
      select workspace_id, gen_random_uuid(), id, 'toInquirer', '"x"', now() from nativ.instances where id = ?`;
    const { id, taskId } = await inquire();
    await app.sql(said, [id]);
    expect((await timesOf(id)).responded_at).toBeNull();

    await complete(legal, taskId, { outcome: 'refer', summary: 'Not ours.' });
    await app.sql(said, [id]);

    const times = await timesOf(id);
    expect(times).toMatchObject({ group: 'legal', person: 'legal' });
    expect(Number(times.responded_at)).toBeGreaterThan(Number(times.written_at));
  });

  test('are the same when they are reckoned anew from what is kept, but for who had opened it', async () => {
    const columns =
      'instance_id, form_id, flow_id, group_ids, received_at, routed_at, responded_at, written_at, closed_at, target_at, group_id, person_id';
    const marked = await app.sql(`select ${columns} from nativ.case_times order by instance_id`);
    await app.sql('delete from nativ.case_times');

    await app.sql(backfill);

    expect(marked.length).toBeGreaterThan(5);
    expect(await app.sql(`select ${columns} from nativ.case_times order by instance_id`)).toEqual(marked);
  });
});

test('a list of tasks opens nothing', async () => {
  const { id } = await inquire();
  const { body } = await legal.get('/api/v1/tasks?limit=100');

  expect((body as TaskSummaryList).items.some(({ instanceId }) => instanceId === id)).toBe(true);
  expect((await timesOf(id)).seen_at).toBeNull();
});
