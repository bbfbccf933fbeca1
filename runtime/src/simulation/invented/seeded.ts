/** Numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** @throws Error for an empty list */
  oneOf<Value>(values: readonly Value[]): Value;
  /** True so often out of a hundred times. */
  percent(often: number): boolean;
}

/** Mulberry32: four lines, and good enough for what nobody must guess. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    oneOf(values) {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined && values.length === 0) throw new Error('Expected something to choose from.');
      return value as (typeof values)[number];
    },
    percent: (often) => next() * 100 < often,
  };
}
