import { instantAtLocalTime, offsetAt, type TimeZone } from '@nativ/runtime';
import type { MetricsPeriod } from '@nativ/schemas';

const DAY_MS = 86_400_000;
/** So many days are shown when nobody says from when. */
const USUAL_DAYS = 30;
/** Longer ones would read the whole history of a work space for a picture that nobody can read. */
export const MOST_DAYS = 1100;

/** Days, and the instants between which they lie: from the first until before the second. */
export interface Period {
  readonly days: MetricsPeriod;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Makes a period of two dates by a clock; null when the days come in the wrong order, are too many, or do not exist. */
export function periodOf(zone: TimeZone, nowMs: number, from?: string, to?: string): Period | null {
  const lastDay = to === undefined ? dayAt(zone, nowMs) : dayOf(to);
  if (lastDay === null) return null;
  const firstDay = from === undefined ? lastDay - USUAL_DAYS + 1 : dayOf(from);
  if (firstDay === null || firstDay > lastDay || lastDay - firstDay >= MOST_DAYS) return null;
  return between(zone, firstDay, lastDay);
}

/** The period that ends where this one begins, and is as long in days. */
export function periodBefore(zone: TimeZone, { days }: Period): Period {
  const first = dayOf(days.from) ?? 0;
  const last = dayOf(days.to) ?? 0;
  return between(zone, first - (last - first + 1), first - 1);
}

/** The instants at which the days of a period begin, and its end. */
export function stepsOf(zone: TimeZone, { days }: Period, daysPerStep: number): { on: string; fromMs: number }[] {
  const first = dayOf(days.from) ?? 0;
  const last = dayOf(days.to) ?? 0;
  const steps: { on: string; fromMs: number }[] = [];
  for (let day = first; day <= last; day += daysPerStep) steps.push({ on: textOf(day), fromMs: beginOf(zone, day) });
  return steps;
}

function between(zone: TimeZone, firstDay: number, lastDay: number): Period {
  return {
    days: { from: textOf(firstDay), to: textOf(lastDay) },
    fromMs: beginOf(zone, firstDay),
    untilMs: beginOf(zone, lastDay + 1),
  };
}

const textOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

function dayOf(text: string): number | null {
  const ms = Date.parse(`${text}T00:00:00Z`);
  // Calendars know the years from 1970 to 2199, and the period before must have its place there too.
  if (Number.isNaN(ms) || text < '1980' || text >= '2190') return null;
  const day = Math.round(ms / DAY_MS);
  return textOf(day) === text ? day : null;
}

const beginOf = (zone: TimeZone, day: number) => instantAtLocalTime(zone, day * DAY_MS);

/** The number of the day that it is at an instant, where the clocks of the zone hang. */
const dayAt = (zone: TimeZone, ms: number) => Math.floor((ms + offsetAt(zone, ms)) / DAY_MS);
