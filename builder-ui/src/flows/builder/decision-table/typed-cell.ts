import type { Literal } from '@nativ/runtime';
import { valueKindOf } from '../../../designs/conditions/clause-kinds.ts';
import { literalOf, type QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { type Cell, literalText, readCell, writeCell } from './cell.ts';

const sign = /^(<=|>=|!=|==|<|>|≤|≥|≠|=)\s*(.+)$/;
const kinds = {
  '<=': 'atMost',
  '≤': 'atMost',
  '>=': 'atLeast',
  '≥': 'atLeast',
  '<': 'less',
  '>': 'more',
  '!=': 'isNot',
  '≠': 'isNot',
} as const;
const range = /^(-?[\d.]+|\d{4}-\d\d-\d\d)\s*(?:\.\.|–|—|\s-\s|(?<=^\d+)-(?=\d+$))\s*(-?[\d.]+|\d{4}-\d\d-\d\d)$/;
const written = /\bvalue\b|^in\s*\[|\b(?:data|tasks|vars)\.|^['"]/;

/**
 * Reads what somebody types into a cell, or pastes from a spreadsheet: an answer by its title or its name, several with
 * commas, `> 18`, `18-65`, nothing for anything. What is written as an expression is kept as it is.
 */
export function typedCell(typed: string, question: QuestionChoice | undefined): string {
  const text = typed.trim();
  if (text === '' || text === '-' || text === '–' || text === '*') return writeCell({ kind: 'any' });
  if (text.startsWith('=') && !text.startsWith('==')) return text.slice(1).trim();
  if (written.test(text)) return text;
  const ends = range.exec(text);
  if (ends) return writeCell(rangeCell(literalFor(ends[1] ?? '', question), literalFor(ends[2] ?? '', question)));
  const compared = sign.exec(text);
  if (compared) {
    const value = literalFor(compared[2] ?? '', question);
    const kind = kinds[compared[1] as keyof typeof kinds];
    return writeCell(kind === undefined ? { kind: 'is', value } : { kind, value });
  }
  return writeCell(valuesCell(text, question));
}

function rangeCell(low: Literal, high: Literal): Cell {
  return { kind: 'range', low: { value: low, isIn: true }, high: { value: high, isIn: true } };
}

function valuesCell(text: string, question: QuestionChoice | undefined): Cell {
  const isSeveral = question !== undefined && valueKindOf(question) === 'several';
  const whole = optionOf(text, question);
  const parts = whole === null ? text.split(/\s*[,;|]\s*/).map((part) => optionOf(part, question)) : [whole];
  const values = parts.filter((value) => value !== null);
  if (values.length === parts.length && values.length > 1) return { kind: 'oneOf', values };
  const value = values.length === 1 && parts.length === 1 ? (values[0] ?? text) : literalFor(text, question);
  return { kind: isSeveral ? 'includes' : 'is', value };
}

function optionOf(text: string, question: QuestionChoice | undefined): Literal | null {
  const wanted = text.trim().toLocaleLowerCase();
  const found = question?.options.find(
    ({ value, title }) => value.toLocaleLowerCase() === wanted || title.trim().toLocaleLowerCase() === wanted,
  );
  return found && question ? literalOf(question.options, found.value) : null;
}

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  כן: true,
  no: false,
  false: false,
  לא: false,
};

function literalFor(text: string, question: QuestionChoice | undefined): Literal {
  const option = optionOf(text, question);
  if (option !== null) return option;
  const kind = question && valueKindOf(question);
  const truth = truths[text.trim().toLocaleLowerCase()];
  if (truth !== undefined && (kind === 'truth' || kind === undefined)) return truth;
  const number = Number(text.trim());
  const isNumber =
    text.trim() !== '' && Number.isFinite(number) && kind !== 'text' && kind !== 'choice' && kind !== 'time';
  return isNumber ? number : text.trim();
}

/** What a table gives: a number, yes or no, an expression after `=`, or else a text, which needs no quotes. */
export function typedAnswer(typed: string): string {
  const text = typed.trim();
  if (text === '') return "''";
  if (text.startsWith('=')) return text.slice(1).trim() || "''";
  if (/^(['"]).*\1$/.test(text) || /\b(?:data|tasks|vars)\./.test(text)) return text;
  if (text === 'true' || text === 'false' || (Number.isFinite(Number(text)) && !/^[+0]\d/.test(text))) return text;
  return literalText(text);
}

/** An answer as it is typed: a text without its quotes, an expression after `=`. */
export function answerAsTyped(expression: string): string {
  const cell = readCell(expression);
  if (cell.kind === 'is') return String(cell.value);
  return `=${expression}`;
}

/** A cell as it is typed and copied into a spreadsheet; typing it again gives the same cell. */
export function cellAsTyped(text: string, question: QuestionChoice | undefined): string {
  const cell = readCell(text);
  const title = (value: Literal) =>
    question?.options.find((option) => option.value === String(value))?.title ?? String(value);
  const plain = plainOf(cell, title);
  return plain !== null && typedCell(plain, question) === writeCell(cell) ? plain : `= ${text}`;
}

function plainOf(cell: Cell, title: (value: Literal) => string): string | null {
  if (cell.kind === 'any') return '-';
  if (cell.kind === 'is' || cell.kind === 'includes') return title(cell.value);
  if (cell.kind === 'oneOf') return cell.values.map(title).join(', ');
  if (cell.kind === 'range') return `${cell.low.value}..${cell.high.value}`;
  const found = Object.entries(kinds).find(([, kind]) => kind === cell.kind);
  return found && 'value' in cell ? `${found[0]} ${title(cell.value)}` : null;
}
