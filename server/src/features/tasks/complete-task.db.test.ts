import type { SubmissionReceipt, TaskSummary } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Client,
  type SamplePersonName,
  startTestApplication,
  type TestApplication,
} from '../../test/application.ts';
import { countRows } from '../../test/count-rows.ts';

let app: TestApplication;
let legal: Client;
const colleagues = ['champion', 'intake', 'social', 'designer'] as const satisfies readonly SamplePersonName[];

beforeAll(async () => {
  app = await startTestApplication();
  legal = await app.person('legal');
  for (const name of colleagues)
    await legal.post('/api/v1/groups/legal/members').send({ email: `${name}@example.org`, role: 'member' });
});
afterAll(() => app.close());

const answers = { outcome: 'answered', summary: 'We spoke.' };

async function newTask(): Promise<TaskSummary> {
  const data = { kind: 'legal', description: 'Help, please.', urgency: 'anyTime', contactBy: 'receipt' };
  const sent = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
  const { instanceId } = sent.body as SubmissionReceipt;
  const { body } = await legal.get('/api/v1/tasks?status=open&group=legal&limit=100');
  const found = (body.items as TaskSummary[]).find((task) => task.instanceId === instanceId);
  if (!found) throw new Error('Expected a task for the group, but found none.');
  return found;
}

const complete = (client: Client, id: string, data: object = answers, language = 'en') =>
  client.post(`/api/v1/tasks/${id}/complete`).set('Accept-Language', language).send({ data });

const completions = (instanceId: string | null) =>
  app.sql(
    `select 1 from nativ.history_records h cross join jsonb_array_elements(h.events) e
     where h.instance_id = ? and e ->> 'kind' = 'taskCompleted'`,
    [instanceId ?? ''],
  );

describe('a task', () => {
  test('says why it matters, apart from how it is done', async () => {
    const { body } = await legal.get(`/api/v1/tasks/${(await newTask()).id}`).expect(200);

    expect(body.why).toMatchObject({ he: expect.stringMatching(/[א-ת]/), en: expect.stringContaining('waiting') });
    expect(body.instructions.en).not.toContain('waiting');
  });

  test('is completed once: the second time it says who did it', async () => {
    const task = await newTask();
    await complete(legal, task.id);
    const before = await countRows(app);

    const again = await complete(legal, task.id, { outcome: 'refer', summary: 'No, wait.' });

    expect(again.status).toBe(409);
    expect(again.body.type).toBe('urn:nativ:problem:task.already-completed');
    expect(again.body.detail).toContain('(Legal) completed it at');
    expect(await countRows(app)).toBe(before);
    const { body } = await legal.get(`/api/v1/tasks/${task.id}`);
    expect(body).toMatchObject({ answers: { outcome: answers.outcome }, sealed: ['/summary'] });
    const opened = await legal.post(`/api/v1/tasks/${task.id}/open`).send({});
    expect(opened.body.answers).toEqual([{ path: '/summary', value: answers.summary }]);
  });

  test('is completed by one of five people who do it at the same moment', async () => {
    const task = await newTask();
    const people = [legal, ...(await Promise.all(colleagues.map((name) => app.person(name))))];

    const outcomes = await Promise.all(people.map((client) => complete(client, task.id)));

    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(await completions(task.instanceId)).toHaveLength(1);
    const [run] = await app.sql('select status, revision from nativ.instances where id = ?', [task.instanceId]);
    expect(run).toEqual({ status: 'completed', revision: 2 });
  });

  test('is completed once by the same person who clicks ten times', async () => {
    const task = await newTask();

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => complete(legal, task.id)));

    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  test.each<SamplePersonName>(['psychologist', 'volunteer'])(
    'is as unknown to %s, who is not of the group, as one that does not exist',
    async (name) => {
      const task = await newTask();
      const stranger = await app.person(name);
      const before = await countRows(app);
      const withoutId = ({ body }: { readonly body: object }) => ({ ...body, id: '' });

      const hidden = await complete(stranger, task.id);
      const missing = await complete(stranger, '01a200b8-2798-7014-84c3-c5d5f45eca8d');
      const malformed = await complete(stranger, 'no-id');

      expect([hidden.status, missing.status, malformed.status]).toEqual([404, 404, 404]);
      expect(withoutId(hidden)).toEqual(withoutId(missing));
      expect(withoutId(malformed)).toEqual(withoutId(missing));
      expect(await countRows(app)).toBe(before);
    },
  );

  test('is not for somebody who is not signed in, whatever the token says', async () => {
    const task = await newTask();

    const nobody = await complete(app.anybody, task.id);
    const impostor = await complete(app.anybody, task.id).set('Authorization', 'Bearer x'.padEnd(50, 'x'));

    expect([nobody.status, impostor.status]).toEqual([401, 401]);
  });

  test('that a colleague has taken is left to them', async () => {
    const task = await newTask();
    const [champion, social] = await Promise.all([app.person('champion'), app.person('social')]);
    await champion.post(`/api/v1/tasks/${task.id}/claim`);

    const other = await complete(social, task.id);
    const claim = await social.post(`/api/v1/tasks/${task.id}/claim`);
    const own = await complete(champion, task.id);

    expect([other.status, claim.status, own.status]).toEqual([403, 409, 200]);
  });

  test.each(['en', 'he'] as const)('says in %s what is wrong with its answers, and stays open', async (language) => {
    const task = await newTask();
    const before = await countRows(app);

    const bad = await complete(legal, task.id, { outcome: 'zzz', extra: 1 }, language);

    expect(bad.status).toBe(422);
    expect(bad.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      '/extra',
      '/outcome',
      '/summary',
    ]);
    for (const { message } of bad.body.errors) expect(/[א-ת]/.test(message)).toBe(language === 'he');
    expect(await countRows(app)).toBe(before);
    expect((await complete(legal, task.id)).status).toBe(200);
  });

  test('of a run that was cancelled is no longer needed', async () => {
    const task = await newTask();

    const cancelled = await app.admin
      .post(`/api/v1/instances/${task.instanceId}/cancel`)
      .send({ reason: 'Sent by mistake' });
    const late = await complete(legal, task.id);
    const again = await app.admin.post(`/api/v1/instances/${task.instanceId}/cancel`).send({ reason: 'Again' });

    expect(cancelled.body).toMatchObject({ status: 'cancelled', tasks: [{ status: 'cancelled' }] });
    expect([late.status, late.body.type]).toEqual([409, 'urn:nativ:problem:task.cancelled']);
    expect([again.status, again.body.type]).toEqual([409, 'urn:nativ:problem:instance.already-ended']);
  });

  test('and the end of its run cannot both win', async () => {
    const tasks = await Promise.all(Array.from({ length: 5 }, newTask));

    for (const task of tasks) {
      const [done, cancelled] = await Promise.all([
        complete(legal, task.id),
        app.admin.post(`/api/v1/instances/${task.instanceId}/cancel`).send({ reason: 'At the same moment' }),
      ]);

      expect([done.status, cancelled.status].sort()).toEqual([200, 409]);
    }
  });
});
