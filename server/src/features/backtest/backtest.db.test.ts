import type { BacktestPortion, Flow, FlowBacktest, FlowEdge, SubmissionReceipt, TaskSummaryList } from '@nativ/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Client,
  type SamplePersonName,
  startTestApplication,
  type TestApplication,
} from '../../test/application.ts';
import { fingerprint } from '../../test/fingerprint.ts';

const routing = '/api/v1/flows/inquiry-routing';
const secret = 'A canary that nobody may read here.';

let app: TestApplication;
let published: Flow;
const sent: Record<string, SubmissionReceipt> = {};

/** Seven real cases of the sample flow: open, answered, passed on and sorted by hand, one of them classified. */
beforeAll(async () => {
  app = await startTestApplication();
  published = (await app.admin.get(routing)).body as Flow;
  sent.open = await send('legal', 'anyTime');
  sent.answered = await send('legal', 'anyTime');
  await complete('legal', sent.answered, { outcome: 'answered', summary: secret });
  sent.urgent = await send('legal', 'today');
  await complete('legal', sent.urgent, { outcome: 'continuing', summary: secret });
  sent.referred = await send('legal', 'thisWeek');
  await complete('legal', sent.referred, { outcome: 'refer', summary: secret });
  await complete('intake', sent.referred, { group: 'social', note: secret });
  await complete('social', sent.referred, { outcome: 'answered', summary: secret });
  sent.sorted = await send('social', 'thisWeek');
  await complete('social', sent.sorted, { outcome: 'refer', summary: secret });
  await complete('intake', sent.sorted, { group: 'closed' });
  sent.social = await send('social', 'anyTime');
  sent.classified = await send('psychological', 'anyTime');
});
afterAll(() => app.close());
beforeEach(() => draft(() => {}));

async function send(kind: string, urgency: string): Promise<SubmissionReceipt> {
  const data = { kind, urgency, description: secret, contactBy: 'receipt' };
  const response = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
  expect(response.status, response.text).toBe(201);
  return response.body as SubmissionReceipt;
}

async function complete(name: SamplePersonName, { instanceId }: SubmissionReceipt, data: object): Promise<void> {
  const person = await app.person(name);
  const { body } = await person.get('/api/v1/tasks?limit=100');
  const task = (body as TaskSummaryList).items.find((each) => each.instanceId === instanceId && each.status === 'open');
  const { status, text } = await person.post(`/api/v1/tasks/${task?.id}/complete`).send({ data });
  expect(status, text).toBe(200);
}

/** Makes the draft out of what is published. */
async function draft(change: (edges: Map<string, FlowEdge>) => void): Promise<void> {
  const edges = new Map(published.edges.map((edge) => [edge.id, { ...edge }]));
  change(edges);
  const { status, text } = await app.admin.patch(routing).send({ nodes: published.nodes, edges: [...edges.values()] });
  expect(status, text).toBe(200);
}

const condition = (edgeId: string, text: string) => (edges: Map<string, FlowEdge>) => {
  edges.set(edgeId, { ...(edges.get(edgeId) as FlowEdge), condition: text });
};

async function backtest(client: Client = app.admin, wish: FlowBacktest = { last: 100 }): Promise<BacktestPortion> {
  const { status, body, text } = await client.post(`${routing}/backtest`).send(wish);
  expect(status, text).toBe(200);
  return body as BacktestPortion;
}

const referenceOf = (name: string) => sent[name]?.reference;

describe('the published version over its own history', () => {
  test('shows no difference', async () => {
    expect(await backtest()).toEqual({ tried: 6, same: 6, items: [], nextInstanceId: null, left: 0 });
    expect(await backtest(app.admin, { last: 500, version: 1 })).toMatchObject({ tried: 6, same: 6 });
  });
});

describe('a draft that sorts otherwise', () => {
  test('names the cases that would have gone elsewhere, where, and in words', async () => {
    await draft(condition('e_legal', "data.kind == 'legal' && data.urgency == 'today'"));

    const { tried, same, items } = await backtest();

    expect([tried, same]).toEqual([6, 3]);
    expect(items.map(({ reference }) => reference)).toEqual(['referred', 'answered', 'open'].map(referenceOf));
    expect(items[1]).toEqual({
      instanceId: sent.answered?.instanceId,
      reference: referenceOf('answered'),
      flowVersion: 1,
      startedAt: expect.any(String),
      outcome: 'different',
      code: null,
      nodeId: 'kind',
      went: [{ edgeId: 'e_legal', nodeId: 'legalPost' }],
      would: [{ edgeId: 'e_unsorted', nodeId: 'recognise' }],
      message: 'At “What kind of inquiry?” the case went to “Legal help”, and would go to “What is it about?”.',
      messages: {
        en: 'At “What kind of inquiry?” the case went to “Legal help”, and would go to “What is it about?”.',
        he: 'בשלב „מה סוג הפנייה?” התיק המשיך אל „מענה משפטי”, ועכשיו היה ממשיך אל „על מה הפנייה?”.',
      },
    });
  });

  test('counts what people decided then', async () => {
    await draft(condition('e_legalRefer', "tasks.legalResponse.outcome == 'answered'"));

    const { items } = await backtest();

    expect(
      items.map(({ reference, nodeId, went, would }) => [reference, nodeId, went[0]?.nodeId, would[0]?.nodeId]),
    ).toEqual([
      [referenceOf('referred'), 'legalOutcome', 'triage', 'closing'],
      [referenceOf('answered'), 'legalOutcome', 'closing', 'triage'],
    ]);
  });

  test('cannot be told of where it decides by a sealed answer, which nobody opens', async () => {
    await draft(condition('e_urgent', "data.description.contains('canary')"));
    const reads = () => app.sql('select * from nativ.reads order by id');
    const before = await reads();

    const { same, items } = await backtest();

    expect([same, items.length]).toEqual([0, 6]);
    expect(new Set(items.map(({ outcome, code, nodeId }) => `${outcome} ${code} ${nodeId}`))).toEqual(
      new Set(['unknown hidden urgency']),
    );
    expect(await reads()).toEqual(before);
  });

  test('tells none of the answers', async () => {
    await draft(condition('e_legal', "data.kind == 'social'"));

    const text = JSON.stringify(await backtest());

    expect(text).not.toContain('canary');
    for (const answer of ['anyTime', 'thisWeek', 'continuing']) expect(text).not.toContain(answer);
  });

  test('that could not run is refused with what is wrong', async () => {
    await draft(condition('e_legal', "data.knd == 'legal'"));

    const { status, body } = await app.admin.post(`${routing}/backtest`).send({ last: 10 });

    expect([status, body.type]).toEqual([422, 'urn:nativ:problem:flow.invalid']);
    expect(body.problems).toMatchObject([{ code: 'condition.unknown-field', edgeId: 'e_legal' }]);
  });
});

describe('a portion', () => {
  test('goes on where the one before ended, until as many were tried as were asked for', async () => {
    const first = await backtest(app.admin, { last: 2 });
    const rest = await backtest(app.admin, { last: 100, afterInstanceId: sent.answered?.instanceId ?? '' });

    expect(first).toMatchObject({ tried: 2, left: 0, nextInstanceId: null });
    expect(rest).toMatchObject({ tried: 1, left: 0 });
  });

  test.each([
    { last: 0 },
    { last: 501 },
    {},
    { last: 5, version: 0 },
    // Beyond what a column of the database can hold.
    { last: 5, version: 2 ** 31 },
    { last: 1, afterInstanceId: 'x' },
  ])('is refused: %j', async (wish) => {
    expect((await app.admin.post(`${routing}/backtest`).send(wish)).status).toBe(422);
  });

  test('of a version that is not there, or of a flow that is not there, is refused', async () => {
    const noVersion = await app.admin.post(`${routing}/backtest`).send({ last: 1, version: 7 });
    const noFlow = await app.admin.post('/api/v1/flows/no-such-flow/backtest').send({ last: 1 });

    expect([noVersion.status, noVersion.body.type]).toEqual([422, 'urn:nativ:problem:flow.version-not-found']);
    expect(noFlow.status).toBe(404);
  });
});

describe('who asks', () => {
  test('sees no case that is out of sight, and is told no number of them', async () => {
    const byAdmin = await backtest();
    const byDesigner = await backtest(await app.person('designer'));

    expect(byAdmin.tried).toBe(6);
    // The urgent one, the one passed on and the one sorted by hand: intake had to do with these alone.
    expect(byDesigner.tried).toBe(3);
    expect(JSON.stringify(byDesigner)).not.toContain(sent.classified?.instanceId ?? '');
  });

  test('is not told what a task out of sight decided', async () => {
    const { items } = await backtest(await app.person('designer'));

    expect(items.map(({ reference, outcome, code, nodeId }) => [reference, outcome, code, nodeId])).toEqual([
      [referenceOf('sorted'), 'unknown', 'hidden', 'socialOutcome'],
      [referenceOf('referred'), 'unknown', 'hidden', 'legalOutcome'],
      [referenceOf('urgent'), 'unknown', 'hidden', 'legalOutcome'],
    ]);
  });

  test.each<SamplePersonName>(['legal', 'intake', 'champion', 'psychologist'])('is refused: %s', async (name) => {
    expect((await (await app.person(name)).post(`${routing}/backtest`).send({ last: 10 })).status).toBe(403);
  });
});

test('a backtest writes nothing', async () => {
  await draft(condition('e_legal', "data.kind == 'social'"));
  await backtest();
  const before = await fingerprint(app);

  const { items } = await backtest();

  expect(items.length).toBeGreaterThan(0);
  expect(await fingerprint(app)).toBe(before);
});
