import { businessTimeBetween, type CompiledCalendar } from '@nativ/runtime';

/** Working time as the database reckons it: stretches of work and how much was worked before each. */
export interface WorkStretches {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly before: readonly number[];
}

/** Measures time: on the wall, or as it is worked by a calendar. */
export interface Clock {
  readonly kind: 'wall' | 'business';
  readonly between: (fromMs: number, toMs: number) => number;
}

export const wallClock: Clock = { kind: 'wall', between: (fromMs, toMs) => toMs - fromMs };

export const businessClock = (calendar: CompiledCalendar): Clock => ({
  kind: 'business',
  between: (fromMs, toMs) => businessTimeBetween(calendar, fromMs, toMs),
});

const yearOf = (ms: number) => new Date(ms).getUTCFullYear();

/** The stretches of work that touch a span of time, for a statement that measures many cases at once. */
export function workStretches(calendar: CompiledCalendar, fromMs: number, toMs: number): WorkStretches {
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  let workedMs = 0;
  for (let number = yearOf(fromMs); number <= yearOf(toMs); number += 1) {
    const year = calendar.year(number);
    for (const [index, startMs] of year.starts.entries()) {
      const endMs = year.ends[index] ?? startMs;
      if (endMs <= fromMs || startMs > toMs) continue;
      starts.push(startMs);
      ends.push(endMs);
      before.push(workedMs);
      workedMs += endMs - startMs;
    }
  }
  return { starts, ends, before };
}
