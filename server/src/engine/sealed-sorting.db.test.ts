import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { likeness } from '@nativ/runtime';
import type { FlowDocument, FormDocument } from '@nativ/schemas';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Background, startBackground } from '../background.ts';
import { FormService } from '../features/forms/form-service.ts';
import { SortingService } from '../features/sortings/sorting-service.ts';
import { SubmissionService } from '../features/submissions/submission-service.ts';
import { completeTaskWith } from '../features/tasks/complete-task-service.ts';
import { describeError } from '../observability/describe-error.ts';
import { placesOf } from '../test/dump.ts';
import { admin, createEngineFixture, type EngineFixture } from '../test/engine-fixture.ts';
import { workspaces } from '../test/personas.ts';
import { legalText, storeClassifier } from '../test/recognition-fixture.ts';

const workspaceId = workspaces.ours;
/** Told about work in what is open, about law in what is sealed. */
const subject = 'A question about the garden';
const canary = 'קנרית-canary-51c9';
const secret = `${legalText} ${canary}`;

let it: EngineFixture;
let submissions: SubmissionService;
let sortings: SortingService;
let node: Background;
let server: Server;
const asked: string[] = [];
const logged: string[] = [];

const field = { type: 'string', title: 'x' };
const form: FormDocument = {
  title: 'An inquiry',
  schema: {
    type: 'object',
    properties: { subject: field, details: { ...field, 'x-sensitivity': 'sensitive' } },
  } as FormDocument['schema'],
};

/** Sorts by both answers, and has somebody look. */
const sorting = (form: string, classifier: string, more: object = {}): FlowDocument => ({
  title: 'Sorting',
  nodes: [
    { id: 'begin', type: 'formStart', config: { form } },
    {
      id: 'sort',
      type: 'classify',
      config: { classifier, fields: ['data.subject', 'data.details'], variable: 'kind', atLeast: 0.3, ...more },
    },
    { id: 'look', type: 'userTask', config: { group: 'legal', title: 'Look' } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'begin', target: 'sort' },
    { id: 'b', source: 'sort', target: 'look' },
    { id: 'c', source: 'look', target: 'done' },
  ],
});

beforeAll(async () => {
  it = await createEngineFixture();
  server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (part) => asked.push(part));
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content: 'social' } }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await it.sql(
    `insert into nativ.connectors (workspace_id, id, key, origin) values (?, gen_random_uuid(), 'models', ?)`,
    [workspaceId, origin],
  );
  const wish = { connector: 'models', path: '/v1/chat/completions', model: 'small' };
  await storeClassifier(it.store, { workspaceId, key: 'open-only' });
  await storeClassifier(it.store, { workspaceId, key: 'with-sealed', usesSealed: true });
  await storeClassifier(it.store, { workspaceId, key: 'outside', usesSealed: true, bytes: null, server: wish });
  const forms = new FormService({ ...it, checkFlowsUsing: async () => [] });
  const publish = async (key: string, classifier: string, more?: object) => {
    await forms.designs.create(admin, `to-${key}`, form);
    expect(await forms.publish(admin, `to-${key}`)).toMatchObject({ kind: 'published' });
    await it.publish(key, sorting(`to-${key}`, classifier, more));
  };
  for (const key of ['open-only', 'with-sealed', 'outside']) await publish(key, key);
  // Nobody is ever that sure.
  await publish('held', 'with-sealed', { atLeast: 1, heldBack: { group: 'legal' } });
  submissions = new SubmissionService(it);
  sortings = new SortingService({ ...it, completeTask: completeTaskWith(it) });
  const log = pino(
    { level: 'trace', serializers: { err: describeError } },
    { write: (line: string) => logged.push(line) },
  );
  const { database, config } = it.store;
  node = startBackground({ config: { ...config, outboundAllow: ['127.0.0.1'] }, database, log });
});
afterAll(async () => {
  await node.stop();
  server.close();
  await it.store.drop();
});

async function submit(to: string, details: string): Promise<string> {
  const data = { subject, details };
  const outcome = await submissions.submit({
    workspaceId,
    formKey: `to-${to}`,
    data,
    language: 'en',
    idempotencyKey: null,
  });
  if (outcome.kind !== 'accepted') throw new Error(`Expected to be accepted, but found '${outcome.kind}'.`);
  return outcome.receipt.instanceId ?? '';
}

/** What was said, once the case has gone on. */
async function kindOf(id: string) {
  const looks = () => it.sql(`select 1 from nativ.tasks where instance_id = ? and node_id = 'look'`, [id]);
  await expect.poll(looks).toHaveLength(1);
  const [sorting] = await it.sql(
    'select label, model, probability, runners_up, abstained, likeness::text from nativ.sortings where instance_id = ?',
    [id],
  );
  return sorting;
}

/** Where anything of the sealed answer stands in the clear. */
const traces = async () => [
  ...(await placesOf(it.store.database.owner, canary)),
  ...(await placesOf(it.store.database.owner, 'they fired me')),
  ...logged.filter((line) => line.includes(canary) || line.includes('fired')),
];

describe('a sealed answer', () => {
  test('sorts the case where the classifier may read it, and leaves nothing of itself anywhere', async () => {
    const id = await submit('with-sealed', secret);

    const kind = await kindOf(id);
    expect(kind).toMatchObject({ label: 'legal', model: 1 });
    expect(await traces()).toEqual([]);
    await it.expectReplayable(id);
  });

  test('stays sealed as an example when somebody corrects the sorting', async () => {
    const id = await submit('with-sealed', secret);

    const wish = { instanceId: id, node: 'sort', label: 'social' };
    expect(await sortings.correct(admin, wish, 'en')).toMatchObject({ kind: 'corrected' });

    expect(await it.sql('select text, is_sealed, label from nativ.examples where instance_id = ?', [id])).toEqual([
      { text: subject, is_sealed: true, label: 'social' },
    ]);
    expect(await traces()).toEqual([]);
  });

  test('has no part in what is compared to bundle what is nearly the same', async () => {
    const id = await submit('held', secret);

    expect(await it.sql('select label, likeness from nativ.sortings where instance_id = ?', [id])).toEqual([
      { label: null, likeness: likeness(subject) },
    ]);
    expect(await traces()).toEqual([]);
  });

  test('has no say where the classifier may not read it', async () => {
    const first = await kindOf(await submit('open-only', secret));
    const second = await kindOf(await submit('open-only', 'we have no food for the children this week'));

    expect(first).toEqual(second);
    expect(await traces()).toEqual([]);
  });

  test('never goes to a model server, whatever the classifier says', async () => {
    expect(await kindOf(await submit('outside', secret))).toMatchObject({ label: 'social', model: null });

    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(subject);
    expect(asked[0]).not.toContain('fired');
    expect(asked[0]).not.toContain(canary);
    expect(await traces()).toEqual([]);
  });
});
