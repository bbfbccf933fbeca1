import type { TextFeatures } from './text-features.ts';

/** The features of one kind of a text, each once, and how often it stands there. */
export interface CountedList {
  readonly keys: Int32Array;
  readonly counts: Uint16Array;
}

const mostCounted = 65_535;

/** Counts the features of a text, kind by kind, in the order in which they first come. */
export function countFeatures({ lists }: Pick<TextFeatures, 'lists'>): readonly CountedList[] {
  return lists.map(({ hashes }) => countList(hashes));
}

/** By open addressing, which takes a third of the time of a `Map` (22 November 2026). */
function countList(hashes: readonly number[]): CountedList {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const keys = new Int32Array(hashes.length);
  const counts = new Uint16Array(hashes.length);
  let found = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] as number;
    let slot = hash & (size - 1);
    // A slot holds the place after the one of its feature, so that 0 is an empty one.
    while (slots[slot] !== 0 && keys[(slots[slot] as number) - 1] !== hash) slot = (slot + 1) & (size - 1);
    let place = (slots[slot] as number) - 1;
    if (place === -1) {
      place = found++;
      keys[place] = hash;
      slots[slot] = found;
    }
    counts[place] = Math.min(mostCounted, (counts[place] as number) + 1);
  }
  return { keys: keys.slice(0, found), counts: counts.slice(0, found) };
}
