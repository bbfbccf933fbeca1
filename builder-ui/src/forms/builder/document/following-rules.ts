import { relocated, renameReads, withoutQuestion } from '@nativ/runtime';
import type { FormDocument, FormRule } from '@nativ/schemas';
import type { Consequence } from './edit.ts';
import { isWithin, rowOf } from './question-path.ts';

interface Followed {
  readonly document: FormDocument;
  readonly also: readonly Consequence[];
}

/** The questions that a rule is about. */
export function questionsOfRule(rule: FormRule): readonly string[] {
  if (rule.kind === 'set') return [rule.question];
  return rule.kind === 'skipTo' || rule.kind === 'end' ? [] : rule.questions;
}

/** The row of which a rule speaks: the one in which its questions stand. */
export function rowOfRule(rule: FormRule): string | undefined {
  return questionsOfRule(rule)
    .map(rowOf)
    .find((row) => row !== undefined);
}

/** Lets the rules follow a question that has gone to another path; a rule that cannot name it there lets go of it. */
export function rulesFollow(document: FormDocument, from: string, to: string): Followed {
  return mapRules(document, (rule) => {
    const moved = withQuestions(rule, (path) => relocated(path, from, to));
    const relocation = { from, to, rowBefore: rowOfRule(rule), rowAfter: rowOfRule(moved) };
    return withExpressions(moved, (text, part) => {
      const followed = renameReads(text, relocation);
      if (followed !== null || part === 'value') return followed;
      return withoutQuestion(text, from, relocation.rowBefore);
    });
  });
}

/** Takes a question that is no more out of the rules. */
export function rulesWithout(document: FormDocument, path: string): Followed {
  return mapRules(document, (rule) => {
    const left = withQuestions(rule, (question) => (isWithin(question, path) ? null : question));
    return withExpressions(left, (text, part) => {
      const remaining = withoutQuestion(text, path, rowOfRule(rule));
      return part === 'value' && remaining !== text ? null : remaining;
    });
  });
}

function mapRules(document: FormDocument, change: (rule: FormRule) => FormRule | null): Followed {
  const rules = document.settings?.rules;
  if (rules === undefined) return { document, also: [] };
  const also: Consequence[] = [];
  const next = rules.flatMap((rule) => {
    const changed = change(rule);
    if (changed === null) also.push({ kind: 'ruleRemoved', rule });
    else if (changed !== rule) also.push({ kind: isReduced(rule, changed) ? 'ruleReduced' : 'ruleFollowed', rule });
    return changed === null ? [] : [changed];
  });
  if (also.length === 0) return { document, also };
  return { document: { ...document, settings: { ...document.settings, rules: next } }, also };
}

/** A rule that names fewer questions, or whose condition has fewer parts, says less than before. */
function isReduced(before: FormRule, after: FormRule): boolean {
  const parts = (rule: FormRule) => ('when' in rule ? (rule.when ?? '') : '').split(/&&|\|\|/).length;
  return questionsOfRule(after).length < questionsOfRule(before).length || parts(after) < parts(before);
}

/** Null takes a question away; a rule that is about none any more becomes null. */
function withQuestions(rule: FormRule, to: (path: string) => string | null): FormRule {
  if (rule.kind === 'skipTo' || rule.kind === 'end') return rule;
  if (rule.kind === 'set') {
    const question = to(rule.question);
    return question === rule.question ? rule : { ...rule, question: question ?? '' };
  }
  const questions = [...new Set(rule.questions.map(to).filter((path) => path !== null))];
  const isSame =
    questions.length === rule.questions.length && questions.every((path, at) => path === rule.questions[at]);
  return isSame ? rule : ({ ...rule, questions } as FormRule);
}

type Expressions = (text: string, part: 'when' | 'value') => string | null;

/** Null where nothing is left of the rule. A `set` rule whose condition is gone would set always, which nobody asked for. */
function withExpressions(rule: FormRule, to: Expressions): FormRule | null {
  const isAboutNothing =
    rule.kind === 'set' ? rule.question === '' : 'questions' in rule && rule.questions.length === 0;
  if (isAboutNothing) return null;
  const when = rule.when === undefined ? undefined : to(rule.when, 'when');
  const value = rule.kind === 'set' ? to(rule.value, 'value') : undefined;
  if (when === null || value === null) return null;
  const isSame = when === rule.when && (rule.kind !== 'set' || value === rule.value);
  if (isSame) return rule;
  return { ...rule, ...(when !== undefined && { when }), ...(value !== undefined && { value }) } as FormRule;
}
