import { applyFix, checkFlow, contextAround } from '@nativ/runtime';
import type { FlowDocument, FlowProblem } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { countRows } from '../../test/count-rows.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

const text = { type: 'string', title: 'Text' };

async function publishedForm(key: string, properties: object = { topic: text, urgent: { type: 'boolean' } }) {
  await app.admin.post('/api/v1/forms').send({ key, title: key, schema: { type: 'object', properties } });
  const { status } = await app.admin.post(`/api/v1/forms/${key}/publish`);
  expect(status).toBe(201);
}

/** A flow that sends what a condition holds for to the legal group, and the rest to intake. */
function routing(form: string, condition: string, group = 'legal'): Omit<FlowDocument, 'key'> {
  return {
    title: form,
    nodes: [
      { id: 'start', type: 'formStart', config: { form } },
      { id: 'sort', type: 'exclusiveGateway' },
      { id: 'answer', type: 'userTask', config: { group, title: 'Answer', why: 'They wait.' } },
      { id: 'read', type: 'userTask', config: { group: 'intake', title: 'Read', why: 'They wait.' } },
      { id: 'done', type: 'end' },
    ],
    edges: [
      { id: 'in', source: 'start', target: 'sort' },
      { id: 'toLegal', source: 'sort', target: 'answer', condition },
      { id: 'toIntake', source: 'sort', target: 'read', default: true },
      { id: 'answered', source: 'answer', target: 'done' },
      { id: 'wasRead', source: 'read', target: 'done' },
    ],
  };
}

const draftFlow = (key: string, document: object) => app.admin.post('/api/v1/flows').send({ key, ...document });
const publishFlow = (key: string) => app.admin.post(`/api/v1/flows/${key}/publish`);
const submit = (form: string, data: object) =>
  app.anybody.post(`/api/v1/public/forms/${form}/submissions`).send({ data });

describe('publishing a form', () => {
  test('leaves nothing to publish until something changes, be it the order of the questions', async () => {
    await publishedForm('order');
    const published = await app.admin.get('/api/v1/forms/order');

    const schema = { type: 'object', properties: { urgent: { type: 'boolean' }, topic: text } };
    const turned = await app.admin.patch('/api/v1/forms/order').send({ schema });

    expect(published.body.hasUnpublishedChanges).toBe(false);
    expect(turned.body.hasUnpublishedChanges).toBe(true);
  });
});

/** Whoever rehearses needs the entries of a list that a question names; whoever reads a design reads them in the list. */
const asDesigned = (document: unknown) =>
  JSON.parse(
    JSON.stringify(document, (key, one) => {
      if (/^\/schema\/.*\/oneOf\/\d+\/title$/.test(key)) return undefined;
      return one?.['x-options'] ? { ...one, oneOf: undefined } : one;
    }),
  );

describe('the surroundings of a flow', () => {
  test('are all that its draft is checked against, so that a browser finds what the server finds', async () => {
    await publishedForm('around');
    await draftFlow('around', routing('around', 'data.topik == "x"'));

    const { status, body } = await app.admin.get('/api/v1/flows/around/surroundings');
    const { title, nodes, edges } = (await app.admin.get('/api/v1/flows/around')).body;
    const { body: checked } = await app.admin.post('/api/v1/flows/around/check').send({});

    expect(status).toBe(200);
    const found = checkFlow({ title, nodes, edges }, contextAround(body, 'around'));
    expect(found.map(({ code }) => code)).toEqual(['condition.unknown-field']);
    expect(found).toEqual(checked.problems);
  });

  test('hold nothing that the designer who asks could not read design by design', async () => {
    await publishedForm('beside');
    await draftFlow('beside', routing('beside', 'data.urgent'));
    await publishFlow('beside');
    await app.admin.patch('/api/v1/forms/beside').send({ title: 'Not yet out' });
    const designer = await app.person('designer');

    const { body } = await designer.get('/api/v1/flows/beside/surroundings');

    expect(body.forms.map(({ key }: { key: string }) => key)).toContain('beside');
    expect(JSON.stringify(body)).not.toContain('Not yet out');
    for (const kind of ['forms', 'flows'] as const)
      for (const { key, document } of body[kind]) {
        const { publishedVersion } = (await designer.get(`/api/v1/${kind}/${key}`)).body;
        const read = await designer.get(`/api/v1/${kind}/${key}/versions/${publishedVersion}`);
        expect([key, read.status, asDesigned(read.body)]).toEqual([
          key,
          200,
          expect.objectContaining(asDesigned(document)),
        ]);
      }
    for (const { key, calendar } of body.calendars)
      expect((await designer.get(`/api/v1/calendars/${key}`)).body).toMatchObject({ key, calendar });
  });

  test('are for tokens only that may read forms and groups too', async () => {
    await draftFlow('by-token', routing('by-token', 'data.urgent'));
    const designer = await app.person('designer');
    const status = async (scopes: readonly string[]) => {
      const asked = designer.post('/api/v1/tokens').set('Origin', app.address);
      const { token } = (await asked.send({ name: 'A program', scopes, days: 30 })).body;
      const answer = await app.anybody
        .get('/api/v1/flows/by-token/surroundings')
        .set('Authorization', `Bearer ${token}`);
      return [answer.status, answer.body.detail];
    };

    expect(await status(['flows:read'])).toEqual([403, expect.stringContaining('forms:read')]);
    expect(await status(['flows:read', 'forms:read'])).toEqual([403, expect.stringContaining('groups:read')]);
    expect(await status(['flows:read', 'forms:read', 'groups:read'])).toEqual([200, undefined]);
  });
});

describe('publishing a flow', () => {
  test('is refused while a condition reads a field that the form lacks, naming edge and field', async () => {
    await publishedForm('typo');
    await draftFlow('typo', routing('typo', "data.topik == 'work'"));
    const before = await countRows(app);

    const refused = await publishFlow('typo');

    expect([refused.status, refused.body.type]).toEqual([422, 'urn:nativ:problem:flow.invalid']);
    const [problem] = refused.body.problems as FlowProblem[];
    expect(problem).toMatchObject({ severity: 'error', edgeId: 'toLegal' });
    expect(problem?.message).toContain('topik');
    expect(problem?.messages?.he).toMatch(/topik/);
    expect(await countRows(app)).toBe(before);
    expect((await submit('typo', { topic: 'work' })).body).not.toHaveProperty('instanceId');
  });

  test('says the same as checking it, and works once the flow is mended', async () => {
    await publishedForm('mended');
    await draftFlow('mended', routing('mended', 'data.topic > 7'));
    const checked = await app.admin.post('/api/v1/flows/mended/check');
    const refused = await publishFlow('mended');
    expect(checked.body.problems).toEqual(refused.body.problems);

    await app.admin.patch('/api/v1/flows/mended').send(routing('mended', 'data.urgent'));

    expect((await publishFlow('mended')).status).toBe(201);
    expect((await submit('mended', { urgent: true })).body).toHaveProperty('instanceId');
  });

  test('says what to do in both languages, with a change that mends it', async () => {
    await publishedForm('fixed');
    await draftFlow('fixed', routing('fixed', "data.topik == 'work'"));
    const drawn = (await app.admin.get('/api/v1/flows/fixed')).body;

    const [problem] = (await app.admin.post('/api/v1/flows/fixed/check')).body.problems as FlowProblem[];
    const { nodes, edges } = applyFix(drawn, problem?.fix?.edit ?? { kind: 'removeNode' });
    await app.admin.patch('/api/v1/flows/fixed').send({ nodes, edges });

    expect(problem?.position).toEqual({ line: 1, column: 1, length: 10 });
    expect(problem?.fix?.messages).toMatchObject({ en: expect.any(String), he: expect.stringMatching(/[א-ת]/) });
    expect((await app.admin.post('/api/v1/flows/fixed/check')).body.problems).toEqual([]);
  });

  test('is refused where it calls itself on every way, be it by another flow', async () => {
    const calls = (flow: string) => ({
      title: flow,
      nodes: [
        { id: 'start', type: 'manualStart' },
        { id: 'call', type: 'callFlow', config: { flow } },
        { id: 'done', type: 'end' },
      ],
      edges: [
        { id: 'in', source: 'start', target: 'call' },
        { id: 'out', source: 'call', target: 'done' },
      ],
    });
    const plain = {
      ...calls('x'),
      nodes: calls('x').nodes.map((node) => (node.id === 'call' ? { id: 'call', type: 'subProcess' } : node)),
    };
    await draftFlow('calls-back', { ...plain, nodes: [...plain.nodes, { id: 'inner', type: 'end', parent: 'call' }] });
    await publishFlow('calls-back');
    await draftFlow('calls-first', calls('calls-back'));
    expect((await publishFlow('calls-first')).status).toBe(201);
    await app.admin.patch('/api/v1/flows/calls-back').send(calls('calls-first'));

    const refused = await publishFlow('calls-back');

    expect(refused.status).toBe(422);
    expect(refused.body.problems).toMatchObject([{ code: 'call.endless', nodeId: 'call', severity: 'error' }]);
  });

  test.each<[string, object, string]>([
    ['a group that does not exist', routing('unknowns', 'data.urgent', 'nobody'), 'answer'],
    ['a form that does not exist', routing('no-such-form', 'data.urgent'), 'start'],
    ['a node that leads nowhere', { ...routing('unknowns', 'data.urgent'), edges: [] }, 'start'],
  ])('is refused with %s, naming the node', async (_what, document, nodeId) => {
    await publishedForm('unknowns').catch(() => {});
    await draftFlow(`unknowns-${nodeId}`, document);
    await app.admin.patch(`/api/v1/flows/unknowns-${nodeId}`).send(document);

    const refused = await publishFlow(`unknowns-${nodeId}`);

    expect(refused.status).toBe(422);
    expect(refused.body.problems.map((problem: FlowProblem) => problem.nodeId)).toContain(nodeId);
  });

  test('is refused while another flow takes the submissions of the form', async () => {
    await publishedForm('shared');
    await draftFlow('shared-first', routing('shared', 'data.urgent'));
    await draftFlow('shared-second', routing('shared', '!data.urgent'));
    expect((await publishFlow('shared-first')).status).toBe(201);
    const before = await countRows(app);

    const refused = await publishFlow('shared-second');

    expect([refused.status, refused.body.type]).toEqual([409, 'urn:nativ:problem:flow.form-taken']);
    expect(await countRows(app)).toBe(before);
    await app.admin.post('/api/v1/flows/shared-first/unpublish');
    expect((await publishFlow('shared-second')).status).toBe(201);
  });

  test('of two at the same moment for one form lets one through', async () => {
    await publishedForm('race');
    await draftFlow('race-first', routing('race', 'data.urgent'));
    await draftFlow('race-second', routing('race', 'data.urgent'));

    const outcomes = await Promise.all([publishFlow('race-first'), publishFlow('race-second')]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('leaves what runs with the version it began with', async () => {
    await publishedForm('versions');
    await draftFlow('versions', routing('versions', 'data.urgent'));
    await publishFlow('versions');
    const { body: first } = await submit('versions', { urgent: true });

    await app.admin.patch('/api/v1/flows/versions').send(routing('versions', '!data.urgent', 'social'));
    await publishFlow('versions');
    const { body: second } = await submit('versions', { urgent: false });

    const versions = await Promise.all(
      [first, second].map(async ({ instanceId }) => (await app.admin.get(`/api/v1/instances/${instanceId}`)).body),
    );
    expect(versions.map((run) => [run.flowVersion, run.tasks[0].group.key])).toEqual([
      [1, 'legal'],
      [2, 'social'],
    ]);
  });
});

describe('publishing a form', () => {
  test('is refused while a published flow reads what it no longer asks', async () => {
    await publishedForm('needed');
    await draftFlow('needs', routing('needed', 'data.urgent'));
    await publishFlow('needs');
    await app.admin.patch('/api/v1/forms/needed').send({ schema: { type: 'object', properties: { topic: text } } });
    const before = await countRows(app);

    const refused = await app.admin.post('/api/v1/forms/needed/publish');

    expect([refused.status, refused.body.type]).toEqual([409, 'urn:nativ:problem:form.breaks-flows']);
    expect(refused.body.problems[0]).toMatchObject({ edgeId: 'toLegal', message: expect.stringContaining('urgent') });
    expect(await countRows(app)).toBe(before);
    expect((await submit('needed', { urgent: true })).status).toBe(201);
  });

  test.each<[string, object, string]>([
    [
      'a reference to nothing',
      { type: 'object', properties: { a: { $ref: '#/definitions/none' } } },
      '/schema/properties/a',
    ],
    ['no questions', { type: 'array' }, '/schema'],
    [
      'a pattern that is none',
      { type: 'object', properties: { a: { type: 'string', pattern: '(' } } },
      '/schema/properties/a/pattern',
    ],
  ])('is refused with %s, naming the place', async (what, schema, path) => {
    const key = what.replaceAll(' ', '-');
    await app.admin.post('/api/v1/forms').send({ key, title: 'Bad', schema });

    const refused = await app.admin.post(`/api/v1/forms/${key}/publish`);

    expect(refused.status, refused.text).toBe(422);
    expect(refused.body.errors.map((error: { path: string }) => error.path).join(' ')).toContain(path);
  });

  test('and publishing a flow that reads what it drops cannot both win', async () => {
    for (const key of ['both-1', 'both-2', 'both-3', 'both-4', 'both-5']) {
      await publishedForm(key);
      await draftFlow(key, routing(key, 'data.urgent'));
      await app.admin.patch(`/api/v1/forms/${key}`).send({ schema: { type: 'object', properties: { topic: text } } });

      const [form, flow] = await Promise.all([app.admin.post(`/api/v1/forms/${key}/publish`), publishFlow(key)]);

      expect([form.status, flow.status], key).not.toEqual([201, 201]);
    }
  });

  test('keeps its questions in the order in which they were written', async () => {
    const properties = Object.fromEntries(['zebra', 'apple', 'mango', 'Banana'].map((key) => [key, text]));
    await publishedForm('ordered', properties);

    const { body } = await app.anybody.get('/api/v1/public/forms/ordered');

    expect(Object.keys(body.schema.properties)).toEqual(['zebra', 'apple', 'mango', 'Banana']);
  });

  test.each(['legal', 'champion'] as const)('and designing at all is not for %s', async (name) => {
    const person = await app.person(name);
    const attempts = await Promise.all([
      person.post('/api/v1/forms').send({ key: 'mine', title: 'Mine', schema: { type: 'object' } }),
      person.post('/api/v1/forms/inquiry/publish'),
      person.patch('/api/v1/flows/inquiry-routing').send({ title: 'Mine' }),
      person.post('/api/v1/flows/inquiry-routing/unpublish'),
    ]);

    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  test('a flow tells those who do not design what its steps are called, not which groups it leads to', async () => {
    const [member, designer] = [await app.person('legal'), await app.person('designer')];

    const asMember = await member.get('/api/v1/flows/inquiry-routing/versions/1');
    const asDesigner = await designer.get('/api/v1/flows/inquiry-routing/versions/1');

    expect((await member.get('/api/v1/flows')).status).toBe(403);
    expect((await member.get('/api/v1/flows/inquiry-routing')).status).toBe(403);
    expect(asMember.body.nodes.map(({ id }: { id: string }) => id)).toEqual(
      asDesigner.body.nodes.map(({ id }: { id: string }) => id),
    );
    expect(JSON.stringify(asDesigner.body)).toContain('"group":"psychological"');
    expect(JSON.stringify(asMember.body)).not.toContain('"group"');
  });
});
