import { civilFromDays, DAY_MS } from '../state/civil-date.ts';
import type { CompiledCalendar } from './compile-calendar.ts';
import { FIRST_YEAR, LAST_YEAR, yearStart } from './horizon.ts';
import { instantAfterWork, stretchAt, workedBefore } from './working-year.ts';

/** The instants between which calendars know working time. */
const FIRST_INSTANT = yearStart(FIRST_YEAR);
const LAST_INSTANT = yearStart(LAST_YEAR + 1) - 1;

/** Whether an instant, in milliseconds since 1970, is working time. The end of a shift is not. */
export function isWorkingTime(calendar: CompiledCalendar, instantMs: number): boolean {
  if (instantMs < FIRST_INSTANT || instantMs > LAST_INSTANT) return false;
  const year = calendar.year(yearOf(instantMs));
  const index = stretchAt(year, instantMs);
  return index >= 0 && instantMs < (year.ends[index] as number);
}

/** The instant itself when it is working time, else the beginning of the next shift; null when none is left. */
export function nextWorkingInstant(calendar: CompiledCalendar, instantMs: number): number | null {
  if (isWorkingTime(calendar, instantMs)) return instantMs;
  const from = Math.max(instantMs, FIRST_INSTANT);
  for (let number = yearOf(from); number <= LAST_YEAR; number += 1) {
    const year = calendar.year(number);
    const next = year.starts[stretchAt(year, from) + 1];
    if (next !== undefined) return next;
  }
  return null;
}

/**
 * The first instant at which so much working time has passed since another: a duration that uses up a shift to the
 * minute ends with the shift, not with the beginning of the next. Nothing added gives the instant itself, working time or
 * not. Null when the calendar does not reach so far (LAST_YEAR). Adding a duration in parts gives the same.
 */
export function addBusinessTime(calendar: CompiledCalendar, fromMs: number, durationMs: number): number | null {
  if (!(durationMs >= 0)) throw new RangeError(`Expected a duration of zero or more, but found ${durationMs}.`);
  if (durationMs === 0) return fromMs;
  const from = Math.max(fromMs, FIRST_INSTANT);
  let number = yearOf(from);
  if (number > LAST_YEAR) return null;
  let remaining = workedBefore(calendar.year(number), from) + durationMs;
  for (; number <= LAST_YEAR; number += 1) {
    const year = calendar.year(number);
    if (remaining <= year.totalMs) return instantAfterWork(year, remaining);
    remaining -= year.totalMs;
  }
  return null;
}

/** The working time between two instants, in milliseconds; less than zero when `toMs` comes first. */
export function businessTimeBetween(calendar: CompiledCalendar, fromMs: number, toMs: number): number {
  const from = clamp(fromMs);
  const to = clamp(toMs);
  const first = yearOf(from);
  const last = yearOf(to);
  let between = 0;
  for (let number = Math.min(first, last); number < Math.max(first, last); number += 1)
    between += calendar.year(number).totalMs;
  const rest = workedBefore(calendar.year(last), to) - workedBefore(calendar.year(first), from);
  return rest + (first <= last ? between : -between);
}

function clamp(instantMs: number): number {
  return Math.min(Math.max(instantMs, FIRST_INSTANT), LAST_INSTANT + 1);
}

function yearOf(instantMs: number): number {
  return civilFromDays(Math.floor(instantMs / DAY_MS)).year;
}
