import type { Calendars } from '@nativ/runtime';

const DAY_MS = 86_400_000;

/** The date it is where the workspace is, such as `2026-01-31`. */
export function todayIn(calendars: Pick<Calendars, 'instantOf'>, now: Date = new Date()): string {
  // No place is a whole day away from UTC, so that it is one of three dates: the last of them that has begun there.
  for (const days of [1, 0]) {
    const date = dateAfter(now, days);
    const begins = calendars.instantOf(null, date);
    if (begins !== null && Date.parse(begins) <= now.getTime()) return date;
  }
  return dateAfter(now, -1);
}

function dateAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}
