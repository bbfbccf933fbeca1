import type { TextVector } from '../features/text-vector.ts';
import type { QuantisedWeights } from '../learn/quantise.ts';

/** What each label's weights say of a text. */
export function scoreText(learned: QuantisedWeights, { features, values }: TextVector, labels: number): Float64Array {
  const scores = new Float64Array(labels);
  const { weights, stepSizes } = learned;
  addRow(scores, weights, stepSizes.length - 1, stepSizes[stepSizes.length - 1] as number);
  for (let at = 0; at < features.length; at++) {
    const feature = features[at] as number;
    addRow(scores, weights, feature, (values[at] as number) * (stepSizes[feature] as number));
  }
  return scores;
}

function addRow(scores: Float64Array, weights: Int8Array, row: number, value: number): void {
  const from = row * scores.length;
  for (let label = 0; label < scores.length; label++) {
    scores[label] = (scores[label] as number) + value * (weights[from + label] as number);
  }
}
