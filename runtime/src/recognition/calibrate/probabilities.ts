/** Turns scores into probabilities that sum up to 1: the sharper, the surer. */
export function probabilities(scores: Float64Array, sharpness: number): Float64Array {
  const most = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const shares = scores.map((score) => Math.exp(sharpness * (score - most)));
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => share / sum);
}

/** The places of the largest numbers, the largest first; of equal ones the earlier. */
export function largestFirst(numbers: Float64Array): number[] {
  return [...numbers.keys()].sort((one, other) => (numbers[other] as number) - (numbers[one] as number) || one - other);
}
