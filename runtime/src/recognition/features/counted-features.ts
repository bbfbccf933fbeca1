import type { TextFeatures } from './text-features.ts';

/** The features of one kind of a text, each once, and how often it stands there. */
export interface CountedList {
  readonly keys: Int32Array;
  readonly counts: Uint16Array;
}

const mostCounted = 65_535;

/** Counts the features of a text, kind by kind, in the order in which they first come. */
export function countFeatures({ lists }: Pick<TextFeatures, 'lists'>): readonly CountedList[] {
  return lists.map(({ hashes }) => {
    const places = new Map<number, number>();
    const counts = new Uint16Array(hashes.length);
    for (const hash of hashes) {
      const place = places.get(hash) ?? places.size;
      if (place === places.size) places.set(hash, place);
      counts[place] = Math.min(mostCounted, (counts[place] as number) + 1);
    }
    return { keys: Int32Array.from(places.keys()), counts: counts.slice(0, places.size) };
  });
}
