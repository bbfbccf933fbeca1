import type { ExpressionReason } from '../../expressions/expression-problem.ts';
import type { DrawingCode, Params, ProblemCode } from '../problem-messages.ts';

type Sentence = (params: Params) => string;

/** What to do about each problem, in one language. */
export interface FixMessages {
  readonly drawing: Readonly<Record<DrawingCode, Sentence>>;
  readonly reason: Readonly<Record<ExpressionReason, Sentence>>;
}

/** The sentence that says what to do about a problem. */
export function fixMessage(messages: FixMessages, code: ProblemCode, params: Params): string {
  const sentence = messages.drawing[code as DrawingCode] ?? messages.reason[code.split('.')[1] as ExpressionReason];
  return sentence(params);
}
