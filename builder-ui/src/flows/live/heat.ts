/** How warm a step is: from 1, quick, to 5, slow. */
export type Heat = 1 | 2 | 3 | 4 | 5;

export interface HeatScale {
  /** The spans, in milliseconds, up to which a step has each degree of warmth, the quickest first. */
  readonly limitsMs: readonly number[];
  heatOf(ms: number): Heat;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Spans that people think in. */
const steps = [
  1_000,
  10_000,
  minute,
  5 * minute,
  15 * minute,
  hour,
  4 * hour,
  day,
  3 * day,
  7 * day,
  14 * day,
  30 * day,
  90 * day,
  365 * day,
];
const degrees = 5;

/**
 * A scale that ends just above the slowest step, so that what takes long stands out in a flow of minutes as in one of months, and
 * that says in round spans what its colours mean. Null where nothing has taken any time yet.
 */
export function heatScale(spansMs: readonly number[]): HeatScale | null {
  const slowest = Math.max(0, ...spansMs);
  if (spansMs.length === 0) return null;
  const found = steps.findIndex((step) => step >= slowest);
  const top = Math.max(found === -1 ? steps.length - 1 : found, degrees - 1);
  const limitsMs = steps.slice(top - degrees + 1, top + 1);
  return {
    limitsMs,
    heatOf: (ms) => (Math.min(limitsMs.filter((limit) => ms > limit).length, degrees - 1) + 1) as Heat,
  };
}
