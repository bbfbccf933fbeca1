import type { FeatureTable } from '../features/feature-table.ts';
import { chooseFeatures } from '../features/feature-table.ts';
import { textVector } from '../features/text-vector.ts';
import { type Lesson, learnWeights } from './learn-weights.ts';
import type { ReadExample } from './lessons.ts';
import { quantised } from './quantise.ts';

/** What is learned of examples, before it is known how far it can be trusted. */
export interface Fitted {
  readonly table: FeatureTable;
  readonly weights: Int8Array;
  readonly stepSizes: Float32Array;
}

/** A model stays well below 20 MB, and its learning below a gigabyte. */
const mostWeights = 14_000_000;
const mostFeatures = 400_000;

export function fit(
  examples: readonly ReadExample[],
  labels: number,
  onProgress: (share: number) => void = () => {},
): Fitted {
  const most = Math.min(mostFeatures, Math.floor(mostWeights / (labels + 8)));
  const table = chooseFeatures(
    examples.map(({ features }) => features),
    most,
  );
  const lessons = examples.map(
    ({ features, label, weight }): Lesson => ({ vector: textVector(features, table), label, weight }),
  );
  const weights = learnWeights(lessons, { labels, features: table.hashes.length }, onProgress);
  return { table, ...quantised(weights, labels) };
}
