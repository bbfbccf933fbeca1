/** The middle of the numbers; of an even count the lower of the two. */
export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** The smallest number that at least this share of the numbers does not exceed; NaN of none. */
export function quantile(numbers, share) {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
