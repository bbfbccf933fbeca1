/** Fewer than so many are not told where numbers are protected: a number that small is about people whom somebody may know. */
const LEAST = 5;
const MINUTE_MS = 60_000;

/**
 * How numbers leave the house: as they are, or protected.
 *
 * Protected counts below five are hidden, nought among them, since a nought that becomes a one tells of one. From five on they are
 * multiples of five: up or down by chance, but the same for the same cases for ever, so that asking again tells nothing more, and two
 * questions that differ by one case are answered independently of each other. So no difference between two answers tells a number that
 * is hidden (see the attack in protect-numbers.test.ts).
 */
export interface NumberGuard {
  /** @param key stands for the set of what is counted: an integer in digits, another one for another set */
  readonly count: (count: number, key: string | null) => number | null;
  /** Whether times of so many cases may be told. */
  readonly tells: (count: number) => boolean;
  /** A time as it may be told: to the minute, and above a hundred minutes to two figures. */
  readonly time: (ms: number) => number;
  readonly share: (part: number, whole: number) => number;
}

export const openNumbers: NumberGuard = {
  count: (count) => count,
  tells: (count) => count > 0,
  time: (ms) => Math.round(ms),
  share: (part, whole) => part / whole,
};

export const protectedNumbers: NumberGuard = {
  count: (count, key) => (count < LEAST ? null : roundedByChance(count, key)),
  tells: (count) => count >= LEAST,
  time: (ms) => roughMinutes(ms / MINUTE_MS) * MINUTE_MS,
  share: (part, whole) => Math.round((part / whole) * 20) / 20,
};

/** Up as often as it is far from below, so that the sum of many such numbers is right on average. */
function roundedByChance(count: number, key: string | null): number {
  const over = count % LEAST;
  const chance = Number(BigInt.asUintN(63, BigInt(key ?? 0)) % BigInt(LEAST));
  return count - over + (chance < over ? LEAST : 0);
}

function roughMinutes(minutes: number): number {
  if (minutes < 100) return Math.round(minutes);
  const unit = 10 ** (Math.floor(Math.log10(minutes)) - 1);
  return Math.round(minutes / unit) * unit;
}
