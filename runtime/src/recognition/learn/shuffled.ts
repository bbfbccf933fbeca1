/** A row of random numbers from 0 up to 1 that is the same each time: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Puts the numbers of a row into another order, in place. */
export function shuffle(row: Int32Array, random: () => number): void {
  for (let at = row.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = row[at] as number;
    row[at] = row[other] as number;
    row[other] = kept;
  }
}
