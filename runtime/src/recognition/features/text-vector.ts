import { type FeatureTable, findFeature } from './feature-table.ts';
import type { FeatureList, TextFeatures } from './text-features.ts';

/** A text as a model sees it: the features that it knows, with their weight in this text. */
export interface TextVector {
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** The share of each kind of features that the model knows, counted by how much they say: first words, then letters. */
  readonly knownShares: readonly number[];
}

/** TF-IDF, with the logarithm of counts, and each kind of features brought to the same length. */
export function textVector(text: TextFeatures, table: FeatureTable): TextVector {
  const parts = text.lists.map((list) => listVector(list, table));
  const size = parts.reduce((sum, { features }) => sum + features.length, 0);
  const features = new Int32Array(size);
  const values = new Float32Array(size);
  let at = 0;
  for (const part of parts) {
    features.set(part.features, at);
    values.set(part.values, at);
    at += part.features.length;
  }
  return { features, values, knownShares: parts.map(({ knownShare }) => knownShare) };
}

function listVector(list: FeatureList, table: FeatureTable) {
  const counts = new Map<number, number>();
  let unknown = 0;
  for (const hash of list.hashes) {
    const feature = findFeature(table, hash);
    if (feature === -1) unknown++;
    else counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const features = new Int32Array(counts.size);
  const values = new Float32Array(counts.size);
  let squares = 0;
  let at = 0;
  for (const [feature, count] of counts) {
    const value = (1 + Math.log(count)) * (table.rarity[feature] as number);
    features[at] = feature;
    values[at] = value;
    squares += value * value;
    at++;
  }
  const length = Math.sqrt(squares * 2) || 1;
  for (let index = 0; index < at; index++) values[index] = (values[index] as number) / length;
  return { features, values, knownShare: list.hashes.length === 0 ? 0 : 1 - unknown / list.hashes.length };
}
