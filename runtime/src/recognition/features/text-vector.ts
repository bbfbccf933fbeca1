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
  const parts = text.lists.map((list) => listVector(list, table, text.lists.length));
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

function listVector(list: FeatureList, table: FeatureTable, lists: number) {
  const counts = new Map<number, number>();
  for (const hash of list.hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const features = new Int32Array(counts.size);
  const values = new Float32Array(counts.size);
  let [squares, unknown, found] = [0, 0, 0];
  for (const [hash, count] of counts) {
    const feature = findFeature(table, hash);
    const frequency = 1 + Math.log(count);
    if (feature === -1) {
      unknown += (frequency * table.rarest) ** 2;
      continue;
    }
    const value = frequency * (table.rarity[feature] as number);
    features[found] = feature;
    values[found] = value;
    squares += value * value;
    found++;
  }
  const length = Math.sqrt(squares * lists) || 1;
  for (let at = 0; at < found; at++) values[at] = (values[at] as number) / length;
  return {
    features: features.subarray(0, found),
    values: values.subarray(0, found),
    knownShare: squares / (squares + unknown || 1),
  };
}
