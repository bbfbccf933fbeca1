import type { Failure } from '../model/compiled-flow.ts';

/** The failure of an expression: `what` says whose, `why` never names an answer. */
export function expressionFailed(what: string, why: string): Failure {
  return {
    kind: 'fail',
    code: 'expression.failed',
    message: `${what} has no result. ${why}`,
    expected: 'a value',
    found: why,
  };
}
