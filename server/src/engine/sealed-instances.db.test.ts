import type { FlowDocument, FormDocument } from '@nativ/schemas';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FormService } from '../features/forms/form-service.ts';
import { SubmissionService } from '../features/submissions/submission-service.ts';
import { completeTaskWith } from '../features/tasks/complete-task-service.ts';
import { placesOf } from '../test/dump.ts';
import { admin, chain, createEngineFixture, type EngineFixture, inMs } from '../test/engine-fixture.ts';
import { workspaces } from '../test/personas.ts';

let it: EngineFixture;
let submissions: SubmissionService;

const canary = 'קנרית-canary-7f3a';
const field = { type: 'string', title: 'x' };
const form = (properties: object): FormDocument => ({
  title: 'A form of the tests',
  schema: { type: 'object', properties } as FormDocument['schema'],
});
const secret = { ...field, 'x-sensitivity': 'sensitive' };

/** Decides by a sensitive answer, copies it, hands it to another flow and asks for more. */
const carrying: FlowDocument = {
  title: 'Carries a secret on',
  nodes: [
    { id: 'begin', type: 'formStart', config: { form: 'secret-inquiry' } },
    { id: 'copy', type: 'setVariables', config: { assignments: [{ variable: 'copy', expression: 'data.details' }] } },
    { id: 'sort', type: 'exclusiveGateway', config: {} },
    {
      id: 'call',
      type: 'callFlow',
      config: {
        flow: 'echo',
        input: [{ variable: 'words', expression: 'vars.copy' }],
        output: [{ variable: 'back', expression: 'vars.result.echoed' }],
      },
    },
    { id: 'tell', type: 'messageInquirer', config: { text: 'We read: {{vars.copy}}' } },
    { id: 'each', type: 'forEach', config: { list: '[vars.back, vars.copy]', item: 'word' } },
    {
      id: 'inner',
      type: 'userTask',
      parent: 'each',
      config: { group: 'legal', title: 'One {{data.details}}', form: 'secret-answer' },
    },
    { id: 'other', type: 'end' },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'e1', source: 'begin', target: 'copy' },
    { id: 'e2', source: 'copy', target: 'sort' },
    { id: 'e3', source: 'sort', target: 'call', condition: `data.details.contains('canary')` },
    { id: 'e4', source: 'sort', target: 'other', default: true },
    { id: 'e5', source: 'call', target: 'tell' },
    { id: 'e6', source: 'tell', target: 'each' },
    { id: 'e7', source: 'each', target: 'done' },
  ],
};

/** Carries a secret on when a time has come. */
const pausing = chain([
  { id: 'begin', type: 'formStart', config: { form: 'secret-pause' } },
  { id: 'pause', type: 'wait', config: { when: { until: 'data.at' } } },
  { id: 'copy', type: 'setVariables', config: { assignments: [{ variable: 'copy', expression: 'data.details' }] } },
  { id: 'tell', type: 'messageInquirer', config: { text: 'We read: {{vars.copy}}' } },
  { id: 'task', type: 'userTask', config: { group: 'legal', title: 'One {{data.details}}', form: 'secret-answer' } },
  { id: 'done', type: 'end' },
]);

beforeAll(async () => {
  it = await createEngineFixture();
  const forms = new FormService({ ...it, checkFlowsUsing: async () => [] });
  for (const [key, document] of Object.entries({
    'secret-inquiry': form({ kind: field, details: secret }),
    'secret-answer': form({ note: secret, outcome: field }),
    'secret-pause': form({ at: { ...field, format: 'date-time' }, details: secret }),
    plain: form({ kind: field }),
  })) {
    await forms.designs.create(admin, key, document);
    expect(await forms.publish(admin, key)).toMatchObject({ kind: 'published' });
  }
  const echo = { variable: 'echoed', expression: 'data.words' };
  await it.publish(
    'echo',
    chain([
      { id: 'begin', type: 'webhookStart', config: { webhook: 'w' } },
      { id: 'set', type: 'setVariables', config: { assignments: [echo] } },
      { id: 'done', type: 'end' },
    ]),
  );
  await it.publish('carrying', carrying);
  await it.publish('pausing', pausing);
  await it.publish(
    'plain-flow',
    chain([
      { id: 'begin', type: 'formStart', config: { form: 'plain' } },
      { id: 'task', type: 'userTask', config: { group: 'legal', title: 'Do it' } },
      { id: 'done', type: 'end' },
    ]),
  );
  submissions = new SubmissionService(it);
});
afterEach(() => it.stopNodes());
afterAll(() => it.store.drop());

const found = () => placesOf(it.store.database.owner, canary);

async function submit(formKey: string, data: Record<string, unknown>, idempotencyKey: string | null = null) {
  const outcome = await submissions.submit({
    workspaceId: workspaces.ours,
    formKey,
    data,
    language: 'he',
    idempotencyKey,
  });
  if (outcome.kind !== 'accepted') throw new Error(`Expected to be accepted, but found '${outcome.kind}'.`);
  return outcome.receipt;
}

async function openTasks(instanceId: string): Promise<string[]> {
  const rows = await it.sql<{ id: string }>(
    `select id from nativ.tasks where instance_id = ? and status = 'open' order by number`,
    [instanceId],
  );
  return rows.map(({ id }) => id);
}

describe('a case with a sensitive answer', () => {
  test('is decided by it, carries it on and replays, while it stands in the clear nowhere', async () => {
    it.startNode();
    const { instanceId: id = '' } = await submit('secret-inquiry', { kind: 'legal', details: canary });

    await expect.poll(() => openTasks(id)).toHaveLength(2);
    expect(await found()).toEqual([]);
    await it.expectReplayable(id);

    const completeTask = completeTaskWith(it);
    for (const task of await openTasks(id))
      expect(await completeTask(admin, task, { note: `${canary} again`, outcome: 'helped' }, 'he')).toEqual({
        kind: 'completed',
      });

    await it.stopNodes();
    expect((await it.state(id)).status).toBe('completed');
    expect(await found()).toEqual([]);
    await it.expectReplayable(id);
    const children = await it.sql<{ id: string }>(`select id from nativ.instances where start_key is not null`);
    expect(children).toHaveLength(1);
    for (const child of children) await it.expectReplayable(child.id);
    // What is not sensitive stays readable: lists and searches need it.
    expect(await it.sql('select answers from nativ.submissions where instance_id = ?', [id])).toEqual([
      { answers: { kind: 'legal' } },
    ]);
    expect(await it.sql('select distinct answers from nativ.tasks where instance_id = ?', [id])).toEqual([
      { answers: { outcome: 'helped' } },
    ]);
  });

  test('stays sealed when its time comes together with that of others, and replays', async () => {
    const at = inMs(1_000);
    const ids: string[] = [];
    for (let count = 0; count < 12; count++) {
      const { instanceId = '' } = await submit('secret-pause', { at, details: `${canary} ${count}` });
      ids.push(instanceId);
    }
    const due = () => it.sql('select 1 from nativ.timers where instance_id = any (?) and due_at > now()', [ids]);
    await expect.poll(due).toEqual([]);

    it.startNode();
    const open = () => it.sql(`select 1 from nativ.tasks where status = 'open' and instance_id = any (?)`, [ids]);
    await expect.poll(open).toHaveLength(12);
    await it.stopNodes();

    const steps = await it.sql<{ times: number; transactions: number }>(
      `select count(*)::int as times, count(distinct xmin::text)::int as transactions from nativ.history_records
       where cause ->> 'kind' = 'fireTimer' and instance_id = any (?)`,
      [ids],
    );
    expect(steps).toEqual([{ times: 12, transactions: 1 }]);
    expect(await found()).toEqual([]);
    for (const id of ids) await it.expectReplayable(id);
    const completeTask = completeTaskWith(it);
    const [task = ''] = await openTasks(ids[0] ?? '');
    expect(await completeTask(admin, task, { note: canary, outcome: 'helped' }, 'he')).toEqual({ kind: 'completed' });
    expect((await it.state(ids[0] ?? '')).status).toBe('completed');
    expect(await found()).toEqual([]);
  });

  test('is sealed each time with another key, and a value moved to another case does not open', async () => {
    const first = await submit('secret-inquiry', { details: canary });
    const second = await submit('secret-inquiry', { details: `${canary} too` });

    await it.sql(
      `update nativ.sealed_values v set sealed = o.sealed from nativ.sealed_values o
       where v.kind = 'answers' and v.row_id = ? and o.kind = 'answers' and o.row_id = ?`,
      [first.id, second.id],
    );

    await expect(it.expectReplayable(first.instanceId ?? '')).rejects.toThrow();
    await it.expectReplayable(second.instanceId ?? '');
  });

  test('does not open at an older state that somebody has put back', async () => {
    const { instanceId: id = '' } = await submit('secret-inquiry', { details: canary });
    const before = await it.sql<{ sealed: Buffer }>(
      `select sealed from nativ.sealed_values where kind = 'state' and row_id = ?`,
      [id],
    );
    it.startNode();
    await expect.poll(() => openTasks(id)).toHaveLength(2);
    await it.stopNodes();

    await it.sql(`update nativ.sealed_values set sealed = ? where kind = 'state' and row_id = ?`, [
      before[0]?.sealed,
      id,
    ]);

    await expect(it.expectReplayable(id)).rejects.toThrow();
  });

  test('is acknowledged once for each idempotency key, whose hash gives no answer away', async () => {
    const data = { details: canary };

    const first = await submit('secret-inquiry', data, 'sent-twice');
    const second = await submit('secret-inquiry', data, 'sent-twice');

    expect(second).toEqual(first);
    expect(await it.sql('select id from nativ.case_keys where id = ?', [first.id])).toHaveLength(1);
    const rows = await it.sql<{ request_hash: Buffer }>('select request_hash from nativ.submissions where id = ?', [
      first.id,
    ]);
    const { createHash } = await import('node:crypto');
    const guess = createHash('sha256')
      .update(JSON.stringify(['secret-inquiry', data]))
      .digest();
    expect(rows[0]?.request_hash.equals(guess)).toBe(false);
  });
});

test('a case without sensitive answers seals nothing', async () => {
  const { id, instanceId } = await submit('plain', { kind: 'legal' });

  expect(await it.sql('select 1 from nativ.case_keys where id in (?, ?)', [id, instanceId])).toEqual([]);
  expect(await it.sql('select 1 from nativ.sealed_values where case_id in (?, ?)', [id, instanceId])).toEqual([]);
});
