import { defaultAtLeast } from '../model/model.ts';
import type { OutOfScopeFigures } from './figures.ts';
import type { Judged } from './judged.ts';

/** How well strange texts are told from those that belong here; null when there is nothing to compare. */
export function outOfScopeOf(own: readonly Judged[], strange: readonly Judged[]): OutOfScopeFigures | null {
  if (own.length === 0 || strange.length === 0) return null;
  const heldBack = strange.filter(({ probability, isFamiliar }) => !isFamiliar || probability < defaultAtLeast);
  return { auroc: shareStranger(own, strange), heldBack: heldBack.length / strange.length };
}

/** How often a text that belongs here is surer than a strange one; where both are as sure, by half. */
function shareStranger(own: readonly Judged[], strange: readonly Judged[]): number {
  const sorted = Float64Array.from(own, ({ probability }) => probability).sort();
  let wins = 0;
  for (const { probability } of strange) {
    wins += sorted.length - (countBelow(sorted, probability, false) + countBelow(sorted, probability, true)) / 2;
  }
  return wins / own.length / strange.length;
}

function countBelow(sorted: Float64Array, limit: number, orEqual: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = sorted[middle] as number;
    if (one < limit || (orEqual && one === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}
