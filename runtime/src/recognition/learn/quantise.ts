import type { Weights } from './learn-weights.ts';

const largest = 127;

/** The weights of all labels for a feature side by side, in steps of that feature's own size; then those of no feature. */
export interface QuantisedWeights {
  readonly weights: Int8Array;
  readonly stepSizes: Float32Array;
}

/** Keeps each weight in one byte, as so many steps of its feature's own size: a quarter of the memory for the same answers. */
export function quantised(weights: Weights, labels: number): QuantisedWeights {
  const rows = weights.length / labels;
  const stepSizes = new Float32Array(rows);
  const steps = new Int8Array(weights.length);
  for (let row = 0; row < rows; row++) {
    const from = row * labels;
    let most = 0;
    for (let at = from; at < from + labels; at++) most = Math.max(most, Math.abs(weights[at] as number));
    const size = most / largest || 1;
    stepSizes[row] = size;
    for (let at = from; at < from + labels; at++) steps[at] = Math.round((weights[at] as number) / size);
  }
  return { weights: steps, stepSizes };
}
