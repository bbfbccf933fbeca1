import type { FormDocument } from '@nativ/schemas';
import { compileCondition } from '../../expressions/expression.ts';
import { fieldAt } from '../field-title.ts';
import { joinPointer, pointerTokens, toPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonSchema, ownText } from '../json-schema.ts';
import { isRequired } from '../property-schemas.ts';
import { subschemas } from '../schema-keywords.ts';
import { declaresSensitive } from '../sensitive-answers.ts';
import type { FormProblemList } from './form-problem-list.ts';
import type { MayHold } from './may-hold.ts';
import { type ReviewedForm, somewhere } from './reviewed-form.ts';

/** Finds what is wrong with single questions: those that never show, options twice, what an address may answer. */
export function reviewQuestions(form: ReviewedForm, mayHold: MayHold, problems: FormProblemList): void {
  reviewShowing(form, mayHold, problems);
  reviewOptions(form.document, problems);
  reviewAddress(form, problems);
}

function reviewShowing(form: ReviewedForm, mayHold: MayHold, problems: FormProblemList): void {
  const shows = new Map<string, string[]>();
  for (const rule of form.rules)
    if (rule.kind === 'show')
      for (const path of rule.questions) shows.set(path, [...(shows.get(path) ?? []), rule.when]);
  for (const [path, conditions] of shows) {
    const maySo = (when: string) => !isReadable(when, path, form) || mayHold.holds(when, path);
    if (!form.isQuestion(path) || conditions.some(maySo)) continue;
    const index = form.rules.findIndex((rule) => rule.kind === 'show' && rule.questions.includes(path));
    const spot = { path: `/settings/rules/${index}`, question: path };
    const isNeeded =
      isRequiredAt(path, form) || form.rules.some((rule) => rule.kind === 'require' && rule.questions.includes(path));
    const code = isNeeded ? 'question.required-never-shows' : 'question.never-shows';
    problems.add(code, spot, { question: form.titleOf(path) });
  }
}

/** What a faulty condition means nobody knows; it is told elsewhere. */
function isReadable(when: string, path: string, form: ReviewedForm): boolean {
  return compileCondition(when, form.rootsFor(path)).problems.length === 0;
}

function isRequiredAt(path: string, { schema }: ReviewedForm): boolean {
  const tokens = pointerTokens(somewhere(path));
  const { schemas } = fieldAt(toPointer(tokens.slice(0, -1)), schema);
  return isRequired(schemas, tokens.at(-1) ?? '');
}

/** Looks at every list of options in the document as it is written, so that a change finds its place. */
function reviewOptions({ schema }: FormDocument, problems: FormProblemList): void {
  const walk = (node: JsonSchema, path: string, name: string, depth: number): void => {
    const title = ownText(node, 'title') ?? name;
    for (const keyword of ['enum', 'oneOf', 'anyOf'])
      reviewList(node[keyword], joinPointer(path, keyword), title, problems);
    if (depth > 40) return;
    for (const { pointer, node: inner } of subschemas(node))
      if (isJsonObject(inner)) {
        const isNamed = pointer.startsWith('/properties/');
        walk(inner, path + pointer, isNamed ? (pointerTokens(pointer).at(-1) ?? '') : title, depth + 1);
      }
  };
  walk(schema as JsonSchema, '/schema', '', 0);
}

function reviewList(list: unknown, path: string, question: string, problems: FormProblemList): void {
  if (!Array.isArray(list)) return;
  const values = new Set<string>();
  const titles = new Set<string>();
  for (const [index, option] of list.entries()) {
    const isBranch = !path.endsWith('/enum');
    if (isBranch && !(isJsonObject(option) && Object.hasOwn(option, 'const'))) return;
    const place = joinPointer(path, index);
    const value = JSON.stringify(isBranch ? (option as JsonSchema).const : option);
    const title = isBranch ? ownText(option, 'title') : undefined;
    const shown = value.replace(/^"|"$/g, '');
    if (values.has(value)) {
      const mending = { kind: 'removeOption' as const, edits: [{ op: 'remove' as const, path: place }] };
      problems.add(
        path.endsWith('/oneOf') ? 'question.option-unanswerable' : 'question.option-twice',
        { path: place },
        { question, value: shown },
        mending,
      );
    } else if (title !== undefined && titles.has(title)) {
      problems.add('question.option-title-twice', { path: joinPointer(place, 'title') }, { question, value: title });
    }
    values.add(value);
    if (title !== undefined) titles.add(title);
  }
}

function reviewAddress(form: ReviewedForm, problems: FormProblemList): void {
  const { exposure, prefill = [], drafts } = form.document.settings ?? {};
  if (exposure === 'atRisk' && drafts === true)
    problems.add(
      'form.at-risk-drafts',
      { path: '/settings/drafts' },
      {},
      {
        kind: 'forbidDrafts',
        edits: [{ op: 'replace', path: '/settings/drafts', value: false }],
      },
    );
  if (exposure === 'atRisk' && prefill.length > 0)
    problems.add(
      'form.at-risk-prefill',
      { path: '/settings/prefill' },
      {},
      {
        kind: 'removePrefill',
        edits: [{ op: 'remove', path: '/settings/prefill' }],
      },
    );
  for (const [index, name] of prefill.entries()) {
    const path = `/settings/prefill/${index}`;
    const question = joinPointer('', name);
    const mending = { kind: 'removePrefill' as const, edits: [{ op: 'remove' as const, path }] };
    if (!form.isQuestion(question)) problems.add('question.unknown-prefill', { path }, { name }, mending);
    else if (fieldAt(question, form.schema).schemas.some(declaresSensitive))
      problems.add('question.sensitive-prefill', { path, question }, { question: form.titleOf(question) }, mending);
  }
}
