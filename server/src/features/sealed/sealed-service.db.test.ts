import type { FormDocument } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPerson } from '../../db/person-transaction.ts';
import { admin, chain, createEngineFixture, type EngineFixture } from '../../test/engine-fixture.ts';
import { actorOf, type PersonaName, personaNames, workspaces } from '../../test/personas.ts';
import { FormService } from '../forms/form-service.ts';
import { SubmissionService } from '../submissions/submission-service.ts';
import { listReads } from './read-log-store.ts';
import { SealedService } from './sealed-service.ts';

let it: EngineFixture;
let sealed: SealedService;
let submissionId = '';
const secret = 'what happened at home';

beforeAll(async () => {
  it = await createEngineFixture();
  sealed = new SealedService(it);
  const forms = new FormService({ ...it, checkFlowsUsing: async () => [] });
  const text = { type: 'string', 'x-sensitivity': 'sensitive' };
  const schema = { type: 'object', properties: { details: text, phone: text } } as FormDocument['schema'];
  await forms.designs.create(admin, 'secret-inquiry', { title: 'x', schema });
  await forms.publish(admin, 'secret-inquiry');
  await it.publish(
    'to-psychological',
    chain([
      { id: 'begin', type: 'formStart', config: { form: 'secret-inquiry' } },
      { id: 'task', type: 'userTask', config: { group: 'psychological', title: 'Talk' } },
      { id: 'done', type: 'end' },
    ]),
  );
  const outcome = await new SubmissionService(it).submit({
    workspaceId: workspaces.ours,
    formKey: 'secret-inquiry',
    data: { details: secret, phone: '050' },
    language: 'he',
    idempotencyKey: null,
  });
  submissionId = outcome.kind === 'accepted' ? outcome.receipt.id : '';
});
afterAll(() => it.store.drop());

const open = (name: PersonaName, fields?: string[]) =>
  sealed.openAnswers(actorOf(name), 'answers', submissionId, fields);
const reads = () =>
  it.sql<{ user_id: string; fields: string[] }>('select user_id, fields from nativ.reads order by at');

describe('a sealed answer', () => {
  test('opens for the people of the group, and for nobody else', async () => {
    const opened = await Promise.all(personaNames.map(async (name) => ((await open(name)) === null ? [] : [name])));

    expect(opened.flat().sort()).toEqual(['manager', 'psychologist']);
    expect(await reads()).toHaveLength(2);
  });

  test('is given as it was said; only what was asked for is given and recorded', async () => {
    const before = (await reads()).length;

    expect(await open('psychologist', ['/details'])).toEqual([{ path: '/details', value: secret }]);
    expect(await open('psychologist', ['/nothing'])).toBeNull();

    expect((await reads()).slice(before)).toEqual([{ user_id: actorOf('psychologist').userId, fields: ['/details'] }]);
  });

  test('is on record for the managers of the group, and for whoever opened it', async () => {
    await open('psychologist');
    const [group] = await it.sql<{ id: string }>(
      `select id from nativ.groups where key = 'psychological' and workspace_id = ?`,
      [workspaces.ours],
    );
    const seenBy = (name: PersonaName) =>
      asPerson(it.people, actorOf(name), (transaction) => listReads(transaction, group?.id ?? '', null, 50));

    const seen = await seenBy('manager');
    expect(seen.map(({ personName }) => personName)).toContain('The psychologist');
    expect(JSON.stringify(seen)).not.toContain(secret);
    for (const name of ['admin', 'outsider', 'classified', 'stranger'] as const) expect(await seenBy(name)).toEqual([]);
  });
});
