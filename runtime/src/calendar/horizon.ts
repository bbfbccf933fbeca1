import { DAY_MS, daysFromCivil } from '../state/civil-date.ts';

/**
 * Calendars are computed for these years and know no working time outside of them. The bound keeps every search short,
 * whatever a calendar or a duration says; it lies further away than anything that people plan.
 */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2199;

/** The instant at which a year begins in UTC, in milliseconds since 1970. */
export function yearStart(year: number): number {
  return daysFromCivil(year, 1, 1) * DAY_MS;
}
