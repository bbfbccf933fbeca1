/** How a clause compares an answer. */
export type ClauseOperator =
  | 'is'
  | 'isNot'
  | 'more'
  | 'less'
  | 'atLeast'
  | 'atMost'
  | 'oneOf'
  | 'noneOf'
  | 'includes'
  | 'excludes'
  | 'contains'
  | 'startsWith'
  | 'answered'
  | 'unanswered';

export type Literal = string | number | boolean;

/** What an answer is compared with: words or a number, several of them, another answer, or the date of the day. */
export type Operand =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'list'; readonly values: readonly Literal[] }
  | { readonly kind: 'question'; readonly path: string }
  | { readonly kind: 'today' };

/** One comparison: the question at `path` (with `*` for the row the rule speaks of), how, and with what. */
export interface ConditionClause {
  readonly kind: 'clause';
  readonly path: string;
  readonly operator: ClauseOperator;
  /** Absent for `answered` and `unanswered`. */
  readonly operand?: Operand;
}

/** Clauses of which all or any must hold. */
export interface ConditionGroup {
  readonly kind: 'group';
  readonly join: 'all' | 'any';
  readonly parts: readonly ConditionPart[];
}

export type ConditionPart = ConditionClause | ConditionGroup;
