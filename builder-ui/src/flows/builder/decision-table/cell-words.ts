import type { Literal } from '@nativ/runtime';
import type { TFunction } from 'i18next';
import { valueKindOf } from '../../../designs/conditions/clause-kinds.ts';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { type Cell, readCell } from './cell.ts';
import { answerAsTyped } from './typed-cell.ts';

/** What a cell asks, in a few words, as it stands in the table: `more than 18`, `Legal advice or Social`. */
export function cellInWords(text: string, question: QuestionChoice | undefined, t: TFunction): string {
  const word = (value: Literal) => valueInWords(value, question, t);
  const cell = readCell(text);
  switch (cell.kind) {
    case 'any':
      return t('flowTable.cell.any');
    case 'is':
      return word(cell.value);
    case 'oneOf':
      return cell.values.map(word).join(t('flowTable.cell.or'));
    case 'noneOf':
      return t('flowTable.cell.noneOf', { value: cell.values.map(word).join(t('flowTable.cell.or')) });
    case 'range':
      return `${endInWords('low', cell.low, word, t)} ${endInWords('high', cell.high, word, t)}`;
    case 'text':
      return cell.text;
    case 'answered':
    case 'unanswered':
      return t(`flowTable.cell.${cell.kind}`);
    default:
      return comparisonInWords({ kind: cell.kind, value: cell.value }, question, word, t);
  }
}

type Compared = {
  readonly kind: Exclude<Extract<Cell, { readonly value: Literal }>['kind'], 'is'>;
  readonly value: Literal;
};

function comparisonInWords(
  { kind, value }: Compared,
  question: QuestionChoice | undefined,
  word: (value: Literal) => string,
  t: TFunction,
): string {
  const isTime = question !== undefined && valueKindOf(question) === 'time';
  if (isTime && (kind === 'more' || kind === 'less')) return t(`flowTable.cell.time.${kind}`, { value: word(value) });
  return t(`flowTable.cell.${kind}`, { value: word(value) });
}

function endInWords(
  side: 'low' | 'high',
  { value, isIn }: Extract<Cell, { kind: 'range' }>['low'],
  word: (value: Literal) => string,
  t: TFunction,
): string {
  return t(`flowTable.cell.${side}${isIn ? 'In' : 'Out'}`, { value: word(value) });
}

function valueInWords(value: Literal, question: QuestionChoice | undefined, t: TFunction): string {
  if (typeof value === 'boolean') return t(`condition.${value}`);
  return question?.options.find((option) => option.value === String(value))?.title ?? String(value);
}

/** What a cell gives, as it is read: a text without its quotes, an expression after `=`. */
export function answerInWords(expression: string, t: TFunction): string {
  const typed = answerAsTyped(expression);
  if (typed === 'true' || typed === 'false') return t(`condition.${typed}`);
  return typed === '' ? t('flowTable.cell.nothing') : typed;
}
