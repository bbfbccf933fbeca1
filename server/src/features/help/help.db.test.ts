import type { MaskedPicture, Question } from '@nativ/schemas';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Published } from '../../engine/published.ts';
import { deriveKeys } from '../../security/keys.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, caseFacts, type PersonaName, personas, taskSample } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { NotificationService } from '../notifications/notification-service.ts';
import { ArticleService } from './article-service.ts';
import { claimQuestions, passOn } from './pass-on.ts';
import { type QuestionOutcome, QuestionService } from './question-service.ts';
import { TipService } from './tip-service.ts';

let store: TestDatabase;
let questions: QuestionService;
let published: Published;
let tips: TipService;
const canary = 'CANARY-0505-why-i-wrote';

beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  const { people, engine } = store.database;
  published = new Published(engine, deriveKeys('a secret of tests, long enough for it'));
  questions = new QuestionService({ people, published, texts: async () => new Set(['Save', 'My tasks']) });
  tips = new TipService({ people });
});
beforeEach(() => store.database.owner('nativ.questions').delete());
afterAll(() => store.drop());

const picture = (...texts: string[]): MaskedPicture => ({
  width: 800,
  height: 600,
  rtl: false,
  boxes: texts.map((text, at) => ({ x: 0, y: at * 20, w: 100, h: 18, role: 'text', text })),
});
const ask = (name: PersonaName, more: Partial<Parameters<QuestionService['ask']>[1]> = {}) =>
  questions.ask(actorOf(name), { text: 'How?', screen: '/tasks/$id', picture: null, ...more });
const there = (outcome: QuestionOutcome): Question => {
  if (outcome.kind !== 'there') throw new Error(`Expected a question, but found '${outcome.kind}'.`);
  return outcome.question;
};
const toldTo = async (name: PersonaName) => {
  const { items } = await new NotificationService({ people: store.database.people }).list(actorOf(name), {
    before: null,
    limit: 50,
    unread: true,
    kinds: ['helpAsked', 'helpAnswered'],
  });
  return items.map(({ kind, questionId }) => [kind, questionId]);
};
/** As if the time to answer it were over. */
const late = async (questionId: string) => {
  await store.database.owner('nativ.questions').where({ id: questionId }).update({ passes_at: '2000-01-01T00:00:00Z' });
  for (const one of await claimQuestions(store.database.engine, 10))
    await passOn({ engine: store.database.engine, published }, one);
};

describe('a question to a champion', () => {
  test('goes to a champion, who answers it; both are told, with nothing of what was written', async () => {
    const asked = there(await ask('member', { taskId: taskSample('legalTaken').id }));

    expect(asked.champion?.id).toBe(personas.champion.id);
    expect(asked).toMatchObject({ flow: { key: 'routing' }, version: 1, node: { id: 'answer' }, state: 'open' });
    expect(await toldTo('champion')).toEqual([['helpAsked', asked.id]]);

    const answered = there(await questions.reply(actorOf('champion'), asked.id, 'Like this.'));

    expect(answered.state).toBe('answered');
    expect(await toldTo('member')).toEqual([['helpAnswered', asked.id]]);
    expect(there(await questions.find(actorOf('member'), asked.id)).replies).toMatchObject([{ text: 'Like this.' }]);
  });

  test('names task and case to those only who see them', async () => {
    const { id: taskId } = taskSample('psychological');
    const asked = there(await ask('psychologist', { taskId }));

    expect(asked).toMatchObject({ taskId, instanceId: caseFacts('psychological').instance });
    expect(there(await questions.find(actorOf('champion'), asked.id))).toMatchObject({
      taskId: null,
      instanceId: null,
    });
    expect(await questions.find(actorOf('manager'), asked.id)).toEqual({ kind: 'hidden' });
  });

  test('keeps nothing of a task that whoever asks does not see', async () => {
    const asked = there(await ask('outsider', { taskId: taskSample('psychological').id }));

    expect(asked).toMatchObject({ taskId: null, instanceId: null, flow: null });
  });

  test('keeps of a picture only texts of the application: all else is a bar', async () => {
    const asked = there(await ask('member', { picture: picture('Save', canary, 'save', 'My tasks') }));

    expect(asked.picture?.boxes.map(({ role, text }) => text ?? role)).toEqual(['Save', 'bar', 'bar', 'My tasks']);
    const { rows } = await store.database.owner.raw('select q.picture::text as kept from nativ.questions q');
    expect(JSON.stringify(rows)).not.toContain(canary);
  });

  test('goes on to the next when nobody answers in time, and stays with the last', async () => {
    const asked = there(await ask('member'));
    await late(asked.id);
    const second = there(await questions.find(actorOf('member'), asked.id));

    expect([asked.champion?.id, second.champion?.id]).toEqual([personas.champion.id, personas.admin.id]);
    expect(second.passesAt).not.toBeNull();
    expect([await toldTo('champion'), await toldTo('admin')]).toEqual([[], [['helpAsked', asked.id]]]);

    await late(asked.id);
    const last = there(await questions.find(actorOf('member'), asked.id));
    expect([last.champion?.id, last.passesAt]).toEqual([personas.admin.id, null]);
  });

  test('is opened again by whoever asked, and closed by them alone', async () => {
    const asked = there(await ask('member'));
    await questions.reply(actorOf('champion'), asked.id, 'Like this.');
    const again = there(await questions.reply(actorOf('member'), asked.id, 'It did not help.'));

    expect(again).toMatchObject({ state: 'open', champion: { id: personas.champion.id } });
    expect(await questions.close(actorOf('champion'), asked.id)).toEqual({ kind: 'notYours' });
    expect(there(await questions.close(actorOf('member'), asked.id)).state).toBe('closed');
  });

  test('is counted by step for designers, and by nobody else', async () => {
    await ask('member', { taskId: taskSample('legalTaken').id });

    expect(await questions.byStep(actorOf('designer'), 'routing', 30)).toEqual([
      { nodeId: 'answer', count: 1, open: 1, lost: null },
    ]);
    expect(await questions.byStep(actorOf('member'), 'routing', 30)).toEqual([]);
  });
});

describe('a tip', () => {
  const here = async (name: PersonaName) =>
    (await tips.here(actorOf(name), '/tasks/$id', { task: taskSample('legalTaken').id })).tips.map(({ text }) => text);

  test('is shown at its step until somebody knows it, or has done the step often enough', async () => {
    const at = { flow: 'routing', nodeId: 'answer' };
    const made = await tips.create(actorOf('champion'), { text: 'Greet first', at, leavesAfter: 1 });
    if (made.kind !== 'there') throw new Error('Expected a tip.');

    expect([await here('member'), await here('manager')]).toEqual([['Greet first'], ['Greet first']]);
    await tips.known(actorOf('manager'), made.tip.id);
    expect(await here('manager')).toEqual([]);

    const done = { status: 'completed', completed_by: personas.member.id, completed_at: new Date() };
    await store.database
      .owner('nativ.tasks')
      .where({ id: taskSample('legal').id })
      .update(done);
    expect(await here('member')).toEqual([]);
    expect(await tips.list(actorOf('champion'))).toContainEqual(
      expect.objectContaining({ text: 'Greet first', known: 1 }),
    );
  });

  test('of a screen leaves after what a person did on all their devices, and only for them', async () => {
    const made = await tips.create(actorOf('champion'), { text: 'Look up', at: { screen: '/people' }, leavesAfter: 3 });
    if (made.kind !== 'there') throw new Error('Expected a tip.');
    const { id } = made.tip;
    const left = async (name: PersonaName) =>
      (await tips.here(actorOf(name), '/people', {})).tips.map(({ leavesAfter }) => leavesAfter);
    const known = async () => (await tips.list(actorOf('champion'))).find((one) => one.id === id)?.known;

    await tips.used(actorOf('member'), { items: [{ tip: id, uses: 2 }] });
    expect([await left('member'), await left('manager'), await known()]).toEqual([[1], [3], 0]);

    await tips.used(actorOf('member'), { items: [{ tip: id, uses: 1 }] });
    expect([await left('member'), await left('manager'), await known()]).toEqual([[], [3], 1]);

    await tips.used(actorOf('manager'), { items: [{ tip: id, uses: 1 }] });
    await tips.known(actorOf('manager'), id);
    await tips.used(actorOf('stranger'), { items: [{ tip: id, uses: 1 }] });
    expect([await left('manager'), await known()]).toEqual([[], 2]);
  });

  test('stands in one place', async () => {
    const at = { flow: 'routing', screen: '/' };

    expect(await tips.create(actorOf('champion'), { text: 'x', at })).toEqual({ kind: 'noPlace' });
    expect(await tips.create(actorOf('champion'), { text: 'x', at: {} })).toEqual({ kind: 'noPlace' });
  });
});

describe('where somebody is', () => {
  test('names the labels of the forms of that step, and never their options', async () => {
    const { owner } = store.database;
    const form = {
      title: { he: 'פנייה', en: 'An inquiry' },
      schema: {
        type: 'object',
        properties: { kind: { type: 'string', title: 'What is it about', oneOf: [{ const: 'a', title: 'Distress' }] } },
      },
      uiSchema: { kind: { 'ui:help': 'Choose one' } },
      translations: {
        he: { '/schema/properties/kind/title': 'במה מדובר', '/schema/properties/kind/oneOf/0/title': 'מצוקה' },
      },
    };
    const nodes = [{ id: 'answer', type: 'userTask', name: 'Answer it', config: { form: 'inquiry' } }];
    await owner('nativ.form_versions').update({ document: JSON.stringify(form) });
    await owner('nativ.forms').update({ published_version: 1 });
    await owner('nativ.flow_versions').update({ document: JSON.stringify({ title: 'Routing', nodes, edges: [] }) });
    await owner('nativ.flows').update({ published_version: 1 });
    const here = await tips.here(actorOf('member'), '/tasks/$id', { task: taskSample('legalTaken').id });

    expect(here).toMatchObject({ flow: { key: 'routing' }, version: 1, node: { id: 'answer', name: 'Answer it' } });
    expect([...here.labels].sort()).toEqual(
      ['An inquiry', 'Choose one', 'What is it about', 'במה מדובר', 'פנייה'].sort(),
    );
    expect(await tips.here(actorOf('member'), '/flows/$key', { flow: 'routing', node: 'answer' })).toMatchObject({
      node: { id: 'answer' },
    });
    expect(await tips.flows(actorOf('champion'))).toEqual([
      {
        key: 'routing',
        title: 'Routing',
        steps: [{ id: 'answer', name: 'Answer it' }],
        lost: [],
        forms: [{ key: 'inquiry', title: form.title }],
      },
    ]);

    const boxes = await ask('member', {
      taskId: taskSample('legalTaken').id,
      picture: picture('What is it about', 'Distress'),
    });
    expect(there(boxes).picture?.boxes.map(({ text, role }) => text ?? role)).toEqual(['What is it about', 'bar']);
  });
});

describe('the handbook', () => {
  test('is searched by words, shows drafts to champions only, and lets nobody write over another', async () => {
    const articles = new ArticleService({ people: store.database.people });
    const key = 'how-to-greet';
    await articles.create(actorOf('champion'), {
      key,
      title: { en: 'Greeting', he: 'פותחים בשלום' },
      body: 'Say **hello**.',
    });
    const found = async (name: PersonaName, q: string) =>
      (await articles.list(actorOf(name), q, false)).map((one) => one.key);

    expect([await found('champion', 'HELLO greeting'), await found('member', 'hello')]).toEqual([[key], []]);
    await articles.change(actorOf('champion'), key, { version: 1, state: 'published' });
    expect(await found('member', 'בשלום')).toEqual([key]);
    expect(await found('member', 'goodbye')).toEqual([]);
    expect(await articles.change(actorOf('champion'), key, { version: 1, body: 'x' })).toEqual({ kind: 'changed' });
    expect(await articles.versions(actorOf('champion'), key)).toHaveLength(2);
  });
});

describe('a step that another version calls otherwise', () => {
  const step = (id: string, name: string) => ({ id, type: 'userTask', name, config: { form: 'inquiry' } });
  const publish = async (number: number, nodes: readonly ReturnType<typeof step>[]) => {
    const { owner } = store.database;
    const { flow_id, workspace_id } = await owner('nativ.flow_versions')
      .join('nativ.flows', 'nativ.flows.id', 'flow_id')
      .where({ key: 'routing', 'nativ.flow_versions.workspace_id': actorOf('member').workspaceId })
      .first('flow_id', 'nativ.flow_versions.workspace_id');
    const document = JSON.stringify({ title: 'Routing', nodes, edges: [] });
    const existing = { workspace_id, flow_id, number };
    await owner('nativ.flow_versions')
      .insert({ ...existing, id: uuidv7(), document, published_at: new Date() })
      .onConflict(['workspace_id', 'flow_id', 'number'])
      .merge({ document });
    await owner('nativ.flows').where({ workspace_id, id: flow_id }).update({ published_version: number });
  };
  const tipsAt = async (at: Parameters<TipService['here']>[2]) =>
    (await tips.here(actorOf('psychologist'), '/elsewhere', at)).tips.map(({ text }) => text);

  test('keeps its tip, its article, its questions and their count, and says so once it is gone', async () => {
    const articles = new ArticleService({ people: store.database.people });
    const at = { flow: 'routing', nodeId: 'answer' };
    const task = taskSample('psychological').id;
    await publish(1, [step('answer', 'Answer it')]);
    await tips.create(actorOf('champion'), { text: 'Breathe', at });
    const more = { title: 'Answering', body: 'Slowly.', links: [at], state: 'published' as const };
    await articles.create(actorOf('champion'), { key: 'answering', ...more });
    const asked = there(await ask('psychologist', { taskId: task }));

    await publish(2, [step('reply', 'Answer it')]);

    expect([await tipsAt({ task }), await tipsAt({ flow: 'routing', node: 'reply' })]).toEqual([
      expect.arrayContaining(['Breathe']),
      expect.arrayContaining(['Breathe']),
    ]);
    const place = await tips.here(actorOf('member'), '/elsewhere', { flow: 'routing', node: 'reply' });
    expect(place.articles.map(({ key }) => key)).toContain('answering');
    expect((await articles.find(actorOf('member'), 'answering'))?.links).toEqual([
      { flow: 'routing', nodeId: 'reply' },
    ]);
    expect((await tips.list(actorOf('champion'))).find(({ text }) => text === 'Breathe')?.at.nodeId).toBe('reply');
    expect(there(await questions.find(actorOf('champion'), asked.id)).stepNow).toBe('reply');
    expect(await questions.byStep(actorOf('designer'), 'routing', 30)).toEqual([
      { nodeId: 'reply', count: 1, open: 1, lost: null },
    ]);

    await publish(3, [step('sort', 'Sort')]);

    expect(await tipsAt({ flow: 'routing', node: 'sort' })).toEqual([]);
    expect(there(await questions.find(actorOf('champion'), asked.id)).stepNow).toBeNull();
    expect(await questions.byStep(actorOf('designer'), 'routing', 30)).toMatchObject([{ count: 1, lost: 'Answer it' }]);
    expect((await tips.flows(actorOf('champion')))[0]?.lost).toMatchObject([
      { id: 'answer', name: 'Answer it', since: 3, maybe: ['sort'] },
      { id: 'reply', name: 'Answer it', since: 3, maybe: ['sort'] },
    ]);
  });
});
