import type { FlowMatches, SubmissionReceipt } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asReader } from '../../db/read-only.ts';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { fingerprint } from '../../test/fingerprint.ts';
import { actorOf } from '../../test/personas.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
  for (const [kind, urgency] of [
    ['legal', 'today'],
    ['legal', 'anyTime'],
    ['social', 'today'],
    ['psychological', 'today'],
  ])
    await send('inquiry', { kind, urgency, description: 'Something that stays between us.', contactBy: 'receipt' });
});
afterAll(() => app.close());

async function send(form: string, data: object): Promise<SubmissionReceipt> {
  const response = await app.anybody.post(`/api/v1/public/forms/${form}/submissions`).send({ data });
  expect(response.status, response.text).toBe(201);
  return response.body as SubmissionReceipt;
}

const ask = (client: Client, condition: string, flow = 'inquiry-routing', form?: string) =>
  client.post(`/api/v1/flows/${flow}/matches`).send({ condition, ...(form && { form }) });

async function matchesOf(condition: string, flow?: string, form?: string): Promise<FlowMatches> {
  const { status, body, text } = await ask(app.admin, condition, flow, form);
  expect(status, text).toBe(200);
  return body as FlowMatches;
}

describe('the last inquiries that a condition holds for', () => {
  test('are counted and named, with a way to each and none of its answers', async () => {
    const matches = await matchesOf("data.kind == 'legal' && data.urgency == 'today'");

    expect(matches).toEqual({
      of: 3,
      matching: 1,
      untold: 0,
      items: [
        {
          reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
          instanceId: expect.any(String),
          startedAt: expect.any(String),
        },
      ],
    });
  });

  test('are only those that whoever asks may see: the classified one is not even counted', async () => {
    const all = await app.sql('select id from nativ.submissions');
    const seenByAdmin = await matchesOf("data.urgency == 'today'");

    expect(all).toHaveLength(4);
    expect([seenByAdmin.of, seenByAdmin.matching]).toEqual([3, 2]);
  });

  test.each(["data.description == 'x'", 'has(data.description)', "data.kind == 'legal' && has(data.description)"])(
    'cannot be told where %s reads a sealed answer, and none is opened',
    async (condition) => {
      const reads = () => app.sql('select * from nativ.reads');
      const before = await reads();

      const { matching, untold } = await matchesOf(condition);

      expect(matching).toBe(0);
      expect(untold).toBe(condition.includes('legal') ? 2 : 3);
      expect(await reads()).toEqual(before);
    },
  );

  test('can be told by what a step has answered only once it has', async () => {
    const { form, flow } = await furnished('steps');
    const { instanceId } = await send(form, { topic: 'work' });
    await send(form, { topic: 'home' });
    const before = await matchesOf('tasks.look.isOurs', flow);
    const { body } = await app.admin.get('/api/v1/tasks?limit=100');
    const task = (body.items as { id: string; instanceId: string }[]).find((each) => each.instanceId === instanceId);

    await app.admin.post(`/api/v1/tasks/${task?.id}/complete`).send({ data: { isOurs: true } });

    expect([before.matching, before.untold]).toEqual([0, 2]);
    const after = await matchesOf('tasks.look.isOurs', flow);
    expect([after.matching, after.untold]).toEqual([1, 1]);
    expect(after.items[0]?.instanceId).toBe(instanceId);
  });

  test('may be those of another form', async () => {
    const { form } = await furnished('beside');
    await send(form, { topic: 'work' });

    expect(await matchesOf("data.topic == 'work'", 'inquiry-routing', form)).toMatchObject({ of: 1, matching: 1 });
  });
});

describe('a condition that is none', () => {
  test('is refused with what is wrong and where, in the language asked for', async () => {
    const { status, body } = await ask(app.admin, "data.kind == 'legal' &&\n  data.urgenci == 'today'").set(
      'Accept-Language',
      'he',
    );

    expect([status, body.type, body.title]).toEqual([
      422,
      'urn:nativ:problem:flow.condition-invalid',
      'עדיין אי אפשר לקרוא את התנאי',
    ]);
    expect(body.problems).toMatchObject([
      { code: 'condition.unknown-field', position: { line: 2, column: 3, length: 12 } },
    ]);
  });

  test.each(['', 'data.kind ==', '1 + 1', `data.kind == '${'x'.repeat(9000)}'`])(
    'is refused: %j',
    async (condition) => {
      expect((await ask(app.admin, condition)).status).toBe(422);
    },
  );

  test('of a flow that is not there is not looked at', async () => {
    expect((await ask(app.admin, 'true', 'no-such-flow')).status).toBe(404);
  });
});

test('trying a condition is for those who design', async () => {
  expect((await ask(await app.person('legal'), 'true')).status).toBe(403);
  expect((await ask(await app.person('designer'), 'true')).status).toBe(200);
});

test('trying a condition writes nothing', async () => {
  await matchesOf('true');
  const before = await fingerprint(app);

  await matchesOf("data.kind == 'legal' || has(data.description)");

  expect(await fingerprint(app)).toBe(before);
});

test('what reads so cannot write: the database refuses it', async () => {
  const [workspace] = await app.sql<{ id: string }>('select id from nativ.workspaces');
  const [admin] = await app.sql<{ id: string }>(`select id from nativ.users where role = 'admin' limit 1`);
  const actor = { ...actorOf('admin'), workspaceId: workspace?.id ?? '', userId: admin?.id ?? '' };

  const write = asReader(app.store.database.people, actor, (transaction) =>
    transaction('nativ.flows').update({ updated_at: new Date() }),
  );

  await expect(write).rejects.toThrow(/read-only transaction/);
});

/** A form and a flow whose one step asks whether the inquiry is ours. */
async function furnished(key: string) {
  const step = `${key}-step`;
  const isOurs = { type: 'boolean', title: 'Ours?' };
  await publish('forms', {
    key,
    title: key,
    schema: { type: 'object', properties: { topic: { type: 'string', title: 'Topic' } } },
  });
  await publish('forms', { key: step, title: step, schema: { type: 'object', properties: { isOurs } } });
  await publish('flows', {
    key,
    title: key,
    nodes: [
      { id: 'start', type: 'formStart', config: { form: key } },
      { id: 'look', type: 'userTask', config: { group: 'intake', title: 'Look', form: step } },
      { id: 'done', type: 'end' },
    ],
    edges: [
      { id: 'a', source: 'start', target: 'look' },
      { id: 'b', source: 'look', target: 'done' },
    ],
  });
  return { form: key, flow: key };
}

async function publish(kind: 'forms' | 'flows', design: { readonly key: string } & Record<string, unknown>) {
  await app.admin.post(`/api/v1/${kind}`).send(design);
  const { status, text } = await app.admin.post(`/api/v1/${kind}/${design.key}/publish`);
  expect(status, text).toBe(201);
}
