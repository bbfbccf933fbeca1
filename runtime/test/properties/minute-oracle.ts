import type { BusinessCalendar, BusinessShift } from '@nativ/schemas';
import { israelHolidays } from '../../src/calendar/holidays/israel-holidays.ts';
import { findTimeZone, offsetAt } from '../../src/calendar/zones/time-zone.ts';

const MINUTE = 60_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Says for each minute whether it is worked, by looking at the clock on the wall and then at the calendar. Slow, and obvious. */
export class MinuteOracle {
  private readonly calendar: BusinessCalendar;
  private readonly days = new Map<string, (timeOfDay: string) => boolean>();

  constructor(calendar: BusinessCalendar) {
    this.calendar = calendar;
  }

  isWorked(instantMs: number): boolean {
    const zone = findTimeZone(this.calendar.timeZone);
    if (zone === null) throw new Error(`Expected a time zone, but found '${this.calendar.timeZone}'.`);
    const local = new Date(instantMs + offsetAt(zone, instantMs)).toISOString();
    const date = local.slice(0, 10);
    const rule = this.days.get(date) ?? this.ruleOf(date);
    this.days.set(date, rule);
    return rule(local.slice(11, 16));
  }

  /** The first instant after so many worked minutes, or null when it lies more than a year away. */
  addMinutes(fromMs: number, minutes: number): number | null {
    let left = minutes;
    for (let at = fromMs; at < fromMs + 366 * 1440 * MINUTE; at += MINUTE) {
      if (left === 0) return at;
      if (this.isWorked(at)) left -= 1;
    }
    return null;
  }

  private ruleOf(date: string): (timeOfDay: string) => boolean {
    const { week, openings = [], closures = [] } = this.calendar;
    const within = (shifts: readonly BusinessShift[]) => (time: string) =>
      shifts.some(({ from, to }) => from <= time && time < to);
    const opening = openings.find((candidate) => candidate.date === date);
    if (opening) return within(opening.shifts);
    const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sunday';
    const worked = within(week[weekday] ?? []);
    const closure = closures.find((candidate) => candidate.date === date);
    const ends = [...(closure ? [closure.closesAt ?? '00:00'] : []), ...this.holidayEnds(date)];
    return (time) => worked(time) && ends.every((end) => time < end);
  }

  private holidayEnds(date: string): string[] {
    const ends = { open: '24:00', closed: '00:00' };
    return (this.calendar.holidays ?? []).flatMap(({ eves = 'open', evesCloseAt = '' }) =>
      israelHolidays(Number(date.slice(0, 4)))
        .filter(({ day }) => new Date(day * 86_400_000).toISOString().startsWith(date))
        .map(({ kind }) => {
          if (kind === 'memorial') return '24:00';
          if (kind === 'dayOff') return '00:00';
          return eves === 'short' ? evesCloseAt : ends[eves];
        }),
    );
  }
}
