import { DAY_MS } from '../state/civil-date.ts';
import { parseDurationParts } from '../state/duration.ts';
import { formatInstant, parseInstant } from '../state/instant.ts';
import { addBusinessTime, nextWorkingInstant } from './business-time.ts';
import type { CompiledCalendar } from './compile-calendar.ts';
import { LAST_YEAR, yearStart } from './horizon.ts';
import type { Shift } from './week-plan.ts';
import { instantAtLocalTime, offsetAt } from './zones/time-zone.ts';

const LAST_DAY = yearStart(LAST_YEAR + 1) / DAY_MS - 1;

/**
 * The same time of day so many working days later, since "in two days" means that to people, and not 48 working hours. It
 * counts from the next working instant. Where the day it comes to has no work at that time, it is the
 * beginning of the next shift of that day, or the end of its last. Null when the calendar does not reach so far.
 */
export function addBusinessDays(calendar: CompiledCalendar, fromMs: number, days: number): number | null {
  if (!(days >= 0)) throw new RangeError(`Expected a number of days of zero or more, but found ${days}.`);
  if (days === 0) return fromMs;
  const start = nextWorkingInstant(calendar, fromMs);
  if (start === null) return null;
  const local = start + offsetAt(calendar.zone, start);
  const firstDay = Math.floor(local / DAY_MS);
  let left = days;
  for (let day = firstDay + 1; day <= LAST_DAY; day += 1) {
    const shifts = calendar.shiftsOn(day);
    if (shifts.length > 0) left -= 1;
    if (left > 0) continue;
    return instantAtLocalTime(calendar.zone, day * DAY_MS + withinShifts(shifts, local - firstDay * DAY_MS));
  }
  return null;
}

/** The time of day itself when it lies within a shift, else the nearest that does, looking forward first. */
function withinShifts(shifts: readonly Shift[], timeMs: number): number {
  const shift = shifts.find(({ toMs }) => timeMs <= toMs);
  return shift ? Math.max(timeMs, shift.fromMs) : (shifts.at(-1)?.toMs ?? timeMs);
}

/**
 * Adds an ISO 8601 duration to an ISO 8601 instant in working time: days are working days (`addBusinessDays`), hours and
 * minutes working hours (`addBusinessTime`), days first. Null when the calendar does not reach so far. Throws on
 * what is no duration, since flows are checked.
 */
export function addBusinessDuration(calendar: CompiledCalendar, from: string, duration: string): string | null {
  const parts = parseDurationParts(duration);
  if (parts === null) throw new Error(`Expected a duration such as 'P1DT2H', but found '${duration}'.`);
  const day = addBusinessDays(calendar, parseInstant(from), parts.days);
  const due = day === null ? null : addBusinessTime(calendar, day, parts.ms);
  return due === null ? null : formatInstant(due);
}
