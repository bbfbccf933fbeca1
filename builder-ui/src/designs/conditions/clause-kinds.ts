import type { ClauseOperator, ConditionClause, Literal, Operand, QuestionKindId } from '@nativ/runtime';
import type { QuestionChoice } from './question-choice.ts';

const answering = ['answered', 'unanswered'] as const;
const ordered = ['is', 'isNot', 'more', 'less', 'atLeast', 'atMost', ...answering] as const;
const numbers = new Set<QuestionKindId>(['number', 'integer', 'rating', 'scale', 'calculated']);
const times = new Set<QuestionKindId>(['date', 'time', 'dateTime']);
const truths = new Set<QuestionKindId>(['yesNo', 'consent']);
const whole = new Set<QuestionKindId>(['file', 'files', 'signature', 'address', 'section', 'repeating', 'custom']);

/** How the answers to a question are compared. */
export type ValueKind = 'text' | 'number' | 'time' | 'truth' | 'choice' | 'several' | 'none';

export function valueKindOf({ kind }: QuestionChoice): ValueKind {
  if (kind === 'choice') return 'choice';
  if (kind === 'several') return 'several';
  if (numbers.has(kind)) return 'number';
  if (times.has(kind)) return 'time';
  if (truths.has(kind)) return 'truth';
  return whole.has(kind) ? 'none' : 'text';
}

/** The comparisons that make sense for a question, the most usual first. */
export function operatorsOf(question: QuestionChoice): readonly ClauseOperator[] {
  switch (valueKindOf(question)) {
    case 'choice':
      return ['is', 'isNot', 'oneOf', 'noneOf', ...answering];
    case 'several':
      return ['includes', 'excludes', ...answering];
    case 'truth':
      return ['is', ...answering];
    case 'none':
      return answering;
    case 'text':
      return ['answered', 'unanswered', 'is', 'isNot', 'contains', 'startsWith'];
    default:
      return ordered;
  }
}

/** What a question is compared with until somebody says otherwise. */
function firstLiteral(question: QuestionChoice): Literal {
  const kind = valueKindOf(question);
  if (kind === 'truth') return true;
  if (kind === 'number') return 0;
  const [first] = question.options;
  return first?.literal ?? first?.value ?? '';
}

/** The clause with another operator; what it is compared with stays where that makes sense. */
export function withOperator(
  clause: ConditionClause,
  operator: ClauseOperator,
  question: QuestionChoice,
): ConditionClause {
  const { operand: _operand, ...bare } = clause;
  if (operator === 'answered' || operator === 'unanswered') return { ...bare, operator };
  return { ...bare, operator, operand: fitting(clause.operand, operator, question) };
}

function fitting(operand: Operand | undefined, operator: ClauseOperator, question: QuestionChoice): Operand {
  const isList = operator === 'oneOf' || operator === 'noneOf';
  if (operand?.kind === 'list') return isList ? operand : literal(operand.values[0] ?? firstLiteral(question));
  if (isList) return { kind: 'list', values: [operand?.kind === 'literal' ? operand.value : firstLiteral(question)] };
  if (operand === undefined)
    return valueKindOf(question) === 'time' ? { kind: 'today' } : literal(firstLiteral(question));
  return operand;
}

const literal = (value: Literal): Operand => ({ kind: 'literal', value });

/** A comparison of the question, to be changed. */
export function newClause(question: QuestionChoice): ConditionClause {
  const [operator = 'answered'] = operatorsOf(question);
  return withOperator({ kind: 'clause', path: question.path, operator: 'answered' }, operator, question);
}
