import type {
  Classifier,
  ClassifierModelSummary,
  ClassifierTraining,
  ClassifierTried,
  ExampleRow,
  SubmissionReceipt,
} from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Background, startBackground } from '../../background.ts';
import { silentLog } from '../../observability/log.ts';
import {
  type Client,
  type SamplePersonName,
  startTestApplication,
  type TestApplication,
} from '../../test/application.ts';
import { findCase, wipeCase } from '../erasure/erase-case-store.ts';
import { inThread } from './learning/in-thread.ts';
import { ModelCache } from './model-cache.ts';
import { ModelService } from './model-service.ts';
import { acceptOverdueCorrections } from './overdue-corrections.ts';

let app: TestApplication;
let designer: Client;
let background: Background;

beforeAll(async () => {
  app = await startTestApplication();
  designer = await app.person('designer');
  const { config, database } = app.store;
  background = startBackground({
    config,
    database,
    log: silentLog,
  });
});
afterAll(async () => {
  await background.stop();
  await app.close();
});

const path = '/api/v1/classifiers';
const typeOf = ({ body }: { readonly body: { readonly type?: string } }) =>
  body.type?.replace('urn:nativ:problem:', '');

const texts = {
  money: [
    'I cannot pay the rent this month and the landlord wants it now',
    'My salary was not paid for two months, who helps with the debt',
    'We need a loan for the electricity bill',
    'The bank took money from my account for a debt that I do not know',
    'אין לי כסף לשלם את שכר הדירה החודש',
    'הבנק עיקל לי את החשבון בגלל חוב ישן',
  ],
  health: [
    'The doctor did not send me to the hospital although my back hurts',
    'Where can I get the medicine for my mother when the clinic is closed',
    'My son has fever for a week and the nurse does not answer',
    'I wait for an operation at the hospital since spring',
    'הרופא לא נתן לי הפניה לבית החולים והגב כואב',
    'איפה אפשר לקבל תרופה לאמא שלי כשהמרפאה סגורה',
  ],
};

async function make(key: string): Promise<Classifier> {
  const labels = Object.keys(texts).map((label) => ({ key: label, title: label }));
  const { body } = await designer.post(path).send({ key, title: 'Kind', labels }).expect(201);
  return body;
}

async function fill(key: string): Promise<void> {
  for (const [label, of] of Object.entries(texts))
    await designer.post(`${path}/${key}/examples`).send({ label, texts: of }).expect(200);
}

async function learn(key: string): Promise<ClassifierTraining> {
  await designer.post(`${path}/${key}/training`).send().expect(202);
  return ended(key);
}

/** Waits until it has ended. */
async function ended(key: string): Promise<ClassifierTraining> {
  const last = async () => (await designer.get(`${path}/${key}/training`)).body as ClassifierTraining;
  await expect.poll(async () => (await last()).endedAt).not.toBeNull();
  return last();
}

const ask = async (key: string, text: string, wish: object = {}): Promise<ClassifierTried> =>
  (
    await designer
      .post(`${path}/${key}/try`)
      .send({ text, atLeast: 0.3, ...wish })
      .expect(200)
  ).body;

describe('a classifier', () => {
  test('learns from a handful of examples, is published with its figures, and says by which words it decided', async () => {
    await make('kind');
    await fill('kind');

    const training = await learn('kind');
    const { body: draft } = await designer.get(`${path}/kind/models/1`).expect(200);
    await designer.post(`${path}/kind/models/1/publish`).send().expect(200, { number: 1, before: null });
    const said = await ask('kind', 'Help with rent: the landlord wants money, the bank says debt');

    expect(training).toMatchObject({ state: 'done', model: 1, problem: null, share: 1 });
    expect(draft).toMatchObject({ state: 'draft', examples: 12, labels: ['money', 'health'], needsRetraining: false });
    expect(draft.figures.labels).toHaveLength(2);
    expect(said).toMatchObject({ label: 'money', model: 1, abstained: null });
    expect(said.words.map(({ word }) => word)).toContain('rent');
    const { body } = await designer.get(`${path}/kind`);
    expect(body).toMatchObject({ published: 1, draft: null, counts: { accepted: 12, waiting: 0, fresh: 0 } });
  });

  test('goes back to an earlier model in one step, and never puts a damaged one into use', async () => {
    await learn('kind');
    await designer.post(`${path}/kind/models/2/publish`).send().expect(200, { number: 2, before: 1 });
    await designer.post(`${path}/kind/models/1/publish`).send().expect(200, { number: 1, before: 2 });
    await app.sql(`update nativ.models set bytes = set_byte(bytes, 40, (get_byte(bytes, 40) + 1) % 256) where number = 2
      and classifier_id = (select id from nativ.classifiers where key = 'kind')`);

    // Another program, which has not read it yet.
    const models = new ModelService({
      people: app.store.database.people,
      models: new ModelCache(app.store.database.engine),
    });
    const [actor] = await app.sql<{ workspaceId: string; userId: string }>(
      `select workspace_id as "workspaceId", id as "userId" from nativ.users where email = 'designer@example.org'`,
    );
    const outcome = await models.publish(
      { ...(actor as { workspaceId: string; userId: string }), role: 'designer' },
      'kind',
      2,
    );

    expect(outcome).toEqual({ kind: 'damaged' });
    const { body } = await designer.get(`${path}/kind/models`);
    expect(body.items.map(({ number, state }: ClassifierModelSummary) => [number, state])).toEqual([
      [2, 'damaged'],
      [1, 'published'],
    ]);
  });

  test('abstains where its model would say a label that was taken away, until that comes back', async () => {
    const text = 'Help with rent: the landlord wants money, the bank says debt';
    const labels = ['health', 'other'].map((key) => ({ key, title: key }));
    await designer.patch(`${path}/kind`).send({ labels }).expect(200);
    const without = await ask('kind', text);
    await designer
      .patch(`${path}/kind`)
      .send({ labels: [...labels, { key: 'money', title: 'money' }] })
      .expect(200);

    expect(without).toMatchObject({ label: null, abstained: 'unsure' });
    expect(await ask('kind', text)).toMatchObject({ label: 'money' });
  });

  test('has one learning at a time, which says who began it and can be stopped', async () => {
    await background.stop();
    const admin = await app.person('admin');
    await admin.post(`${path}/kind/training`).send().expect(202);

    const second = await designer.post(`${path}/kind/training`).send().expect(409);
    await designer.delete(`${path}/kind/training`).expect(204);
    const { body } = await designer.get(`${path}/kind/training`);

    expect(typeOf(second)).toBe('training.under-way');
    expect(second.body.detail).toMatch(/\(Admin\)/);
    expect(body).toMatchObject({ state: 'cancelled', model: null });
    await designer.delete(`${path}/kind/training`).expect(404);
  });

  test('learns anew what a node had begun that was killed, and leaves a stopped learning alone', async () => {
    await designer.post(`${path}/kind/training`).send().expect(202);
    await app.sql(`update nativ.trainings set state = 'running', share = 0.4 where ended_at is null`);
    await app.sql(
      `update graphile_worker._private_jobs set locked_by = 'of-the-dead', locked_at = now() - interval '1 minute', attempts = 1`,
    );
    background = startBackground({ config: app.store.config, database: app.store.database, log: silentLog });

    const training = await ended('kind');

    expect(training).toMatchObject({ state: 'done', model: 3 });
    const jobs =
      await app.sql(`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'teach'`);
    expect(jobs).toEqual([]);
  });

  test('forgets what a person wrote when they are erased, and says that its models remember it', async () => {
    const data = { kind: 'legal', description: 'Help, please.', urgency: 'anyTime', contactBy: 'receipt' };
    const sent = await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data });
    const { instanceId } = sent.body as SubmissionReceipt;
    const [row] = await app.sql<{ workspace: string; submission: string }>(
      `insert into nativ.examples (workspace_id, id, classifier_id, text, label, origin, state, digest, instance_id, node_id, accepted_at)
       select i.workspace_id, gen_random_uuid(), c.id, 'Help, please.', 'money', 'correction', 'accepted', 'x', i.id, 'sort', now() - interval '1 day'
       from nativ.instances i join nativ.classifiers c on c.workspace_id = i.workspace_id and c.key = 'kind' where i.id = ?
       returning workspace_id as workspace, (select submission_id from nativ.instances where id = ?) as submission`,
      [instanceId, instanceId],
    );
    const { owner } = app.store.database;
    const found = await findCase(owner, row?.workspace ?? '', row?.submission ?? '');
    if (found) await owner.transaction((transaction) => wipeCase(transaction, row?.workspace ?? '', found));

    const { body } = await designer.get(`${path}/kind/examples?origin=correction`);
    const classifier = await designer.get(`${path}/kind`);

    expect(found).not.toBeNull();
    expect(body.items).toEqual([]);
    expect(classifier.body.needsRetraining).toBe(true);
  });

  test('takes a table of examples, and says of each row what became of it', async () => {
    const text =
      'text,label\n"My rent, again",money\nWhere is the nurse?,Health\n"my rent,  AGAIN",money\n,money\nHello you,unheard';
    const { body: preview } = await designer.post(`${path}/kind/examples/import/preview`).send({ text }).expect(200);
    const { body: outcome } = await designer.post(`${path}/kind/examples/import`).send({ text }).expect(200);
    const { body: again } = await designer
      .post(`${path}/kind/examples/import`)
      .send({ text, addLabels: true })
      .expect(200);

    expect(preview.counts).toEqual({ new: 2, exists: 0, repeated: 1, leftOut: 0, error: 2 });
    expect(outcome.rows.map(({ verdict }: ExampleRow) => verdict)).toEqual([
      'new',
      'new',
      'repeated',
      'error',
      'error',
    ]);
    expect(again).toMatchObject({ counts: { new: 1, exists: 2, repeated: 1, error: 1 }, addedLabels: ['unheard'] });
  });

  test('is compared on past inquiries beside the one in use, and shows the weeks', async () => {
    const sample = 'kind-of-inquiry';
    const data = {
      kind: 'other',
      description: 'My landlord wants me out before the lease ends.',
      urgency: 'anyTime',
      contactBy: 'receipt',
    };
    await app.anybody.post('/api/v1/public/forms/inquiry/submissions').send({ data }).expect(201);
    await learn(sample);

    const admin = await app.person('admin');
    const { body } = await admin.post(`${path}/${sample}/models/2/compare`).send({}).expect(200);
    const { body: drift } = await admin.get(`${path}/${sample}/drift?weeks=4`).expect(200);

    expect(body).toMatchObject({ model: 2, beside: 1, asked: 1, same: 1, cases: [] });
    expect(drift.weeks).toHaveLength(4);
    expect(drift.weeks[3]).toMatchObject({ sorted: 1 });
    const { body: cases } = await admin.get(`${path}/${sample}/drift/cases?week=${drift.weeks[3].from}`).expect(200);
    expect(cases.items).toHaveLength(1);
  });

  test('counts a case in the week that it is where people work', async () => {
    // Half past midnight on Sunday, which is still Saturday at Greenwich.
    await app.sql(`update nativ.sortings set sorted_at = (date_trunc('week', now() at time zone 'Asia/Jerusalem') - interval '8 days'
      + interval '30 minutes') at time zone 'Asia/Jerusalem' where classifier = 'kind-of-inquiry'`);
    const [sunday] = await app.sql<{ day: string }>(
      `select (date_trunc('week', now() at time zone 'Asia/Jerusalem') - interval '8 days')::date::text as day`,
    );

    const admin = await app.person('admin');
    const { body } = await admin.get(`${path}/kind-of-inquiry/drift?weeks=4`).expect(200);

    expect(body.weeks.find(({ from }: { from: string }) => from === sunday?.day)).toMatchObject({ sorted: 1 });
  });

  test('learns from a correction that nobody has looked at for two weeks', async () => {
    await app.sql(`insert into nativ.examples (workspace_id, id, classifier_id, text, label, origin, state, digest, instance_id, node_id, created_at)
      select c.workspace_id, gen_random_uuid(), c.id, 'Waits ' || days, 'money', 'correction', 'waiting', '', i.id, 'sort-' || days, now() - make_interval(days => days)
      from nativ.classifiers c, nativ.instances i, (values (13), (15)) as since(days) where c.key = 'kind' and i.workspace_id = c.workspace_id`);

    await acceptOverdueCorrections(app.store.database.owner);

    const rows = await app.sql(
      `select distinct text, state from nativ.examples where text like 'Waits %' order by text`,
    );
    expect(rows).toEqual([
      { text: 'Waits 13', state: 'waiting' },
      { text: 'Waits 15', state: 'accepted' },
    ]);
  });

  test('keeps the model in use, the one before it and the ten newest of the others', async () => {
    await make('pruned');
    await fill('pruned');
    await learn('pruned');
    await app.sql(`insert into nativ.models (workspace_id, id, classifier_id, number, state, bytes, size, labels, figures, examples, learned_until, published_at)
      select m.workspace_id, gen_random_uuid(), m.classifier_id, n, case n when 2 then 'replaced' when 3 then 'published' else 'draft' end, m.bytes, m.size,
        m.labels, m.figures, m.examples, m.learned_until, case when n in (2, 3) then now() end
      from nativ.models m, generate_series(2, 14) n where m.classifier_id = (select id from nativ.classifiers where key = 'pruned')`);

    const { model } = await learn('pruned');

    const { body } = await designer.get(`${path}/pruned/models`).expect(200);
    expect(model).toBe(15);
    expect(body.items.map(({ number }: ClassifierModelSummary) => number)).toEqual([
      15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 3, 2,
    ]);
  });

  test('is put away once no flow in use asks it, and can be brought back', async () => {
    const used = await designer.patch(`${path}/kind-of-inquiry`).send({ archived: true });
    expect([used.status, typeOf(used)]).toEqual([409, 'classifier.in-use']);

    await designer.patch(`${path}/pruned`).send({ archived: true }).expect(200);
    const { body } = await designer.get(path).expect(200);
    expect(body.items.find(({ key }: Classifier) => key === 'pruned').archivedAt).not.toBeNull();
    const offered = async () => {
      const { body } = await designer.get('/api/v1/flows/inquiry-routing/surroundings').expect(200);
      return body.classifiers.map(({ key }: { key: string }) => key);
    };
    expect(await offered()).not.toContain('pruned');

    await designer.patch(`${path}/pruned`).send({ archived: false }).expect(200);
    expect(await offered()).toContain('pruned');
  });

  test.each<SamplePersonName>(['legal', 'champion', 'volunteer'])('is nothing for: %s', async (name) => {
    const person = await app.person(name);

    for (const place of ['', '/kind', '/kind/examples', '/kind/models', '/kind/drift'])
      expect((await person.get(`${path}${place}`)).status).toBe(403);
    expect((await person.post(`${path}/kind/try`).send({ text: 'x' })).status).toBe(403);
  });
});

describe('a learning', () => {
  /** A few thousand words that nothing else has, so that there is much to learn. */
  const examples = Array.from({ length: 3_000 }, (_, at) => ({
    label: `label-${at % 40}`,
    text: Array.from({ length: 40 }, (__, word) => `word${(at * 31 + word * 7) % 50_000}`).join(' '),
  }));
  const work = {
    kind: 'learn',
    examples,
    options: { labels: [...new Set(examples.map(({ label }) => label))] },
  } as const;

  test.each([
    ['takes too long', { memoryMb: 1024, longestMs: 100 }, 'tooLong'],
    ['needs more memory than it may have', { memoryMb: 24, longestMs: 60_000 }, 'outOfMemory'],
  ])('that %s ends and takes nothing down', async (_what, limits, kind) => {
    expect(await inThread(work, limits)).toEqual({ kind });
  });
});
