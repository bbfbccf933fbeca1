import type { Failure } from '../../model/compiled-flow.ts';

/** How many items one `forEach` may have. */
const MAX_ITEMS = 20_000;

/** The entries to go through: those of a list, or as many as a number says, counted from 1. An absent list is empty. */
export function listOf(value: unknown): readonly unknown[] | Failure {
  if (value === null) return [];
  if (Array.isArray(value) && value.length <= MAX_ITEMS) return value;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_ITEMS)
    return Array.from({ length: value }, (_, index) => index + 1);
  const found = Array.isArray(value) ? `a list of ${value.length}` : `a ${typeof value}`;
  return {
    kind: 'fail',
    code: 'forEach.no-list',
    message: `Expected a list of at most ${MAX_ITEMS} entries, or a number, but found ${found}. Correct the data.`,
    expected: `a list of at most ${MAX_ITEMS} entries, or a number`,
    found,
  };
}
