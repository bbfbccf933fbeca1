/** Why an expression or placeholder cannot be used, as a stable name. */
export type ExpressionReason =
  | 'too-long'
  | 'too-complex'
  | 'syntax'
  | 'unknown-name'
  | 'unknown-field'
  | 'unknown-task'
  | 'unknown-variable'
  | 'task-without-form'
  | 'unknown-value'
  | 'unknown-function'
  | 'wrong-type'
  | 'not-supported'
  | 'bad-pattern'
  | 'not-a-text'
  | 'sensitive-field'
  | 'sensitive-test';

/** One thing that is wrong with an expression, with the words that its message needs. */
export interface ExpressionProblem {
  readonly reason: ExpressionReason;
  readonly params: Readonly<Record<string, string>>;
  /** What was probably meant. Looked for only when somebody will read it, since that takes a while. */
  readonly near?: () => string | null;
}
