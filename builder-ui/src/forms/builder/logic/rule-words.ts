import { type ConditionClause, type ConditionPart, type Operand, readCondition } from '@nativ/runtime';
import type { FormDocument, FormRule } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { valueKindOf } from '../../../designs/conditions/clause-kinds.ts';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { questionsOfRule, rowOfRule } from '../document/following-rules.ts';
import { localizedIn, writtenLanguage } from '../document/texts.ts';
import { questionChoices } from './question-choices.ts';

/** A rule as a sentence. */
export function ruleInWords(document: FormDocument, rule: FormRule, t: TFunction): string {
  const written = writtenLanguage(document);
  const when = rule.when === undefined ? '' : conditionInWords(document, rule, t);
  const questions = questionsOfRule(rule).map((path) => quoted(titleOf(document, path), t));
  const names = questions.join(t('builder.logic.listJoin'));
  const page = (id: string) => {
    const pages = document.settings?.pages ?? [];
    const index = pages.findIndex((one) => one.id === id);
    const title = localizedIn(pages[index]?.title, written, written);
    return index < 0 ? id : t('builder.pages.one', { number: index + 1, title });
  };
  switch (rule.kind) {
    case 'set':
      return when === ''
        ? t('builder.sentence.setAlways', { questions: names, value: isolate(rule.value) })
        : t('builder.sentence.set', { questions: names, value: isolate(rule.value), when });
    case 'skipTo':
      return t('builder.sentence.skipTo', {
        after: quoted(page(rule.after), t),
        page: quoted(page(rule.page), t),
        when,
      });
    case 'end':
      return t(rule.refuses === true ? 'builder.sentence.refuseAll' : 'builder.sentence.end', {
        after: quoted(page(rule.after), t),
        when,
      });
    default:
      return t(`builder.sentence.${rule.kind}`, { questions: names, when });
  }
}

function conditionInWords(document: FormDocument, rule: FormRule, t: TFunction): string {
  const tree = readCondition(rule.when ?? '', rowOfRule(rule));
  if (tree === null || tree.parts.length === 0) return isolate(rule.when ?? '');
  return partInWords(document, tree, t);
}

function partInWords(document: FormDocument, part: ConditionPart, t: TFunction): string {
  if (part.kind === 'clause') return clauseInWords(document, part, t);
  const joint = ` ${t(part.join === 'all' ? 'condition.and' : 'condition.or')} `;
  return part.parts
    .map((one) => (one.kind === 'group' ? `(${partInWords(document, one, t)})` : partInWords(document, one, t)))
    .join(joint);
}

function clauseInWords(document: FormDocument, { path, operator, operand }: ConditionClause, t: TFunction): string {
  const question = questionChoices(document).find((choice) => choice.path === path);
  const field = quoted(question?.title ?? path, t);
  const value = operand === undefined ? '' : operandInWords(document, operand, question, t);
  const isTime = question !== undefined && valueKindOf(question) === 'time';
  const family = isTime && (operator === 'more' || operator === 'less') ? 'timeClause' : 'clause';
  return family === 'timeClause'
    ? t(`builder.timeClause.${operator as 'more' | 'less'}`, { field, value })
    : t(`builder.clause.${operator}`, { field, value });
}

function operandInWords(
  document: FormDocument,
  operand: Operand,
  question: QuestionChoice | undefined,
  t: TFunction,
): string {
  const word = (value: unknown) => {
    if (typeof value === 'boolean') return t(value ? 'condition.true' : 'condition.false');
    const option = question?.options.find((one) => one.value === String(value));
    return quoted(option?.title ?? String(value), t);
  };
  switch (operand.kind) {
    case 'literal':
      return word(operand.value);
    case 'list':
      return operand.values.map(word).join(', ');
    case 'question':
      return quoted(titleOf(document, operand.path), t);
    case 'today':
      return t('builder.clause.today');
  }
}

function titleOf(document: FormDocument, path: string): string {
  return questionChoices(document).find((choice) => choice.path === path)?.title ?? path;
}

const quoted = (text: string, t: TFunction) => t('builder.sentence.quoted', { text: isolate(text) });
