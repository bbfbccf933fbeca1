import type { Calendars } from '../engine/step.ts';
import { DAY_MS } from '../state/civil-date.ts';
import { formatInstant, parseInstant } from '../state/instant.ts';

/** The date it is at an instant where the workspace is, such as `2026-01-31`. */
export function localDateAt(calendars: Pick<Calendars, 'instantOf'>, instant: string): string {
  const now = parseInstant(instant);
  const dateAfter = (days: number) => formatInstant(now + days * DAY_MS).slice(0, 10);
  // No place is a whole day away from UTC, so that it is one of three dates: the last of them that has begun there.
  for (const days of [1, 0]) {
    const begins = calendars.instantOf(null, dateAfter(days));
    if (begins !== null && parseInstant(begins) <= now) return dateAfter(days);
  }
  return dateAfter(-1);
}
