import type { TextFeatures } from './text-features.ts';

/** The features that a model knows, by their numbers, and how much each says by being rare. Plain data, so that it passes between threads. */
export interface FeatureTable {
  readonly hashes: Int32Array;
  readonly rarity: Float32Array;
  /** Where to find a feature: open addressing, twice as many slots as features, -1 for none. */
  readonly slots: Int32Array;
}

export function featureTable(hashes: Int32Array, rarity: Float32Array): FeatureTable {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  for (let feature = 0; feature < hashes.length; feature++) {
    let slot = (hashes[feature] as number) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = feature;
  }
  return { hashes, rarity, slots };
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
 * Chooses what a model shall know: the features of most texts first, as many as there is room for. A feature of one text
 * alone says nothing about another, once there are enough texts.
 */
export function chooseFeatures(texts: readonly TextFeatures[], most: number): FeatureTable {
  const counts = new Map<number, number>();
  for (const { lists } of texts) {
    for (const { hashes } of lists) {
      for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  const fewest = texts.length >= enoughTexts ? 2 : 1;
  const known = [...counts].filter(([, count]) => count >= fewest);
  known.sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other);
  const chosen = known.slice(0, most);
  return featureTable(
    Int32Array.from(chosen, ([hash]) => hash),
    Float32Array.from(chosen, ([, count]) => 1 + Math.log((1 + texts.length) / (1 + count))),
  );
}

const enoughTexts = 500;
