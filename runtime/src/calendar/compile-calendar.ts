import type { BusinessCalendar } from '@nativ/schemas';
import type { CalendarProblem } from './calendar-problem.ts';
import { checkCalendar } from './check-calendar.ts';
import { planShifts, type ShiftsOn } from './week-plan.ts';
import { type WorkingYear, workingYear } from './working-year.ts';
import { findTimeZone, type TimeZone } from './zones/time-zone.ts';

/** How many years a calendar keeps. Only absurd durations reach further, and those must not fill the memory. */
const KEPT_YEARS = 50;

/** A calendar made ready for computing. It keeps the years that were asked for, so it is worth keeping itself. */
export interface CompiledCalendar {
  readonly zone: TimeZone;
  readonly shiftsOn: ShiftsOn;
  /** The working time of a year in UTC. */
  readonly year: (year: number) => WorkingYear;
}

/** What became of a calendar: ready, or refused for these reasons. */
export type CalendarOutcome =
  | { readonly kind: 'compiled'; readonly calendar: CompiledCalendar }
  | { readonly kind: 'refused'; readonly problems: readonly CalendarProblem[] };

/** Checks any JSON as a calendar and makes it ready. */
export function compileCalendar(document: unknown): CalendarOutcome {
  const problems = checkCalendar(document);
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'compiled', calendar: compileChecked(document as BusinessCalendar) };
}

function compileChecked(calendar: BusinessCalendar): CompiledCalendar {
  const zone = findTimeZone(calendar.timeZone);
  if (zone === null)
    throw new Error(`Expected a checked calendar, but its time zone '${calendar.timeZone}' is unknown.`);
  const shiftsOn = planShifts(calendar);
  const years = new Map<number, WorkingYear>();
  return {
    zone,
    shiftsOn,
    year(number) {
      const known = years.get(number);
      if (known) return known;
      if (years.size >= KEPT_YEARS) years.clear();
      const year = workingYear(zone, shiftsOn, number);
      years.set(number, year);
      return year;
    },
  };
}
