/** What would become of the examples at one threshold, in shares that sum up to 1. */
export interface ThresholdShares {
  readonly atLeast: number;
  readonly right: number;
  readonly wrong: number;
  readonly heldBack: number;
}

/** What becomes of 100 texts: whole numbers that sum up to 100. */
export interface OfHundred {
  readonly right: number;
  readonly held: number;
  readonly wrong: number;
}

/**
 * Says in whole texts of a hundred what a threshold costs. A mistake that happens is never rounded away: who chooses a
 * threshold must not read that nothing goes wrong where something does.
 */
export function ofHundred({ right, wrong, heldBack }: ThresholdShares): OfHundred {
  const errs = wrong > 0 ? Math.max(1, Math.round(wrong * 100)) : 0;
  const held = Math.min(100 - errs, heldBack > 0 ? Math.max(1, Math.round(heldBack * 100)) : 0);
  const all = right + wrong + heldBack;
  return all === 0 ? { right: 0, held: 0, wrong: 0 } : { right: 100 - errs - held, held, wrong: errs };
}

/** What was measured nearest to a threshold, not above it; null when nothing was. */
export function sharesAt(thresholds: readonly ThresholdShares[], atLeast: number): ThresholdShares | null {
  const below = thresholds.filter((one) => one.atLeast <= atLeast + 1e-9);
  return below.at(-1) ?? thresholds[0] ?? null;
}
