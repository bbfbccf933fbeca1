import { DAY_MS } from '../state/civil-date.ts';
import { yearStart } from './horizon.ts';
import type { ShiftsOn } from './week-plan.ts';
import { stretchesBetween, type TimeZone, type ZoneStretch } from './zones/time-zone.ts';

/** The working time of one year (in UTC) as instants: stretches in their order, apart from each other. */
export interface WorkingYear {
  /** Where each stretch begins and where it ends, in milliseconds since 1970; the end does not belong to it. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The working time of the year before each stretch, in milliseconds. */
  readonly before: readonly number[];
  readonly totalMs: number;
}

/**
 * Computes the working time of a year. It is working time whenever the clock on the wall shows a time within a shift: an
 * hour that is skipped in spring is not there to be worked, and one that comes twice in autumn counts twice.
 */
export function workingYear(zone: TimeZone, shiftsOn: ShiftsOn, year: number): WorkingYear {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const stretch of stretchesBetween(zone, yearStart(year), yearStart(year + 1)))
    addStretch(stretch, shiftsOn, starts, ends);
  let totalMs = 0;
  const before = starts.map((start, index) => {
    const sum = totalMs;
    totalMs += (ends[index] as number) - start;
    return sum;
  });
  return { starts, ends, before, totalMs };
}

/** Within a stretch of constant offset local time runs on evenly, so shifts come in their order. */
function addStretch({ from, to, offset }: ZoneStretch, shiftsOn: ShiftsOn, starts: number[], ends: number[]): void {
  const firstDay = Math.floor((from + offset) / DAY_MS);
  const lastDay = Math.floor((to + offset - 1) / DAY_MS);
  for (let day = firstDay; day <= lastDay; day += 1) {
    const midnight = day * DAY_MS - offset;
    for (const { fromMs, toMs } of shiftsOn(day)) {
      const start = Math.max(midnight + fromMs, from);
      const end = Math.min(midnight + toMs, to);
      if (start >= end) continue;
      if (ends.at(-1) === start) ends[ends.length - 1] = end;
      else {
        starts.push(start);
        ends.push(end);
      }
    }
  }
}

/** The index of the last stretch that begins at or before an instant; -1 when none does. */
export function stretchAt({ starts }: WorkingYear, instantMs: number): number {
  return lastAtMost(starts, instantMs);
}

/** The working time of the year before an instant, in milliseconds. */
export function workedBefore(year: WorkingYear, instantMs: number): number {
  const index = lastAtMost(year.starts, instantMs);
  if (index < 0) return 0;
  const start = year.starts[index] as number;
  return (year.before[index] as number) + Math.min(instantMs, year.ends[index] as number) - start;
}

/** The first instant before which so much of the year has been worked: more than nothing, and no more than its total. */
export function instantAfterWork(year: WorkingYear, workedMs: number): number {
  // The stretch that begins with less than that behind it: a shift that just ends is not carried over into the next one.
  const next = lastAtMost(year.before, workedMs);
  const index = year.before[next] === workedMs ? next - 1 : next;
  return (year.starts[index] as number) + workedMs - (year.before[index] as number);
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle;
  }
  return low;
}
