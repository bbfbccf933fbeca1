import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeTaskWith } from '../features/tasks/complete-task-service.ts';
import { createEngineFixture, type EngineFixture, line } from '../test/engine-fixture.ts';
import { actorOf, workspaces } from '../test/personas.ts';
import { legalText, storeClassifier } from '../test/recognition-fixture.ts';

let fixture: EngineFixture;
const heldBack = { group: 'legal', due: { duration: 'P1D' } };
const sort = (more: object = {}) => ({
  id: 'sort',
  type: 'classify',
  config: { classifier: 'kinds', fields: ['data.story'], variable: 'kind', ...more },
});

beforeAll(async () => {
  fixture = await createEngineFixture();
  await storeClassifier(fixture.store, { workspaceId: workspaces.ours });
  await storeClassifier(fixture.store, { workspaceId: workspaces.ours, key: 'untaught', bytes: null });
  await fixture.publish('sorting', line(sort({ heldBack })));
  // Nobody is ever that sure.
  await fixture.publish('strictly', line(sort({ heldBack, atLeast: 1 })));
  await fixture.publish('going-on', line(sort({ classifier: 'untaught' })));
});
afterAll(async () => {
  await fixture.stopNodes();
  await fixture.store.drop();
});

const sortings = (id: string) => fixture.sql('select * from nativ.sortings where instance_id = ?', [id]);

describe('a step that sorts', () => {
  test('goes on by itself when the classifier is sure, and keeps which model said what', async () => {
    const id = await fixture.start('sorting', { story: legalText });

    const state = await fixture.state(id);
    expect(state.status).toBe('completed');
    expect(state.variables.vars.kind).toMatchObject({ label: 'legal', abstained: null, model: 1, sortedBy: 'model' });
    expect(await sortings(id)).toMatchObject([
      { node_id: 'sort', classifier: 'kinds', model: 1, label: 'legal', task_id: null, corrected_label: null },
    ]);
    await fixture.expectReplayable(id);
  });

  test('keeps nothing of the text in its history', async () => {
    const id = await fixture.start('sorting', { story: legalText });

    const rows = await fixture.sql<{ events: unknown; observed: unknown }>(
      'select events, observed from nativ.history_records where instance_id = ?',
      [id],
    );
    expect(JSON.stringify(rows)).not.toContain('rights');
    expect(JSON.stringify(rows)).toContain('legal');
  });

  test('waits for a person when it abstains, and goes on with what that one says', async () => {
    const id = await fixture.start('strictly', { story: legalText });

    const [task] = await fixture.sql<{ id: string; purpose: string; due_at: Date }>(
      'select id, purpose, due_at from nativ.tasks where instance_id = ?',
      [id],
    );
    expect(task).toMatchObject({ purpose: 'sorting', due_at: expect.any(Date) });
    expect(await sortings(id)).toMatchObject([
      { label: null, abstained: 'unsure', task_id: task?.id, likeness: expect.any(String) },
    ]);

    const complete = completeTaskWith(fixture);
    const member = actorOf('member');
    expect(await complete(member, task?.id ?? '', { label: 'garden' }, 'en')).toMatchObject({ kind: 'invalid' });
    expect(await complete(member, task?.id ?? '', { label: 'social' }, 'en')).toEqual({ kind: 'completed' });

    const state = await fixture.state(id);
    expect(state.status).toBe('completed');
    expect(state.variables.vars.kind).toMatchObject({ label: 'social', probability: 1, model: 1, sortedBy: 'person' });
    expect(await sortings(id)).toMatchObject([{ corrected_label: 'social', corrected_by: member.userId }]);
    await fixture.expectReplayable(id);
  });

  test.each([
    ['there is no classifier', null],
    ['there is no published model', { bytes: null }],
    ['the model is damaged', { bytes: new Uint8Array([1, 2, 3]) }],
  ])('goes on without a label when %s', async (_why, wish) => {
    await fixture.sql(
      "delete from nativ.models where classifier_id in (select id from nativ.classifiers where key = 'untaught')",
    );
    await fixture.sql("delete from nativ.classifiers where key = 'untaught'");
    if (wish) await storeClassifier(fixture.store, { workspaceId: workspaces.ours, key: 'untaught', ...wish });
    fixture.published.forget();

    const id = await fixture.start('going-on', { story: legalText });

    const state = await fixture.state(id);
    expect(state.status).toBe('completed');
    expect(state.variables.vars.kind).toMatchObject({ label: null, abstained: 'noModel', model: null });
    await fixture.expectReplayable(id);
  });

  test('asks nothing of the database for a flow that sorts nothing', async () => {
    await fixture.publish('plain', line());
    fixture.published.forget();

    await fixture.start('plain');

    expect(fixture.published.sorters.isFresh(workspaces.ours)).toBe(false);
  });
});

describe('a model server', () => {
  let server: Server;
  let asked: unknown[];
  let answer: () => { readonly status: number; readonly content?: string };

  beforeAll(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (part) => (text += part));
      request.on('end', () => {
        asked.push(JSON.parse(text));
        const { status, content } = answer();
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ choices: [{ message: { content } }] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await fixture.sql(
      `insert into nativ.connectors (workspace_id, id, key, origin) values (?, gen_random_uuid(), 'models', ?)`,
      [workspaces.ours, origin],
    );
    const wish = { connector: 'models', path: '/v1/chat/completions', model: 'small' };
    await storeClassifier(fixture.store, { workspaceId: workspaces.ours, key: 'outside', bytes: null, server: wish });
    fixture.published.forget();
    await fixture.publish('asking', line(sort({ classifier: 'outside' })));
    fixture.startNode();
  });
  afterAll(() => server.close());

  const sortedAs = async (id: string) => {
    await expect.poll(async () => (await fixture.state(id)).status).toBe('completed');
    await fixture.expectReplayable(id);
    return (await fixture.state(id)).variables.vars.kind;
  };

  test('is asked with the labels and the text, and its label counts', async () => {
    asked = [];
    answer = () => ({ status: 200, content: ' legal.' });

    const kind = await sortedAs(await fixture.start('asking', { story: legalText }));

    expect(kind).toMatchObject({ label: 'legal', abstained: null, model: null });
    expect(asked).toMatchObject([{ model: 'small', temperature: 0, messages: [{}, { content: legalText }] }]);
  });

  test.each([
    ['a label that there is not', { status: 200, content: 'garden' }, 'unsure'],
    ['a refusal', { status: 401 }, 'noAnswer'],
  ])('abstains after %s, and the case goes on', async (_what, said, abstained) => {
    asked = [];
    answer = () => said;

    const kind = await sortedAs(await fixture.start('asking', { story: legalText }));

    expect(kind).toMatchObject({ label: null, abstained });
  });
});
