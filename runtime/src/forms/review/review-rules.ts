import type { FormRule } from '@nativ/schemas';
import { nearestName } from '../../expressions/nearest-name.ts';
import { pointerTokens } from '../json-pointer.ts';
import type { FormProblemList } from './form-problem-list.ts';
import { freeId } from './review-pages.ts';
import type { ReviewedForm } from './reviewed-form.ts';

/** Finds rules that name what there is not: questions, pages, ids of others, pages further back. */
export function reviewRules(form: ReviewedForm, problems: FormProblemList): void {
  const seen = new Set<string>();
  for (const [index, rule] of form.rules.entries()) {
    const path = `/settings/rules/${index}`;
    if (seen.has(rule.id)) {
      const id = freeId(rule.id, (name) => form.rules.some((other) => other.id === name));
      const edits = [{ op: 'replace' as const, path: `${path}/id`, value: id }];
      problems.add('rule.duplicate-id', { path: `${path}/id`, ruleId: rule.id }, { id }, { kind: 'renameId', edits });
    }
    seen.add(rule.id);
    reviewQuestions(rule, path, form, problems);
    if ('after' in rule) reviewTurn(rule, path, form, problems);
  }
}

function reviewQuestions(rule: FormRule, at: string, form: ReviewedForm, problems: FormProblemList): void {
  for (const [index, question] of form.targetsOf(rule).entries()) {
    const isList = 'questions' in rule;
    const path = isList ? `${at}/questions/${index}` : `${at}/question`;
    const spot = { path, ruleId: rule.id, question };
    const removes = isList && rule.questions.length > 1;
    const mending = removes
      ? { kind: 'removeQuestion' as const, edits: [{ op: 'remove' as const, path }] }
      : { kind: 'removeRule' as const, edits: [{ op: 'remove' as const, path: at }] };
    if (!form.isQuestion(question)) {
      const suggestion = nearestPath(question, form);
      const params = { path: question, ...(suggestion === null ? {} : { suggestion }) };
      problems.add('rule.unknown-question', spot, params, mending);
    } else if (pointerTokens(question).at(-1) === '*') {
      problems.add('rule.not-a-question', spot, { path: question });
    }
  }
}

function nearestPath(path: string, form: ReviewedForm): string | null {
  const [first = '', ...rest] = pointerTokens(path);
  const names = Object.keys((form.schema.properties ?? {}) as object);
  const near = names.includes(first) ? null : nearestName(first, names);
  return near !== null && rest.length === 0 ? `/${near}` : null;
}

type Turn = Extract<FormRule, { kind: 'skipTo' | 'end' }>;

function reviewTurn(rule: Turn, at: string, { pages }: ReviewedForm, problems: FormProblemList): void {
  const ids = pages.map(({ id }) => id);
  const named = [['after', rule.after] as const, ...(rule.kind === 'skipTo' ? [['page', rule.page] as const] : [])];
  const mending = { kind: 'removeRule' as const, edits: [{ op: 'remove' as const, path: at }] };
  for (const [member, page] of named) {
    if (ids.includes(page)) continue;
    const suggestion = nearestName(page, ids);
    const params = { page, ...(suggestion === null ? {} : { suggestion }) };
    problems.add('rule.unknown-page', { path: `${at}/${member}`, ruleId: rule.id }, params, mending);
  }
  if (rule.kind !== 'skipTo' || !ids.includes(rule.after) || !ids.includes(rule.page)) return;
  if (ids.indexOf(rule.page) <= ids.indexOf(rule.after)) {
    const params = { page: rule.page, after: rule.after };
    problems.add('rule.backwards', { path: `${at}/page`, ruleId: rule.id }, params, mending);
  }
}
