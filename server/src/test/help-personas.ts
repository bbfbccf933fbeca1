import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import { caseFacts, designs, id, type PersonaName, personas, taskSample, workspaces } from './personas.ts';

/** Questions of somebody whose case others must not see, of one who asked from a screen, and of another workspace. */
const questions = [
  { id: id(98_001), of: 'psychologist', to: 'champion', case: 'psychological' },
  { id: id(98_002), of: 'member', to: 'admin', case: null },
  { id: id(98_003), of: 'stranger', to: null, case: null },
] as const satisfies readonly {
  id: string;
  of: PersonaName;
  to: PersonaName | null;
  case: 'psychological' | null;
}[];
export type QuestionSample = (typeof questions)[number];
export const questionSamples: readonly QuestionSample[] = questions;

const replyOf = (question: QuestionSample) => id(Number(question.id.slice(-12)) + 100);
const tips = { ours: id(98_201), theirs: id(98_202) } as const;
const articles = {
  published: { id: id(98_301), key: 'first-steps', workspace: 'ours', state: 'published' },
  draft: { id: id(98_302), key: 'not-yet', workspace: 'ours', state: 'draft' },
  theirs: { id: id(98_303), key: 'theirs', workspace: 'theirs', state: 'published' },
} as const;
export const articleSamples = Object.values(articles);

/** How tables of theirs are told apart, where there is no id. */
export const keysOfHelp: Readonly<Record<string, string>> = {
  tip_marks: "'mark/' || user_id",
  article_versions: "'version/' || article_id",
  help_settings: "'help/' || workspace_id",
};

const here = (name: PersonaName) => workspaces[personas[name].workspace];
const leads = (name: PersonaName) => ['admin', 'champion'].includes(personas[name].role);

export async function seedHelp(transaction: Knex.Transaction): Promise<void> {
  for (const question of questions) {
    const about = question.case === null ? null : caseFacts(question.case);
    await transaction('nativ.questions').insert({
      workspace_id: here(question.of),
      id: question.id,
      asker_id: personas[question.of].id,
      champion_id: question.to && personas[question.to].id,
      text: 'How do I do this?',
      screen: '/tasks/$id',
      instance_id: about?.instance ?? null,
      task_id: about && taskSample('psychological').id,
      flow_id: designs[personas[question.of].workspace].flow,
      node_id: 'answer',
    });
    await transaction('nativ.question_replies').insert({
      workspace_id: here(question.of),
      id: replyOf(question),
      question_id: question.id,
      author_id: personas[question.to ?? question.of].id,
      text: 'Like this.',
    });
  }
  // What was told by writing these is not what other samples count on.
  await transaction('nativ.notices').whereNotNull('question_id').delete();
  // Told to somebody who does not see the question: it is not shown to them either.
  await transaction('nativ.notices').insert({
    workspace_id: workspaces.ours,
    id: id(98_401),
    user_id: personas.outsider.id,
    kind: 'helpAsked',
    question_id: questions[0].id,
  });
  await seedHandbook(transaction);
}

async function seedHandbook(transaction: Knex.Transaction): Promise<void> {
  for (const [workspace, tip] of Object.entries(tips)) {
    const of = workspace === 'ours' ? 'champion' : 'stranger';
    const row = { workspace_id: here(of), id: tip, text: '"A tip"', screen: '/', created_by: personas[of].id };
    await transaction('nativ.tips').insert(row);
    const person = workspace === 'ours' ? 'member' : 'stranger';
    await transaction('nativ.tip_marks').insert({ workspace_id: here(of), tip_id: tip, user_id: personas[person].id });
    await transaction('nativ.help_settings').insert({ workspace_id: here(of), pass_on_hours: 4 });
  }
  for (const article of articleSamples) {
    const by = personas[article.workspace === 'ours' ? 'champion' : 'stranger'].id;
    const texts = { title: '"An article"', summary: '"x"', body: '"x"' };
    const row = { workspace_id: workspaces[article.workspace], ...texts };
    await transaction('nativ.articles').insert({
      ...row,
      id: article.id,
      key: article.key,
      state: article.state,
      updated_by: by,
    });
    await transaction('nativ.article_versions').insert({ ...row, article_id: article.id, version: 1, by_id: by });
  }
}

export const seesQuestion = (name: PersonaName, question: QuestionSample): boolean =>
  here(name) === here(question.of) && (name === question.of || leads(name));

export const seesArticle = (name: PersonaName, article: (typeof articleSamples)[number]): boolean =>
  here(name) === workspaces[article.workspace] && (article.state === 'published' || leads(name));

export function visibleHelp(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const seen = questions.filter((one) => seesQuestion(name, one));
  const isOurs = personas[name].workspace === 'ours';
  const mine = articleSamples.filter((one) => workspaces[one.workspace] === here(name));
  return {
    questions: seen.map((one) => one.id),
    question_replies: seen.map(replyOf),
    tips: [isOurs ? tips.ours : tips.theirs],
    tip_marks: name === 'member' || name === 'stranger' ? [`mark/${personas[name].id}`] : [],
    articles: mine.filter((one) => seesArticle(name, one)).map((one) => one.id),
    article_versions: leads(name) ? mine.map((one) => `version/${one.id}`) : [],
    help_settings: [`help/${here(name)}`],
  };
}

/** Asking, answering and writing, for oneself and in the name of others. */
export function helpAttempts(name: PersonaName): readonly Attempt[] {
  const me = personas[name].id;
  const another = personas[name === 'admin' ? 'designer' : 'admin'].id;
  const at = here(name);
  const fresh = id(98_900);
  const may = leads(name);
  const ask = "insert into nativ.questions (workspace_id, id, asker_id, text, screen) values (?, ?, ?, 'x', '/')";
  const askOf =
    "insert into nativ.questions (workspace_id, id, asker_id, text, screen, task_id) values (?, ?, ?, 'x', '/', ?)";
  const askOfCase =
    "insert into nativ.questions (workspace_id, id, asker_id, text, screen, instance_id) values (?, ?, ?, 'x', '/', ?)";
  const reply =
    "insert into nativ.question_replies (workspace_id, id, question_id, author_id, text) values (?, ?, ?, ?, 'x')";
  const tip = "insert into nativ.tips (workspace_id, id, text, screen, created_by) values (?, ?, '\"x\"', '/', ?)";
  const mark = 'insert into nativ.tip_marks (workspace_id, tip_id, user_id) values (?, ?, ?)';
  const article =
    "insert into nativ.articles (workspace_id, id, key, title, summary, body, updated_by) values (?, ?, 'fresh', '\"x\"', '\"x\"', '\"x\"', ?)";
  const version = `insert into nativ.article_versions (workspace_id, article_id, version, title, summary, body, by_id) values (?, ?, 9, '"x"', '"x"', '"x"', ?)`;
  const ofOurs = name === 'stranger' ? tips.theirs : tips.ours;
  const mineOf = name === 'stranger' ? articles.theirs : articles.draft;
  const sees = (of: 'psychological' | 'legal') =>
    of === 'psychological' ? ['manager', 'psychologist'].includes(name) : ['manager', 'member', 'admin'].includes(name);
  return [
    { table: 'questions', name: 'ask', sql: ask, values: [at, fresh, me], allowed: true },
    { table: 'questions', name: 'ask in the name of another', sql: ask, values: [at, fresh, another], allowed: false },
    ...(['psychological', 'legal'] as const).flatMap((of) => [
      {
        table: 'questions',
        name: `ask about the task ${of}`,
        sql: askOf,
        values: [at, fresh, me, taskSample(of).id],
        allowed: sees(of),
      },
      {
        table: 'questions',
        name: `ask about the case ${of}`,
        sql: askOfCase,
        values: [at, fresh, me, caseFacts(of).instance],
        allowed: sees(of),
      },
    ]),
    ...questions.flatMap((one) => [
      {
        table: 'question_replies',
        name: `reply to ${one.of}`,
        sql: reply,
        values: [at, fresh, one.id, me],
        allowed: seesQuestion(name, one),
      },
      {
        table: 'question_replies',
        name: `reply to ${one.of} in the name of another`,
        sql: reply,
        values: [at, fresh, one.id, another],
        allowed: false,
      },
    ]),
    {
      table: 'questions',
      name: 'answer by hand',
      sql: "update nativ.questions set state = 'closed'",
      values: [],
      allowed: false,
    },
    { table: 'tips', name: 'keep a tip', sql: tip, values: [at, fresh, me], allowed: may },
    {
      table: 'tips',
      name: 'keep a tip in the name of another',
      sql: tip,
      values: [at, fresh, another],
      allowed: false,
    },
    { table: 'tips', name: 'change the tips', sql: 'update nativ.tips set leaves_after = 9', values: [], allowed: may },
    {
      table: 'tip_marks',
      name: 'know a tip for another',
      sql: mark,
      values: [at, ofOurs, another],
      allowed: false,
    },
    {
      table: 'tip_marks',
      name: 'know a tip',
      sql: mark,
      values: [at, ofOurs, me],
      allowed: name !== 'member' && name !== 'stranger',
    },
    {
      table: 'tip_marks',
      name: 'use the screens of all tips',
      sql: 'update nativ.tip_marks set uses = uses + 1',
      values: [],
      allowed: name === 'member' || name === 'stranger',
    },
    { table: 'articles', name: 'write an article', sql: article, values: [at, fresh, me], allowed: may },
    {
      table: 'articles',
      name: 'write an article in the name of another',
      sql: article,
      values: [at, fresh, another],
      allowed: false,
    },
    {
      table: 'articles',
      name: 'change the articles',
      sql: "update nativ.articles set state = 'archived', updated_by = ?",
      values: [me],
      allowed: may,
    },
    { table: 'article_versions', name: 'keep a version', sql: version, values: [at, mineOf.id, me], allowed: may },
    {
      table: 'article_versions',
      name: 'keep a version of another',
      sql: version,
      values: [at, mineOf.id, another],
      allowed: false,
    },
    {
      table: 'help_settings',
      name: 'set the help line',
      sql: 'update nativ.help_settings set pass_on_hours = 8',
      values: [],
      allowed: may,
    },
    {
      table: 'help_settings',
      name: 'begin to set the help line',
      sql: 'insert into nativ.help_settings (workspace_id, pass_on_hours) values (?, 8) on conflict (workspace_id) do update set pass_on_hours = 8',
      values: [at],
      allowed: may,
    },
  ];
}
