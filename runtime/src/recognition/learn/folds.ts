import type { ReadExample } from './lessons.ts';
import { seededRandom, shuffle } from './shuffled.ts';

const seed = 20_261_123;

/** Deals the real examples of each label to as many folds, evenly and by chance; what nobody wrote is in none (-1). */
export function dealFolds(examples: readonly ReadExample[], folds: number): Int32Array {
  const order = Int32Array.from(examples.keys());
  shuffle(order, seededRandom(seed));
  const byLabel = [...order].sort((one, other) => label(examples, one) - label(examples, other));
  const dealt = new Int32Array(examples.length).fill(-1);
  let next = 0;
  for (const at of byLabel) if (examples[at]?.isReal) dealt[at] = next++ % folds;
  return dealt;
}

function label(examples: readonly ReadExample[], at: number): number {
  return (examples[at] as ReadExample).label;
}
