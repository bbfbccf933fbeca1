import type { CountedList } from '../features/counted-features.ts';

/** The features that a model shall know. */
export interface ChosenFeatures {
  /** Which they are, in the order of the table: the place of each among all features of the examples. */
  readonly chosen: Int32Array;
  /** Their places in the table, by their places among all; -1 for what was not chosen. */
  readonly placeOf: Int32Array;
  readonly rarity: Float32Array;
  readonly rarest: number;
}

/**
 * Chooses the features of most texts first, as many as there is room for. Features of one text alone are worth keeping where
 * there is room: they tell strange texts from known ones.
 */
export function chooseFeatures(texts: readonly (readonly CountedList[])[], all: number, most: number): ChosenFeatures {
  const counts = new Int32Array(all);
  for (const lists of texts) {
    for (const { keys } of lists) {
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] as number;
        counts[key] = (counts[key] as number) + 1;
      }
    }
  }
  const fewest = fewestTexts(counts, texts.length, most);
  const placeOf = new Int32Array(all).fill(-1);
  let size = 0;
  for (let at = 0; at < all && size < most; at++) if ((counts[at] as number) > fewest) placeOf[at] = size++;
  for (let at = 0; at < all && size < most; at++) if (fewest > 0 && counts[at] === fewest) placeOf[at] = size++;
  const chosen = new Int32Array(size);
  const rarity = new Float32Array(size);
  for (let at = 0; at < all; at++) {
    const place = placeOf[at] as number;
    if (place === -1) continue;
    chosen[place] = at;
    rarity[place] = rarityOf(counts[at] as number, texts.length);
  }
  return { chosen, placeOf, rarity, rarest: rarityOf(0, texts.length) };
}

/** In how many texts a feature has to stand, so that all that stand in more have room and as many as possible of those. */
function fewestTexts(counts: Int32Array, texts: number, most: number): number {
  const withCount = new Int32Array(texts + 1);
  for (const count of counts) withCount[count] = (withCount[count] as number) + 1;
  let room = most;
  for (let count = texts; count > 0; count--) {
    room -= withCount[count] as number;
    if (room <= 0) return count;
  }
  return 1;
}

/** How much a feature says that stands in so many of the texts. */
function rarityOf(count: number, texts: number): number {
  return 1 + Math.log((1 + texts) / (1 + count));
}
