import { type CompiledCalendar, findTimeZone, offsetAt } from '@nativ/runtime';
import type { DigestSchedule } from '@nativ/schemas';
import { nextRun } from '../../timers/next-run.ts';
import { timeOf } from './minutes.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Longer than any row of holidays. */
const mostDays = 60;

export interface QuietTime {
  /** Minutes of a day; `to` may lie on the next. */
  readonly from: number;
  readonly to: number;
}

/** When the quiet hours end that this instant lies in; null when it lies in none. */
export function quietUntil(now: Date, zone: string, quiet: QuietTime | null): Date | null {
  if (quiet === null) return null;
  const minute = Math.floor(localMs(now, zone) / 60_000) % (24 * 60);
  const { from, to } = quiet;
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  return isQuiet ? nextRun(cronAt(to), zone, now) : null;
}

export interface DigestPlan {
  readonly schedule: DigestSchedule;
  readonly minute: number;
  readonly zone: string;
  /** Of the organisation; needed for working days only. */
  readonly calendar: CompiledCalendar | null;
}

/** When the next digest is due after an instant; null for never. */
export function nextDigestAt(after: Date, { schedule, minute, zone, calendar }: DigestPlan): Date | null {
  if (schedule === 'off') return null;
  if (schedule === 'hourly') return nextRun('0 * * * *', zone, after);
  let at = nextRun(cronAt(minute), zone, after);
  if (schedule === 'daily' || calendar === null) return at;
  for (let days = 0; at !== null && days < mostDays; days += 1) {
    if (calendar.shiftsOn(Math.floor(localMs(at, zone) / dayMs)).length > 0) return at;
    at = nextRun(cronAt(minute), zone, at);
  }
  return at;
}

function cronAt(minute: number): string {
  const [hours, minutes] = timeOf(minute).split(':').map(Number);
  return `${minutes} ${hours} * * *`;
}

/** Milliseconds since 1970 as the clocks of the place show them. */
function localMs(instant: Date, zone: string): number {
  const place = findTimeZone(zone);
  return instant.getTime() + (place ? offsetAt(place, instant.getTime()) : 0);
}
