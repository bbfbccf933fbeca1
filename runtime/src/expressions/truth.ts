import { EvaluationFailure } from './scope.ts';
import { kindOf } from './value-type.ts';

/** Reads a value as a condition: an absent one does not hold. */
export function isTrue(value: unknown): boolean {
  if (value === true || value === false) return value;
  if (value === null || value === undefined) return false;
  throw new EvaluationFailure(`Expected true or false in a condition, but found a ${kindOf(value)}.`);
}
