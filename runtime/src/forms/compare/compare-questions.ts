import type { FormDocument } from '@nativ/schemas';
import type { JsonObject } from '../json-schema.ts';
import { type DeclaredQuestion, declaredQuestions } from './declared-questions.ts';
import type { FormChange, QuestionAspect } from './form-change.ts';
import { isSame } from './is-same.ts';

/** Where a keyword belongs, in the words of a designer. What is not named is a matter of looks or of experts. */
const aspectOfKeyword: Readonly<Record<string, QuestionAspect>> = {
  title: 'title',
  description: 'help',
  type: 'kind',
  format: 'kind',
  'x-question': 'kind',
  oneOf: 'options',
  enum: 'options',
  enumNames: 'options',
  'x-options': 'options',
  minLength: 'limits',
  maxLength: 'limits',
  pattern: 'limits',
  minimum: 'limits',
  maximum: 'limits',
  exclusiveMinimum: 'limits',
  exclusiveMaximum: 'limits',
  multipleOf: 'limits',
  minItems: 'limits',
  maxItems: 'limits',
  uniqueItems: 'limits',
  'x-file': 'limits',
  const: 'limits',
  'x-sensitivity': 'sensitivity',
  default: 'preset',
};

const aspectOfUi: Readonly<Record<string, QuestionAspect>> = {
  'ui:title': 'title',
  'ui:help': 'help',
  'ui:description': 'help',
  'ui:placeholder': 'help',
  'ui:enumNames': 'options',
};

/** Which questions were added, removed, moved or changed, in the order of the page as it is now. */
export function compareQuestions(before: FormDocument, after: FormDocument): readonly FormChange[] {
  const former = byPath(before);
  const present = byPath(after);
  const gone = [...former.keys()].filter((path) => !present.has(path));
  const removed = gone.filter((path) => !hasParentIn(gone, path));
  const kept = [...former.keys()].filter((path) => present.has(path));
  const moved = movedAmong(
    kept,
    [...present.keys()].filter((path) => former.has(path)),
  );
  return [
    ...removed.map((path) => ({ of: 'question', change: 'removed', path }) as const),
    ...[...present].flatMap(([path, question]): FormChange[] => {
      const was = former.get(path);
      if (was === undefined) return [{ of: 'question', change: 'added', path }];
      const aspects = aspectsBetween(was, question);
      return [
        ...(moved.has(path) ? [{ of: 'question', change: 'moved', path } as const] : []),
        ...(aspects.length > 0 ? [{ of: 'question', change: 'changed', path, aspects } as const] : []),
      ];
    }),
  ];
}

type Questions = ReadonlyMap<string, DeclaredQuestion>;

const byPath = ({ schema, uiSchema = {} }: FormDocument): Questions =>
  new Map(declaredQuestions(schema, uiSchema).map((question) => [question.path, question]));

/** A group that went took its questions with it, which goes without saying. */
const hasParentIn = (paths: readonly string[], path: string) => paths.some((parent) => path.startsWith(`${parent}/`));

/**
 * The questions that changed places: those outside a longest run that kept its order, so that moving one question to
 * the top is one move and not a move of all the others.
 */
function movedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((path, index) => [path, index]));
  const runs: { readonly length: number; readonly previous: number }[] = [];
  for (const [index, path] of after.entries()) {
    let best = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const run = runs[earlier];
      const comesBefore = (place.get(after[earlier] ?? '') ?? 0) < (place.get(path) ?? 0);
      if (run && comesBefore && run.length + 1 > best.length) best = { length: run.length + 1, previous: earlier };
    }
    runs.push(best);
  }
  let at = runs.reduce((longest, run, index) => (run.length > (runs[longest]?.length ?? 0) ? index : longest), 0);
  const kept = new Set<string>();
  while (at >= 0 && runs[at] !== undefined) {
    kept.add(after[at] ?? '');
    at = runs[at]?.previous ?? -1;
  }
  return new Set(after.filter((path) => !kept.has(path)));
}

function aspectsBetween(before: DeclaredQuestion, after: DeclaredQuestion): readonly QuestionAspect[] {
  const aspects = new Set<QuestionAspect>([
    ...changes(before.schema, after.schema, aspectOfKeyword, 'rest'),
    ...changes(before.ui, after.ui, aspectOfUi, 'look'),
    ...(before.isRequired === after.isRequired ? [] : (['required'] as const)),
  ]);
  return [...aspects];
}

/** What stands inside a group or a row is told of the questions there. */
const ofQuestionsInside: ReadonlySet<string> = new Set(['properties', 'required', 'ui:order']);

function changes(
  before: JsonObject,
  after: JsonObject,
  names: Readonly<Record<string, QuestionAspect>>,
  other: QuestionAspect,
): readonly QuestionAspect[] {
  const isAskedInside = (key: string) =>
    ofQuestionsInside.has(key) || (other === 'look' && !key.startsWith('ui:')) || (key === 'items' && isOfRows(after));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !isAskedInside(key) && !isSame(before[key], after[key]))
    .map((key) => (key === 'items' ? 'options' : (names[key] ?? other)));
}

const isOfRows = ({ items }: JsonObject) =>
  typeof items === 'object' && items !== null && Object.hasOwn(items, 'properties');
