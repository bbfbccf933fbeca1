import type { Classifier, ClassifierTraining, ClassifierTried } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Background, startBackground } from '../../background.ts';
import { createLog, silentLog } from '../../observability/log.ts';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';

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
    log: process.env.T_LOG ? createLog({ level: 'info', human: false }) : silentLog,
  });
});
afterAll(async () => {
  await background.stop();
  await app.close();
});

const path = '/api/v1/classifiers';

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
  return vi(key);
}

/** Waits until it has ended. */
async function vi(key: string): Promise<ClassifierTraining> {
  return await expect
    .poll(async () => (await designer.get(`${path}/${key}/training`)).body as ClassifierTraining)
    .toSatisfy((training: ClassifierTraining) => training.endedAt !== null)
    .then(async () => (await designer.get(`${path}/${key}/training`)).body);
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
});
