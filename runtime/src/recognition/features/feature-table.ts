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
