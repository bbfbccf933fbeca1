import { textVector } from '../features/text-vector.ts';
import { type ChosenFeatures, chooseFeatures } from './choose-features.ts';
import { type Lesson, learnWeights } from './learn-weights.ts';
import type { ReadExample } from './lessons.ts';
import { type QuantisedWeights, quantised } from './quantise.ts';

/** What is learned of examples, before it is known how far it can be trusted. */
export interface Fitted extends QuantisedWeights {
  readonly features: ChosenFeatures;
}

/** A model stays well below 20 MB, and its learning below a gigabyte. */
const mostBytes = 16_000_000;
const bytesOfFeature = 12;
const mostFeatures = 400_000;

/** @param all how many features all examples have together */
export function fit(
  examples: readonly ReadExample[],
  { labels, all }: { readonly labels: number; readonly all: number },
  onProgress: (share: number) => void,
): Fitted {
  const most = Math.min(mostFeatures, Math.floor(mostBytes / (labels + bytesOfFeature)));
  const features = chooseFeatures(
    examples.map(({ lists }) => lists),
    all,
    most,
  );
  const find = (key: number) => features.placeOf[key] as number;
  const lessons = examples.map(
    ({ lists, label, weight }): Lesson => ({ vector: textVector(lists, features, find), label, weight }),
  );
  const weights = learnWeights(lessons, { labels, features: features.chosen.length }, onProgress);
  return { features, ...quantised(weights, labels) };
}
