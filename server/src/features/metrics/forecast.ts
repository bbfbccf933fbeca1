import { type Milestones, splitWait, type WaitPart, waitParts } from '@nativ/runtime';
import type { Clock } from './work-clock.ts';

/** From fewer cases nothing is said of what is to come. */
const LEAST_CASES = 5;

/** By stage, how long cases answered lately took from its beginning to their response: in rising order, by the clock. */
export type Pace = Readonly<Record<WaitPart, readonly number[]>>;

/** Learns the pace from cases that were answered; null from too few. */
export function paceOf(answered: readonly Milestones[], { between }: Clock): Pace | null {
  if (answered.length < LEAST_CASES) return null;
  const splits = answered.map((milestones) => splitWait(milestones, milestones.receivedMs, between));
  const from = (part: WaitPart) => {
    const rest = waitParts.slice(waitParts.indexOf(part));
    const times = splits.map(({ parts }) => rest.reduce((sum, one) => sum + parts[one], 0));
    return times.sort((one, other) => one - other);
  };
  return Object.fromEntries(waitParts.map((part) => [part, from(part)])) as unknown as Pace;
}

/** A case that waits, at a stage, since when it stands there, and when its response is due. */
export interface WaitingCase {
  readonly stage: WaitPart;
  readonly sinceMs: number;
  readonly targetMs: number;
}

/**
 * How likely the response comes after its target, at the pace of late: of the cases that stood at this stage for at least as long as
 * this one has, the share that took longer than it has left. A case that has stood there longer than any before will be late, for all that
 * is known.
 */
export function chanceOfMissing(
  pace: Pace,
  { stage, sinceMs, targetMs }: WaitingCase,
  nowMs: number,
  clock: Clock,
): number {
  if (targetMs <= nowMs) return 1;
  const times = pace[stage];
  const stoodMs = clock.between(Math.min(sinceMs, nowMs), nowMs);
  const mayTakeMs = clock.between(Math.min(sinceMs, nowMs), targetMs);
  const comparable = times.length - countAtMost(times, stoodMs);
  return comparable === 0 ? 1 : (times.length - countAtMost(times, mayTakeMs)) / comparable;
}

/** How many of numbers in rising order are no greater than a limit. */
function countAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
