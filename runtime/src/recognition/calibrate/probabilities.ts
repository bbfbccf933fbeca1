/** Turns scores into shares that sum up to 1: the sharper, the more of it goes to the highest. */
export function probabilities(scores: Float64Array, sharpness: number): Float64Array {
  const most = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const shares = scores.map((score) => Math.exp(sharpness * (score - most)));
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => share / sum);
}
