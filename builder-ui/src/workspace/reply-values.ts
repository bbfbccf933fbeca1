import { fieldAt, type JsonSchema, localizeForm, readPointer, type SensitiveAnswer } from '@nativ/runtime';
import type { Language, Submission, TaskForm } from '@nativ/schemas';
import { answerText } from '../forms/renderer/answer-text.ts';

/** What the blanks of a ready reply are filled with, in the language in which it is sent. */
export interface ReplyValues {
  readonly values: Readonly<Record<string, string>>;
  /** The names of blanks whose value is a sealed answer that was opened on this page. */
  readonly fromSealed: ReadonlySet<string>;
}

interface ReplySource {
  readonly submission: Submission | null;
  readonly form: TaskForm | null;
  readonly opened: readonly SensitiveAnswer[];
  readonly group: string;
  readonly me: string;
  readonly now: Date;
}

/** The questions under which forms ask what somebody wants to be called, the first that was answered wins. */
const nameKeys = ['chosenName', 'preferredName', 'nickname', 'name', 'firstName', 'fullName', 'contactName'] as const;

/**
 * Gathers what can be put into a ready reply. An answer that is sealed is there only if the reader has opened it on this page, and
 * then it is named, so that it is not sent by mistake.
 */
export function replyValues(source: ReplySource, language: Language): ReplyValues {
  const { submission, group, me, now } = source;
  const plain = plainAnswers(source, language);
  const sealed = openedAnswers(source, language);
  const answers = { ...plain, ...sealed };
  const nameKey = nameKeys.find((key) => answers[key]);
  const values: Record<string, string> = {
    ...(submission && { reference: submission.reference }),
    ...(nameKey !== undefined && { inquirer: answers[nameKey] ?? '' }),
    group,
    me,
    today: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(now),
  };
  for (const [key, text] of Object.entries(answers)) values[`answers.${key}`] = text;
  const fromSealed = new Set(Object.keys(sealed).map((key) => `answers.${key}`));
  if (nameKey !== undefined && nameKey in sealed) fromSealed.add('inquirer');
  return { values, fromSealed };
}

/** Answers at the top of the form that are one value: lists, groups and files are not something to put into a sentence. */
function plainAnswers({ submission, form }: ReplySource, language: Language): Record<string, string> {
  if (!submission || !form) return {};
  return textsOf(Object.entries(submission.answers), form, language);
}

function openedAnswers({ opened, form }: ReplySource, language: Language): Record<string, string> {
  if (!form) return {};
  const atTop = opened.flatMap(({ path, value }) => (/^\/[^/]+$/.test(path) ? [[path.slice(1), value] as const] : []));
  return textsOf(atTop, form, language);
}

function textsOf(
  entries: readonly (readonly [string, unknown])[],
  form: TaskForm,
  language: Language,
): Record<string, string> {
  const { schema, uiSchema } = localizeForm(form, language);
  const texts = entries.flatMap(([key, value]) => {
    if (value === null || value === undefined || typeof value === 'object') return [];
    const node = readPointer(schema, `/properties/${key}`) as JsonSchema | undefined;
    const ui = readPointer(uiSchema, `/${key}`);
    const said = answerText(value, node ? [node] : [], isObject(ui) ? ui : {}, language);
    return [[key, said] as const];
  });
  return Object.fromEntries(texts);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What can be said of an answer in a list of blanks: the title of its question. */
export function answerBlanks(form: TaskForm | null, language: Language): readonly { name: string; title: string }[] {
  if (!form) return [];
  const { schema, uiSchema } = localizeForm(form, language);
  const properties = readPointer(schema, '/properties');
  return Object.keys(isObject(properties) ? properties : {}).map((key) => ({
    name: `answers.${key}`,
    title: fieldAt(`/${key}`, schema, uiSchema).title,
  }));
}
