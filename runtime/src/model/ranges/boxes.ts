/**
 * Of each column the values that are meant, a bit for each; a box is every combination of them. Bits, since a table of
 * 500 rules has 125,000 pairs of them: with sets of values that took three minutes, with bits a second.
 */
export type Box = readonly bigint[];

/** How many pairs of boxes may still be looked at before nothing is claimed. */
export interface Budget {
  left: number;
}

/** The bits of these places. */
export function bitsOf(places: Iterable<number>): bigint {
  let bits = 0n;
  for (const place of places) bits |= 1n << BigInt(place);
  return bits;
}

/** The places whose bits are set, among the first so many. */
export function placesIn(bits: bigint, count: number): readonly number[] {
  return Array.from({ length: count }, (_each, place) => place).filter((place) => (bits >> BigInt(place)) & 1n);
}

/** Whether two boxes have something in common. */
export function meet(left: Box, right: Box): boolean {
  return left.every((values, column) => (values & (right[column] ?? 0n)) !== 0n);
}

/** What two boxes have in common. */
export function intersection(left: Box, right: Box): Box {
  return left.map((values, column) => values & (right[column] ?? 0n));
}

/**
 * The parts of a box that none of the others covers, at most so many of them; null when there are too many pieces to
 * tell.
 */
export function uncovered(whole: Box, others: readonly Box[], atMost: number, budget: Budget): readonly Box[] | null {
  const found: Box[] = [];
  const waiting = whole.includes(0n) ? [] : [{ box: whole, from: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { box, from } = next;
    let at = from;
    while (at < others.length && !meet(box, others[at] ?? [])) at += 1;
    budget.left -= at - from + 1;
    if (budget.left < 0) return null;
    const other = others[at];
    if (other) for (const piece of outside(box, other)) waiting.push({ box: piece, from: at + 1 });
    else if (found.push(box) >= atMost) return found;
  }
  return found;
}

/** A box without another one, in pieces that have nothing in common. */
function outside(box: Box, other: Box): readonly Box[] {
  const pieces: Box[] = [];
  for (const [column, values] of box.entries()) {
    const inside = box.slice(0, column).map((before, index) => before & (other[index] ?? 0n));
    const left = values & ~(other[column] ?? 0n);
    if (left !== 0n) pieces.push([...inside, left, ...box.slice(column + 1)]);
  }
  return pieces;
}
