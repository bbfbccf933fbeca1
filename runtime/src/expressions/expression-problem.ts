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
  | 'may-be-absent'
  | 'sensitive-field'
  | 'sensitive-test';

/** Where in a text something is wrong; lines and columns count from 1, as editors do. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
  /** How many characters it is about; 0 at the end of the text. */
  readonly length: number;
}

/** The part of a text, as offsets from its beginning. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One thing that is wrong with an expression, with the words that its message needs. */
export interface ExpressionProblem {
  readonly reason: ExpressionReason;
  readonly params: Readonly<Record<string, string>>;
  readonly position?: TextPosition;
  /** What was probably meant. Looked for only when somebody will read it, since that takes a while. */
  readonly near?: () => string | null;
}

/** The position of a part of a text. */
export function positionOf(text: string, { start, end }: TextRange): TextPosition {
  const from = Math.min(Math.max(start, 0), text.length);
  const before = text.slice(0, from).split('\n');
  const length = Math.min(Math.max(end, from), text.length) - from;
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length };
}
