import { type Calendars, localDateAt } from '@nativ/runtime';

/** The date it is at an instant where the workspace is, such as `2026-01-31`. */
export function todayIn(calendars: Pick<Calendars, 'instantOf'>, now: Date): string {
  return localDateAt(calendars, now.toISOString());
}
