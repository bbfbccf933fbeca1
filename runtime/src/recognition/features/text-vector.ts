import type { CountedList } from './counted-features.ts';
import type { FeatureTable } from './feature-table.ts';

/** A text as a model sees it: the features that it knows, with their weight in this text. */
export interface TextVector {
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** The share of each kind of features that the model knows, counted by how much they say: first words, then letters. */
  readonly knownShares: readonly number[];
}

/**
 * TF-IDF, with the logarithm of counts, and each kind of features brought to the same length.
 *
 * @param find the place in the table of what the lists know a feature by, or -1
 */
export function textVector(
  lists: readonly CountedList[],
  table: Pick<FeatureTable, 'rarity' | 'rarest'>,
  find: (key: number) => number,
): TextVector {
  const size = lists.reduce((sum, { keys }) => sum + keys.length, 0);
  const features = new Int32Array(size);
  const values = new Float32Array(size);
  const knownShares: number[] = [];
  let end = 0;
  for (const { keys, counts } of lists) {
    const start = end;
    let [squares, unknown] = [0, 0];
    for (let at = 0; at < keys.length; at++) {
      const feature = find(keys[at] as number);
      const frequency = 1 + Math.log(counts[at] as number);
      const value = frequency * (feature === -1 ? table.rarest : (table.rarity[feature] as number));
      if (feature === -1) {
        unknown += value * value;
        continue;
      }
      squares += value * value;
      features[end] = feature;
      values[end] = value;
      end++;
    }
    const length = Math.sqrt(squares * lists.length);
    for (let at = start; at < end; at++) values[at] = (values[at] as number) / length;
    knownShares.push(squares / (squares + unknown || 1));
  }
  // Copies, so that a thousand texts do not keep the room that what they do not need was counted in.
  return { features: features.slice(0, end), values: values.slice(0, end), knownShares };
}
