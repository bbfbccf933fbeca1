import type { TextVector } from '../features/text-vector.ts';

/** How much a text looks like what was learned, from 0 on: how much of it is known, and how clearly one label speaks up. */
export function familiarityOf(vector: TextVector, scores: Float64Array): number {
  const known = vector.knownShares.reduce((sum, share) => sum + share, 0) / vector.knownShares.length;
  const most = scores.reduce((one, other) => Math.max(one, other), -1);
  return known * Math.max(0, 1 + most);
}
