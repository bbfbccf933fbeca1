import type { BusinessCalendar, BusinessWeek } from '@nativ/schemas';
import { type CompiledCalendar, compileCalendar } from '../src/calendar/compile-calendar.ts';
import { findTimeZone, instantAtLocalTime, offsetAt } from '../src/calendar/zones/time-zone.ts';
import { formatInstant, parseInstant } from '../src/state/instant.ts';

const hours = [{ from: '09:00', to: '17:00' }];

/** Sunday to Thursday, nine to five. */
export const israeliWeek: BusinessWeek = {
  sunday: hours,
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
};

/** Sunday to Thursday, nine to five, with the holidays of Israel; eves are working days. */
export const israeliCalendar: BusinessCalendar = {
  timeZone: 'Asia/Jerusalem',
  week: israeliWeek,
  holidays: [{ set: 'il' }],
};

/** Compiles a calendar that must be sound. */
export function compiledCalendar(document: BusinessCalendar): CompiledCalendar {
  const outcome = compileCalendar(document);
  if (outcome.kind === 'compiled') return outcome.calendar;
  throw new Error(outcome.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}

/** The instant at which the clocks of a place show a time such as `2026-05-14 16:00`. */
export function at(localTime: string, timeZone = 'Asia/Jerusalem'): number {
  const zone = findTimeZone(timeZone);
  if (zone === null) throw new Error(`Expected '${timeZone}' to be a time zone, but it is not.`);
  return instantAtLocalTime(zone, parseInstant(`${localTime.replace(' ', 'T')}:00Z`));
}

/** What the clocks of a place show at an instant, such as `2026-05-14 16:00`. */
export function shown(instantMs: number | null, timeZone = 'Asia/Jerusalem'): string | null {
  const zone = findTimeZone(timeZone);
  if (zone === null || instantMs === null) return null;
  return formatInstant(instantMs + offsetAt(zone, instantMs))
    .slice(0, 16)
    .replace('T', ' ');
}
