import {
  type ConditionClause,
  type ConditionGroup,
  flowName,
  type Literal,
  type Operand,
  readFlowCondition,
} from '@nativ/runtime';
import type { TFunction } from 'i18next';
import { isolate } from '../i18n/isolate.ts';

/** How a value that a condition reads is called: `data.kind` is 'Kind of inquiry', and its 'legal' is 'Legal advice'. */
export interface FieldWords {
  readonly field: (path: string) => string;
  readonly value: (path: string, value: string | number | boolean) => string;
}

const trees = new Map<string, ConditionGroup | null>();
const MOST_KEPT = 2000;

/** A condition is said again whenever the flow is drawn, and it rarely is another one by then. */
function treeOf(condition: string): ConditionGroup | null {
  const known = trees.get(condition);
  if (known !== undefined) return known;
  const tree = readFlowCondition(condition);
  if (trees.size >= MOST_KEPT) trees.clear();
  trees.set(condition, tree);
  return tree;
}

/** How one comparison is said. */
type Say = (clause: ConditionClause, words: FieldWords, t: TFunction) => string;

/**
 * Says a condition in few words, as it stands on a line: comparisons joined by and/or. For one that says more than that
 * it gives null, and the expression itself is shown.
 */
export function conditionInWords(condition: string, words: FieldWords, t: TFunction): string | null {
  return said(condition, words, t, clauseInWords);
}

/** The same as part of a sentence: `“Kind of inquiry” is “Legal advice”`. */
export function conditionInSentence(condition: string, words: FieldWords, t: TFunction): string | null {
  return said(condition, words, t, clauseInSentence);
}

function said(condition: string, words: FieldWords, t: TFunction, say: Say): string | null {
  const tree = treeOf(condition);
  if (tree === null || tree.parts.length === 0) return null;
  return groupInWords(tree, t, (clause) => say(clause, words, t));
}

/** Groups within groups are put in brackets, save those of `and` within `or`, which bind closer in speech as well. */
function groupInWords({ join, parts }: ConditionGroup, t: TFunction, say: (clause: ConditionClause) => string): string {
  const joint = ` ${t(join === 'all' ? 'condition.and' : 'condition.or')} `;
  return parts
    .map((part) => {
      if (part.kind === 'clause') return say(part);
      const inner = groupInWords(part, t, say);
      return part.parts.length > 1 && part.join === 'any' ? `(${inner})` : inner;
    })
    .join(joint);
}

function clauseInWords({ path, operator, operand }: ConditionClause, words: FieldWords, t: TFunction): string {
  const name = flowName(path);
  const field = words.field(name);
  const value = operand === undefined ? '' : operandInWords(operand, name, words, t);
  if (operator === 'oneOf' || operator === 'noneOf') return t(`condition.${operator}`, { field, values: value });
  // A field that is a question is answered: 'Is it urgent? yes'.
  const isAnswer = operator === 'is' && field.endsWith('?');
  return t(isAnswer ? 'condition.answer' : `condition.${operator}`, { field, value });
}

function clauseInSentence({ path, operator, operand }: ConditionClause, words: FieldWords, t: TFunction): string {
  const name = flowName(path);
  const quoted = (text: string) => t('builder.sentence.quoted', { text: isolate(text) });
  const field = quoted(words.field(name));
  const value = operand === undefined ? '' : operandInWords(operand, name, words, t, quoted);
  return t(`builder.clause.${operator}`, { field, value });
}

function operandInWords(
  operand: Operand,
  name: string,
  words: FieldWords,
  t: TFunction,
  quoted: (text: string) => string = (text) => text,
): string {
  const word = (value: Literal) =>
    typeof value === 'boolean' ? t(`condition.${value}`) : quoted(words.value(name, value));
  switch (operand.kind) {
    case 'literal':
      return word(operand.value);
    case 'list':
      return operand.values.map(word).join(', ');
    case 'question':
      return quoted(words.field(flowName(operand.path)));
    case 'today':
      return t('builder.clause.today');
  }
}
