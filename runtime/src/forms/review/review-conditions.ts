import type { FormRule } from '@nativ/schemas';
import { compileCondition, compileExpression } from '../../expressions/expression.ts';
import type { ExpressionProblem } from '../../expressions/expression-problem.ts';
import { fits, type ValueType } from '../../expressions/value-type.ts';
import { questionAddress } from '../settle/question-places.ts';
import type { FormProblemList, Mending } from './form-problem-list.ts';
import type { MayHold } from './may-hold.ts';
import type { FormExpressionReason } from './problem-codes.ts';
import { expressionsOf, type ReviewedForm } from './reviewed-form.ts';

/** Finds what is wrong with the expressions of rules: what they read, their types, whether they can ever hold. */
export function reviewConditions(form: ReviewedForm, mayHold: MayHold, problems: FormProblemList): void {
  for (const [index, rule] of form.rules.entries()) {
    const at = `/settings/rules/${index}`;
    const targets = oneOfEachRow(form.targetsOf(rule));
    const isReadable = expressionsOf(rule).every(([part, source]) =>
      targets.every((target) => reviewExpression({ rule, at, part, source, target }, form, problems)),
    );
    if (!isReadable) continue;
    reviewPagesRead(rule, at, form, problems);
    const { when } = rule;
    if (when !== undefined && targets.every((target) => !mayHold.holds(when, target))) {
      const mending: Mending = { kind: 'removeRule', edits: [{ op: 'remove', path: at }] };
      problems.add('rule.never-fires', { path: `${at}/when`, ruleId: rule.id }, {}, mending);
    }
  }
}

/** One question for each list in whose rows the rule speaks; rules of pages speak of none. */
function oneOfEachRow(targets: readonly string[]): readonly (string | undefined)[] {
  if (targets.length === 0) return [undefined];
  return [...new Map(targets.map((path) => [questionAddress(path).rowPath, path])).values()];
}

interface Place {
  readonly rule: FormRule;
  readonly at: string;
  readonly part: 'when' | 'value';
  readonly source: string;
  readonly target: string | undefined;
}

/** @returns whether the expression may be used */
function reviewExpression(place: Place, form: ReviewedForm, problems: FormProblemList): boolean {
  const { rule, at, part, source, target } = place;
  const roots = form.rootsFor(target);
  const { problems: found, expression } =
    part === 'when' ? compileCondition(source, roots) : compileExpression(source, roots);
  const [first] = found;
  const path = `${at}/${part}`;
  if (first !== undefined) {
    const { position } = first;
    const suggestion = first.near?.() ?? undefined;
    const params = { ...first.params, ...(suggestion === undefined ? {} : { suggestion }) };
    problems.addExpression(
      first.reason as FormExpressionReason,
      part,
      { path, ruleId: rule.id, ...(position === undefined ? {} : { position }) },
      { params, mending: replacing(first, source, suggestion, path) },
    );
    return false;
  }
  if (part === 'value' && rule.kind === 'set') reviewValue(rule, path, expression.type, form, problems);
  return true;
}

/** Writes what was probably meant in the place of what is wrong, where the text says plainly what that is. */
function replacing(
  { reason, params, position }: ExpressionProblem,
  source: string,
  suggestion: string | undefined,
  path: string,
): Mending | undefined {
  if (suggestion === undefined || position === undefined || position.line !== 1) return undefined;
  const start = position.column - 1;
  const part = source.slice(start, start + position.length);
  const wrong = reason === 'unknown-value' ? (params.value ?? '') : (params.path ?? params.name ?? '');
  if (wrong === '' || !part.includes(wrong)) return undefined;
  const value = source.slice(0, start) + part.replace(wrong, () => suggestion) + source.slice(start + position.length);
  return { kind: 'replaceText', edits: [{ op: 'replace', path, value }] };
}

function reviewValue(
  rule: Extract<FormRule, { kind: 'set' }>,
  path: string,
  found: ValueType,
  form: ReviewedForm,
  problems: FormProblemList,
): void {
  if (!form.isQuestion(rule.question)) return;
  const expected = form.typeOf(rule.question);
  if (fits(found, expected)) return;
  const params = { question: form.titleOf(rule.question), expected: expected.kind, found: found.kind };
  problems.add('rule.wrong-value', { path, ruleId: rule.id, question: rule.question }, params);
}

/** Finds rules that read what is asked only later. */
function reviewPagesRead(rule: FormRule, at: string, form: ReviewedForm, problems: FormProblemList): void {
  if (form.pages.length === 0) return;
  const isTurn = 'after' in rule;
  const own = isTurn
    ? form.pages.findIndex(({ id }) => id === rule.after)
    : Math.min(...form.targetsOf(rule).map((path) => form.pageOf(path)));
  const later = form.readsOf(rule).find((path) => form.pageOf(path) > own);
  if (own < 0 || later === undefined) return;
  const page = form.pages[form.pageOf(later)]?.id ?? '';
  const spot = { path: `${at}/${rule.when === undefined ? 'value' : 'when'}`, ruleId: rule.id, question: later };
  const params = { question: form.titleOf(later), page };
  if (isTurn) problems.add('rule.turns-on-later-page', spot, { ...params, after: rule.after });
  else problems.add('rule.reads-later-page', spot, params);
}
