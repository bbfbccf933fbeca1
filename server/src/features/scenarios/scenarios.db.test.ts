import type { FlowScenario, FlowScenarioRun, FlowSimulation, Scenario, ScenarioResult } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { stampOfScenarios } from './scenario-store.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
  const schema = { type: 'object', properties: { urgent: { type: 'boolean' } } };
  await app.admin.post('/api/v1/forms').send({ key: 'asked', title: 'Asked', schema });
  expect((await app.admin.post('/api/v1/forms/asked/publish')).status).toBe(201);
});
afterAll(() => app.close());

/** Somebody looks at what is urgent; everything else is only told. */
const drawing = (condition = 'data.urgent') => ({
  title: 'Looked at',
  nodes: [
    { id: 'start', type: 'formStart', config: { form: 'asked' } },
    { id: 'how', type: 'exclusiveGateway' },
    { id: 'look', type: 'userTask', name: 'Look', config: { group: 'legal', title: 'Look' } },
    {
      id: 'late',
      type: 'boundaryTimer',
      config: { attachedTo: 'look', interrupting: false, when: { businessDuration: 'P1D' } },
    },
    { id: 'nudge', type: 'notify', config: { group: 'legal', text: 'Late' } },
    { id: 'tell', type: 'post', config: { group: 'social', text: 'Told' } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'in', source: 'start', target: 'how' },
    { id: 'urgent', source: 'how', target: 'look', condition },
    { id: 'other', source: 'how', target: 'tell', default: true },
    { id: 'looked', source: 'look', target: 'done' },
    { id: 'reminds', source: 'late', target: 'nudge' },
    { id: 'reminded', source: 'nudge', target: 'done' },
    { id: 'told', source: 'tell', target: 'done' },
  ],
});

const urgent: Pick<Scenario, 'startAt' | 'start' | 'moves'> = {
  // A Thursday, so that one working day is over on Sunday.
  startAt: '2026-03-05T08:00:00.000Z',
  start: { data: { urgent: true } },
  moves: [
    { kind: 'fireTimer', place: { node: 'late' } },
    { kind: 'completeTask', place: { node: 'look' }, by: 'Dana', data: {} },
  ],
};

const flows = (key: string, under = '') => `/api/v1/flows/${key}${under}`;
const draw = async (key: string, document: object = drawing()) => {
  const made = await app.admin.post('/api/v1/flows').send({ key, ...document });
  expect(made.status, made.text).toBe(201);
};
const simulate = async (key: string, run: object): Promise<FlowSimulation> => {
  const answer = await app.admin.post(flows(key, '/simulate')).send(run);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};
/** Keeps a run with what it comes to now. */
const keep = async (key: string, title: string, run: typeof urgent): Promise<FlowScenario> => {
  const { outcome } = await simulate(key, run);
  const kept = await app.admin.post(flows(key, '/scenarios')).send({ title, ...run, expect: outcome.found });
  expect(kept.status, kept.text).toBe(201);
  return kept.body;
};
const run = async (key: string): Promise<FlowScenarioRun> => (await app.admin.post(flows(key, '/scenarios/run'))).body;
const publish = (key: string, body?: object) => app.admin.post(flows(key, '/publish')).send(body);
const released = (key: string) => app.admin.post(flows(key, '/unpublish'));

describe('trying a run', () => {
  test('tells step by step what would happen, with the hours of the workspace, and sends nothing', async () => {
    await draw('tried');
    const before = await app.sql('select count(*) from nativ.tasks');

    const { outcome, steps, hasMoreSteps } = await simulate('tried', urgent);

    expect(outcome.passed).toBe(true);
    expect(outcome.found).toMatchObject({ end: { status: 'completed' }, waits: [], incidents: [] });
    expect(steps.map(({ move, cause, at, status }) => [move, cause, at.slice(0, 10), status])).toEqual([
      [-1, 'start', '2026-03-05', 'running'],
      [0, 'fireTimer', '2026-03-08', 'running'],
      [1, 'completeTask', '2026-03-08', 'completed'],
    ]);
    expect(steps[0]?.events).toContainEqual({ kind: 'edgeTaken', edgeId: 'urgent' });
    expect(hasMoreSteps).toBe(false);
    expect(await app.sql('select count(*) from nativ.tasks')).toEqual(before);
  });

  test('runs called flows in their published version', async () => {
    await draw('caller', {
      title: 'Caller',
      nodes: [
        { id: 'start', type: 'manualStart' },
        {
          id: 'call',
          type: 'callFlow',
          config: { flow: 'called', input: [{ variable: 'urgent', expression: 'true' }] },
        },
        { id: 'done', type: 'end' },
      ],
      edges: [
        { id: 'in', source: 'start', target: 'call' },
        { id: 'out', source: 'call', target: 'done' },
      ],
    });
    await draw('called', drawing());
    const start = { startAt: urgent.startAt, start: { data: { urgent: true } } };
    const refused = await app.admin.post(flows('caller', '/simulate')).send(start);
    await publish('called');

    const { outcome, steps } = await simulate('caller', {
      ...start,
      moves: [{ kind: 'completeTask', place: { node: 'look', within: ['call'] }, by: 'Dana', data: {} }],
    });
    await released('called');

    // A flow that nobody has published cannot be called, which the drawing says before anything runs.
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:nativ:problem:flow.invalid']);
    expect(outcome.breaks).toEqual([]);
    expect(steps.map(({ flow, within, status }) => [flow, within, status])).toEqual([
      ['caller', [], 'running'],
      ['called', ['call'], 'running'],
      ['called', ['call'], 'completed'],
      ['caller', [], 'completed'],
    ]);
  });

  test.each<[string, object]>([
    ['a place that is an id of the engine', { moves: [{ kind: 'fireTimer', place: { node: '0190-x:3' } }] }],
    ['a move that there is not', { moves: [{ kind: 'fly' }] }],
    ['more moves than a run may have', { moves: Array.from({ length: 2001 }, () => ({ kind: 'passTime', ms: 1 })) }],
    ['a time that runs backwards', { moves: [{ kind: 'passTime', ms: -1 }] }],
    ['a start at no time', { startAt: '2026-13-01T08:00:00.000Z' }],
    ['a start that is far away', { startAt: '9999-12-31T23:59:59.999Z' }],
  ])('refuses %s', async (_what, part) => {
    const refused = await app.admin.post(flows('tried', '/simulate')).send({ ...urgent, ...part });

    expect([refused.status, refused.body.type]).toEqual([422, 'urn:nativ:problem:request.invalid']);
  });

  test('of a flow that would never come to rest ends, and others are answered meanwhile', async () => {
    const everyMinute = drawing();
    const nodes = everyMinute.nodes.map((node) =>
      node.id === 'late'
        ? { ...node, config: { attachedTo: 'look', interrupting: false, when: { duration: 'PT1M' }, every: 'PT1M' } }
        : node,
    );
    await draw('endless', { ...everyMinute, nodes });
    const year = { kind: 'passTime', ms: 365 * 86_400_000 };
    let longestMs = 0;
    let isOver = false;
    const waits = async () => {
      while (!isOver) {
        const before = process.cpuUsage();
        await new Promise((resolve) => setImmediate(resolve));
        const { user, system } = process.cpuUsage(before);
        longestMs = Math.max(longestMs, (user + system) / 1000);
      }
    };

    const waiting = waits();
    const { outcome } = await simulate('endless', { ...urgent, moves: [year] });
    isOver = true;
    await waiting;

    expect(outcome.breaks.map(({ move, code }) => [move, code])).toEqual([[0, 'run.too-long']]);
    // It takes about half a second of the processor in all; in one piece it would keep everybody waiting for that long.
    expect(longestMs).toBeLessThan(250);
  });
});

describe('the answers of a run', () => {
  test('are judged by the published forms: those that no longer fit break it', async () => {
    const properties = { urgent: { type: 'boolean' }, why: { type: 'string' } };
    await app.admin
      .post('/api/v1/forms')
      .send({ key: 'strict', title: 'Strict', schema: { type: 'object', properties } });
    await app.admin.post('/api/v1/forms/strict/publish');
    const nodes = drawing().nodes.map((node) => (node.id === 'start' ? { ...node, config: { form: 'strict' } } : node));
    await draw('judged', { ...drawing(), nodes });
    await keep('judged', 'Urgent', urgent);
    const before = await run('judged');

    const schema = { type: 'object', properties, required: ['why'] };
    await app.admin.patch('/api/v1/forms/strict').send({ schema });
    await app.admin.post('/api/v1/forms/strict/publish');
    const after = await run('judged');

    expect(before.results.map(({ outcome }) => outcome.passed)).toEqual([true]);
    expect(after.results[0]?.outcome.breaks).toMatchObject([
      {
        code: 'answers.unfit',
        nodeId: 'start',
        params: { paths: '/why' },
        messages: { he: expect.stringMatching(/[א-ת]/) },
      },
    ]);
  });
});

describe('the scenarios of a flow', () => {
  test('are kept, listed, changed and removed', async () => {
    await draw('kept');
    const one = await keep('kept', 'Urgent', urgent);
    const two = await keep('kept', 'Told', { ...urgent, start: { data: {} }, moves: [] });

    const renamed = await app.admin
      .patch(flows('kept', `/scenarios/${one.id}`))
      .send({ title: { he: 'דחוף', en: 'Urgent' } });
    const first = await app.admin.get(flows('kept', '/scenarios?limit=1'));
    const second = await app.admin.get(flows('kept', `/scenarios?limit=1&cursor=${first.body.nextCursor}`));
    const removed = await app.admin.delete(flows('kept', `/scenarios/${two.id}`));
    const again = await app.admin.delete(flows('kept', `/scenarios/${two.id}`));

    expect(renamed.body).toMatchObject({ id: one.id, title: { he: 'דחוף', en: 'Urgent' }, moves: urgent.moves });
    expect(first.body.items).toMatchObject([{ id: one.id, moves: 2, end: { status: 'completed' } }]);
    expect(second.body).toMatchObject({ items: [{ id: two.id, title: 'Told', moves: 0 }], nextCursor: null });
    expect([removed.status, again.status, again.body.type]).toEqual([204, 404, 'urn:nativ:problem:scenario.not-found']);
  });

  test('run against the draft, and say what none of them comes by', async () => {
    await draw('covered');
    await keep('covered', 'Urgent', urgent);

    const { results, coverage } = await run('covered');

    expect(results.map(({ title, outcome }) => [title, outcome.passed])).toEqual([['Urgent', true]]);
    expect(coverage).toEqual({ nodes: 7, edges: 7, untouchedNodes: ['tell'], untouchedEdges: ['other', 'told'] });
  });

  test('are known to be others when one was replaced, whatever the clock said then', async () => {
    await draw('stamped');
    const first = await keep('stamped', 'First', urgent);
    await keep('stamped', 'Second', urgent);
    const [flow] = await app.sql<{ id: string }>("select id from nativ.flows where key = 'stamped'");
    const stamp = () => app.store.database.owner.transaction((it) => stampOfScenarios(it, flow?.id ?? ''));

    const before = await stamp();
    await app.sql('update nativ.flow_scenarios set id = gen_random_uuid() where id = ?', [first.id]);

    expect(await stamp()).not.toBe(before);
  });

  test('are for those who design, of their flow alone', async () => {
    await draw('mine');
    const { id } = await keep('mine', 'Urgent', urgent);
    const member = await app.person('legal');

    const asMember = await member.get(flows('mine', `/scenarios/${id}`));
    const ofAnother = await app.admin.get(flows('kept', `/scenarios/${id}`));

    expect([asMember.status, ofAnother.status]).toEqual([403, 404]);
  });

  test('are at most as many as publishing can run', async () => {
    await draw('full');
    await app.sql(
      `insert into nativ.flow_scenarios (workspace_id, id, flow_id, document, size)
       select workspace_id, gen_random_uuid(), id, '{"title": "x", "moves": []}', 10 from nativ.flows, generate_series(1, 200)
       where key = 'full'`,
    );
    const { outcome } = await simulate('full', urgent);

    const refused = await app.admin
      .post(flows('full', '/scenarios'))
      .send({ title: 'One more', ...urgent, expect: outcome.found });

    expect([refused.status, refused.body.type]).toEqual([409, 'urn:nativ:problem:flow.scenarios-full']);
  });
});

test("the sample's flow comes with scenarios that pass", async () => {
  const { results, coverage } = await run('inquiry-routing');

  expect(results.length).toBeGreaterThan(2);
  for (const { outcome } of results) expect(outcome).toMatchObject({ passed: true, breaks: [] });
  expect(coverage.untouchedNodes).toEqual([]);
});

describe('publishing a flow with scenarios', () => {
  test('runs them, and keeps with the version what they came to', async () => {
    await draw('proved');
    const { id } = await keep('proved', 'Urgent', urgent);

    const published = await publish('proved', { note: 'First' });
    const proof = await app.admin.get(flows('proved', '/versions/1/proof'));
    await app.admin.delete(flows('proved', `/scenarios/${id}`));
    const later = await app.admin.get(flows('proved', '/versions/1/proof'));
    await released('proved');

    expect(published.status, published.text).toBe(201);
    expect(proof.body).toMatchObject({
      scenarios: [{ id, title: 'Urgent', passed: true }],
      coverage: { untouchedNodes: ['tell'] },
    });
    expect(later.body).toEqual(proof.body);
  });

  test('is refused while one is broken, naming it and where, in both languages; nothing has changed', async () => {
    await draw('broken');
    await keep('broken', 'Urgent', urgent);
    await keep('broken', 'Told', { ...urgent, start: { data: {} }, moves: [] });
    await app.admin.patch(flows('broken')).send(drawing('!data.urgent && has(data.urgent)'));

    const refused = await publish('broken');
    const inHebrew = await app.admin.post(flows('broken', '/publish')).set('Accept-Language', 'he').send();
    const { body } = await app.admin.get(flows('broken'));

    expect([refused.status, refused.body.type]).toEqual([422, 'urn:nativ:problem:flow.scenarios-broken']);
    expect(refused.body.detail).toContain('Urgent');
    expect(inHebrew.body.detail).toMatch(/[א-ת].*Urgent/);
    expect(
      (refused.body.scenarios as ScenarioResult[]).map(({ title, outcome }) => [title, outcome.breaks[0]]),
    ).toMatchObject([
      ['Urgent', { code: 'timer.not-set', move: 0, nodeId: 'late', messages: { he: expect.stringMatching(/[א-ת]/) } }],
    ]);
    expect(body.publishedVersion).toBeNull();
  });

  test('goes through all the same when that is said, and the version says which were broken', async () => {
    const accepted = await publish('broken', { acceptBrokenScenarios: true });
    const { body } = await app.admin.get(flows('broken', '/versions/1/proof'));
    await released('broken');

    expect(accepted.status, accepted.text).toBe(201);
    expect(body.scenarios.map(({ title, passed }: { title: string; passed: boolean }) => [title, passed])).toEqual([
      ['Urgent', false],
      ['Told', true],
    ]);
  });

  test('goes through once what was found is kept as what is expected', async () => {
    const { results } = await run('broken');
    const [urgentOne] = results as [ScenarioResult];
    const untilThere = { moves: [], expect: urgentOne.outcome.found };
    await app.admin.patch(flows('broken', `/scenarios/${urgentOne.id}`)).send(untilThere);

    const published = await publish('broken');
    await released('broken');

    expect(published.status, published.text).toBe(201);
  });

  test('tells an unsound flow as unsound, whatever its scenarios say', async () => {
    await draw('unsound');
    await keep('unsound', 'Urgent', urgent);
    await app.admin.patch(flows('unsound')).send({ ...drawing(), edges: drawing().edges.slice(1) });

    expect((await publish('unsound')).body.type).toBe('urn:nativ:problem:flow.invalid');
    expect((await app.admin.post(flows('unsound', '/scenarios/run'))).body.type).toBe('urn:nativ:problem:flow.invalid');
  });

  test('runs them against what is published, also when the draft changes while they run', async () => {
    await draw('raced');
    await keep('raced', 'Urgent', urgent);

    const outcomes = await Promise.all([
      publish('raced'),
      app.admin.patch(flows('raced')).send(drawing('!data.urgent && has(data.urgent)')),
    ]);
    const version = await app.admin.get(flows('raced', '/versions/1'));
    await released('raced');

    // Either the old draft was published, whose scenario passes, or the new one was looked at and refused.
    const isPublished = outcomes[0].status === 201;
    expect(isPublished ? version.body.edges[1].condition : outcomes[0].body.type).toBe(
      isPublished ? 'data.urgent' : 'urn:nativ:problem:flow.scenarios-broken',
    );
  });
});

test('the scenarios of a flow follow a step that gets another id, and hold as before', async () => {
  await draw('renamed');
  await keep('renamed', 'Urgent', urgent);
  const text = JSON.stringify(drawing()).replaceAll('"look"', '"see"');

  const changed = await app.admin.patch(flows('renamed')).send(JSON.parse(text));

  expect(changed.status, changed.text).toBe(200);
  expect((await run('renamed')).results.map(({ outcome }) => outcome.passed)).toEqual([true]);
  const [row] = await app.sql<{ moves: object[] }>(
    `select document -> 'moves' as moves from nativ.flow_scenarios s join nativ.flows f on f.id = s.flow_id where f.key = 'renamed'`,
  );
  expect(row?.moves).toContainEqual({ kind: 'completeTask', place: { node: 'see' }, by: 'Dana', data: {} });
});
