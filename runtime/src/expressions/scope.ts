/** How many units of work one evaluation may take: one per element that a loop visits, one per 64 characters made. */
export const MAX_COST = 50_000;
/** The longest text or list that an expression may make. */
const MAX_SIZE = 100_000;

export type RootName = 'data' | 'tasks' | 'vars' | 'row' | 'today';

/** The values of the names that an expression may begin with. */
export type RootValues = { readonly [name in RootName]?: unknown };

/** What one evaluation reads, and how much work it may still do. */
export interface Scope {
  readonly variables: RootValues;
  /** The elements that the surrounding loops (`exists`, `all`, `map`, `filter`) stand at. */
  readonly locals: unknown[];
  left: number;
}

/** A part of an expression, ready to run. */
export type Evaluate = (scope: Scope) => unknown;

/**
 * Thrown inside an evaluation only, and turned into a value at its edge. The explanation names kinds of values,
 * never a value, since it goes into logs.
 */
export class EvaluationFailure extends Error {}

/** Takes work off what the evaluation may do. */
export function spend(scope: Scope, cost: number): void {
  scope.left -= cost;
  if (scope.left < 0) throw new EvaluationFailure('Expected the expression to need less work, but it ran too long.');
}

/** Accounts for a text or list that was made, and bounds its size. */
export function made<Value extends string | readonly unknown[]>(scope: Scope, value: Value): Value {
  if (value.length > MAX_SIZE)
    throw new EvaluationFailure(`Expected at most ${MAX_SIZE} characters or elements, but the result is longer.`);
  spend(scope, typeof value === 'string' ? value.length >> 6 : value.length);
  return value;
}
