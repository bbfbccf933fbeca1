import type { Classifier, Flow, TaskSummary } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './support/browser.ts';
import { type ModelServer, startModelServer } from './support/model-server.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { publishForm } from './support/publish-form.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
let models: ModelServer;
let designer: Session;
let intake: Session;

beforeAll(async () => {
  [nativ, browser, models] = await Promise.all([
    startNativ({ NATIV_OUTBOUND_ALLOW: '127.0.0.1' }),
    launchBrowser(),
    startModelServer('baking'),
  ]);
  [designer, intake] = await Promise.all([sessionOf(nativ, 'designer'), sessionOf(nativ, 'intake')]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), models?.stop()]);
  await nativ?.stop();
});

const { staff } = wordsIn('en');
const { recognition } = staff;
const key = 'topic';

/** A handful for each label, in both languages. */
const examples = {
  bikes: [
    'My bicycle has a flat tyre',
    'The chain of my bike broke',
    'Where can I pump up my bicycle tyre',
    'The brakes of the bike squeak',
    'I need a new saddle for my bicycle',
    'יש לי פנצ׳ר באופניים',
    'השרשרת של האופניים נקרעה',
    'הבלמים באופניים חורקים',
  ],
  baking: [
    'My bread does not rise in the oven',
    'How long do I bake a chocolate cake',
    'The dough of my bread is too wet',
    'Which flour is good for a cake',
    'My cookies burnt in the oven',
    'הלחם שלי לא תופח בתנור',
    'כמה זמן אופים עוגת שוקולד',
    'הבצק של הלחם דביק מדי',
  ],
};

const asDesigner = () => visit(browser, nativ.address, { language: 'en', width: 1280, session: designer });
const asIntake = () => visit(browser, nativ.address, { language: 'en', width: 1280, session: intake });

async function ask(text: string, form = 'question'): Promise<{ instanceId: string }> {
  const path = `/api/v1/public/forms/${form}/submissions`;
  return tell(nativ.address, null, path, { data: { text }, language: 'en' });
}

/** The tasks of a case, by the step that made them. */
async function stepsOf(instanceId: string): Promise<string[]> {
  const { tasks } = await tell<{ tasks: TaskSummary[] }>(nativ.address, intake, `/api/v1/instances/${instanceId}`);
  return tasks.filter(({ status }) => status === 'open').map(({ nodeId }) => nodeId ?? '');
}

/** A form with one open question, and a flow that goes by what a classifier says of it. */
async function publishFlow(key: string, form: string, classifier: string): Promise<void> {
  const say = <Answer>(path: string, body: unknown) => tell<Answer>(nativ.address, designer, `/api/v1${path}`, body);
  const schema = {
    type: 'object',
    required: ['text'],
    properties: { text: { type: 'string', title: 'Your question' } },
  };
  await publishForm(nativ, designer, form, { title: 'A question', schema, settings: { public: true } });
  const task = (id: string, title: string) => ({ id, type: 'userTask', config: { group: 'intake', title } });
  const config = { classifier, fields: ['data.text'], variable: 'topic', heldBack: { group: 'intake' } };
  const document = {
    title: 'Questions',
    nodes: [
      { id: 'start', type: 'formStart', config: { form } },
      { id: 'sort', type: 'classify', config },
      { id: 'fork', type: 'exclusiveGateway' },
      task('bikes', 'About a bicycle'),
      task('baking', 'About baking'),
      { id: 'end', type: 'end' },
    ],
    edges: [
      { id: 'a', source: 'start', target: 'sort' },
      { id: 'b', source: 'sort', target: 'fork' },
      { id: 'c', source: 'fork', target: 'bikes', condition: "vars.topic.label == 'bikes'" },
      { id: 'd', source: 'fork', target: 'baking', default: true },
      { id: 'e', source: 'bikes', target: 'end' },
      { id: 'f', source: 'baking', target: 'end' },
    ],
  };
  await say<Flow>('/flows', { key, ...document });
  await say(`/flows/${key}/publish`, {});
}

async function learnAndPublish(page: Page, number: number): Promise<void> {
  await page.goto(`/classifiers/${key}?part=learn`);
  const begin = number === 1 ? recognition.learn.go : recognition.learn.again;
  await page.getByRole('button', { name: begin }).click();
  await page.getByText(filled(recognition.learn.done, { number })).waitFor();
  await page
    .getByText(/^Of 100 texts it sorts \d+ right/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: filled(recognition.model.publish, { number }) }).click();
  await page.getByText(filled(recognition.model.published, { number })).waitFor();
}

/** Nodes hear of a new model within a second. */
const heard = () => new Promise((done) => setTimeout(done, 1_500));

describe('a classifier', () => {
  const outside = 'topic-outside';
  let unanswered: { instanceId: string };

  it('is set up with a handful of examples, learns, and is put into use', async () => {
    const page = await asDesigner();
    await page.goto('/classifiers');
    await page.getByRole('link', { name: recognition.new }).click();
    await page.getByLabel(recognition.make.name).fill('Topic');
    await page.getByLabel(recognition.make.labels).fill('Bikes\nBaking');
    await page.getByRole('button', { name: recognition.make.create }).click();

    for (const [label, texts] of Object.entries(examples)) {
      await page.getByLabel(recognition.add.label, { exact: true }).selectOption(label);
      await page.getByLabel(recognition.add.texts).fill(texts.join('\n'));
      await page.getByRole('button', { name: recognition.add.go, exact: true }).click();
      await page.getByText(filled(recognition.add.added_other, { count: texts.length })).waitFor();
    }
    await learnAndPublish(page, 1);
    await page.goto(`/classifiers/${key}?part=settings`);
    await page.getByLabel(recognition.set.review, { exact: true }).check();
    await page.getByRole('button', { name: staff.action.save }).click();
    await page.getByText(recognition.set.saved).waitFor();
  });

  it('sorts what it knows, and leaves to a person what it does not, who sorts it with a key', async () => {
    await publishFlow('questions', 'question', key);
    await heard();

    const known = await ask('The tyre of my bicycle is flat and the chain broke');
    const strange = await ask('zzz qqq');
    expect(await stepsOf(known.instanceId)).toEqual(['bikes']);
    expect(await stepsOf(strange.instanceId)).toEqual(['sort']);

    const page = await asIntake();
    await page.goto('/triage');
    await page.getByText('zzz qqq').waitFor();
    await page.keyboard.press('1');
    await page.getByText(recognition.triage.none.title).waitFor();
    await page.keyboard.press('u');
    await page.getByText('zzz qqq').waitFor();
    await page.keyboard.press('2');
    // Whoever goes elsewhere has decided.
    await page.getByRole('link', { name: staff.home.title }).first().click();
    await expect.poll(() => stepsOf(strange.instanceId)).toEqual(['baking']);
  });

  it('is answered by a model server of one’s own, chosen in its settings, with a warning of what leaves', async () => {
    const admin = await sessionOf(nativ, 'admin');
    await tell(nativ.address, admin, '/api/v1/connectors/models', { origin: models.origin }, 'PUT');
    const labels = Object.keys(examples).map((label) => ({ key: label, title: label }));
    await tell(nativ.address, designer, '/api/v1/classifiers', { key: outside, title: 'Outside', labels });

    const page = await asDesigner();
    await page.goto(`/classifiers/${outside}?part=settings`);
    await page.getByRole('radio', { name: recognition.set.server }).check();
    await page.getByText(recognition.set.serverWarning).waitFor();
    await page.getByLabel(recognition.set.connector).selectOption('models');
    await page.getByLabel(recognition.set.model).fill('small');
    await page.getByRole('button', { name: staff.action.save }).click();
    await page.getByText(recognition.set.saved).waitFor();
    await publishFlow('outside-questions', 'outside-question', outside);
    await heard();

    const { instanceId } = await ask('How long does a cake take?', 'outside-question');
    await expect.poll(() => stepsOf(instanceId)).toEqual(['baking']);
    expect(models.asked).toHaveLength(1);
    expect(models.asked[0]).toMatch(/^\/v1\/chat\/completions .*"small".*How long does a cake take\?/);

    await models.stop();
    unanswered = await ask('Where is my bicycle?', 'outside-question');
  });

  it('is corrected at the case, by one who knows better, and learns from it once a designer agrees', async () => {
    const { instanceId } = await ask('My bicycle chain is in the oven');
    const [before] = await stepsOf(instanceId);
    const page = await asIntake();
    await page.goto(`/cases/${instanceId}`);
    const card = page.getByRole('region', { name: recognition.case.title });
    await card.getByRole('button', { name: recognition.case.correct }).click();
    await card.getByRole('button', { name: before === 'bikes' ? 'Baking' : 'Bikes' }).click();
    await card.getByText(/corrected it to/).waitFor();

    const review = await asDesigner();
    await review.goto(`/classifiers/${key}`);
    await review.getByRole('button', { name: /^Accept as/ }).waitFor();
    await review.keyboard.press('a');
    await expect
      .poll(async () => (await tell<Classifier>(nativ.address, designer, `/api/v1/classifiers/${key}`)).counts.fresh)
      .toBeGreaterThan(0);
  });

  it('learns anew, is compared, published, and rolled back with one press', async () => {
    const page = await asDesigner();
    await learnAndPublish(page, 2);
    await page.getByRole('button', { name: staff.builder.undo }).click();
    await page.getByText(staff.toast.undone).waitFor();

    await page.goto(`/classifiers/${key}?part=models`);
    await page.getByRole('button', { name: filled(recognition.model.publish, { number: 2 }) }).waitFor();
    const { published } = await tell<Classifier>(nativ.address, designer, `/api/v1/classifiers/${key}`);
    expect(published).toBe(1);
  });

  it('leaves the case to a person when its model server is down, which is no incident', async () => {
    // Three tries, which take about ten seconds; meanwhile it was down.
    await expect.poll(() => stepsOf(unanswered.instanceId), { timeout: 30_000 }).toEqual(['sort']);

    const page = await asIntake();
    await page.goto('/triage');
    await page.getByText('Where is my bicycle?').waitFor();
    const admin = await sessionOf(nativ, 'admin');
    expect(await tell(nativ.address, admin, '/api/v1/incidents')).toMatchObject({ items: [] });
  });
});
