import type { TextFeatures } from './text-features.ts';

/** The features that a model knows, by their numbers, and how much each says by being rare. Plain data, so that it passes between threads. */
export interface FeatureTable {
  readonly hashes: Int32Array;
  readonly rarity: Float32Array;
  /** How much a feature says that stands in none of the texts that were learned from. */
  readonly rarest: number;
  /** Where to find a feature: open addressing, twice as many slots as features, -1 for none. */
  readonly slots: Int32Array;
}

export function featureTable(hashes: Int32Array, rarity: Float32Array, rarest: number): FeatureTable {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  for (let feature = 0; feature < hashes.length; feature++) {
    let slot = (hashes[feature] as number) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = feature;
  }
  return { hashes, rarity, rarest, slots };
}

/** The place of a feature in the table, or -1. */
export function findFeature(table: FeatureTable, hash: number): number {
  const last = table.slots.length - 1;
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const feature = table.slots[slot] as number;
    if (feature === -1 || table.hashes[feature] === hash) return feature;
  }
}

/**
 * Chooses what a model shall know: the features of most texts first, as many as there is room for. Features of one
 * text alone are worth keeping where there is room: they tell strange texts from known ones, and a few of them names from words.
 */
export function chooseFeatures(texts: readonly TextFeatures[], most: number): FeatureTable {
  const counts = new Map<number, number>();
  for (const { lists } of texts) {
    for (const { hashes } of lists) {
      for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  const chosen = [...counts]
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other)
    .slice(0, most);
  return featureTable(
    Int32Array.from(chosen, ([hash]) => hash),
    Float32Array.from(chosen, ([, count]) => rarityOf(count, texts.length)),
    rarityOf(0, texts.length),
  );
}

/** How much a feature says that stands in so many of the texts. */
function rarityOf(count: number, texts: number): number {
  return 1 + Math.log((1 + texts) / (1 + count));
}
