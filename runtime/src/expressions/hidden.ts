import { EvaluationFailure } from './scope.ts';

/**
 * Stands where an answer may be that whoever looks at a past case may not read, or that nobody has kept. An evaluation
 * that reads it has no result, rather than the one that an absent answer would give. Never stored, never in a running case.
 */
export const HIDDEN = Symbol('hidden answer');

/** Why such an evaluation has no result. */
export const READS_HIDDEN = 'Expected answers that may be read here, but one is sealed or was not kept.';

/** The value, unless it is hidden. */
export function seen<Value>(value: Value): Value {
  if (value === HIDDEN) throw new EvaluationFailure(READS_HIDDEN);
  return value;
}
