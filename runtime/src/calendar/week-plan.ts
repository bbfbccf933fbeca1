import type { BusinessCalendar, BusinessShift, BusinessWeek } from '@nativ/schemas';
import { civilFromDays, DAY_MS, parseDate, weekdayOf } from '../state/civil-date.ts';
import type { Holiday } from './holidays/holiday.ts';
import { holidaySets } from './holidays/holiday-sets.ts';

/** A stretch of working time by the clock on the wall, in milliseconds since the midnight at which its day begins. */
export interface Shift {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Says when people work on a date, given in days since 1970-01-01: in order, without overlaps. */
export type ShiftsOn = (day: number) => readonly Shift[];

/** The days of the week as calendars name them, Sunday first. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const satisfies readonly (keyof BusinessWeek)[];

/** Reads a time such as `09:30` or `24:00` as milliseconds since midnight. */
export function parseClock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) * 60_000;
}

/** Prepares what a calendar says of its week, its holidays and its single dates. */
export function planShifts(calendar: BusinessCalendar): ShiftsOn {
  const week = weekdays.map((name) => toShifts(calendar.week[name] ?? []));
  const closures = new Map((calendar.closures ?? []).map(({ date, closesAt }) => [dayOf(date), closing(closesAt)]));
  const openings = new Map((calendar.openings ?? []).map(({ date, shifts }) => [dayOf(date), toShifts(shifts)]));
  const holidayClosing = planHolidays(calendar);
  return (day) => {
    const opening = openings.get(day);
    if (opening) return opening;
    const shifts = week[weekdayOf(day)] as readonly Shift[];
    if (shifts.length === 0) return shifts;
    return endingBy(shifts, Math.min(closures.get(day) ?? DAY_MS, holidayClosing(day)));
  };
}

/** Says when work ends on a day because of holidays, in milliseconds since midnight: 0 on a day off. */
function planHolidays({ holidays = [] }: BusinessCalendar): (day: number) => number {
  if (holidays.length === 0) return () => DAY_MS;
  const years = new Map<number, ReadonlyMap<number, number>>();
  return (day) => {
    const { year } = civilFromDays(day);
    const closings = years.get(year) ?? holidayClosings(holidays, year);
    years.set(year, closings);
    return closings.get(day) ?? DAY_MS;
  };
}

function holidayClosings(rules: NonNullable<BusinessCalendar['holidays']>, year: number): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  for (const { set, eves = 'open', evesCloseAt, days = {} } of rules) {
    const eve = { open: DAY_MS, short: closing(evesCloseAt), closed: 0 }[eves];
    const closingOf = { off: 0, eve, open: DAY_MS };
    for (const holiday of holidaySets[set](year)) {
      const closes = closingOf[treatmentOf(holiday, days)];
      closings.set(holiday.day, Math.min(closes, closings.get(holiday.day) ?? DAY_MS));
    }
  }
  return closings;
}

/** What the day is here: as the calendar says of its holiday, else as the law has it. The eve of one that is open is open. */
function treatmentOf({ key, kind }: Holiday, days: HolidayDays): 'off' | 'eve' | 'open' {
  const said = days[key];
  if (kind === 'eve') return said === 'open' ? 'open' : 'eve';
  return said ?? (kind === 'dayOff' ? 'off' : 'open');
}

type HolidayDays = NonNullable<NonNullable<BusinessCalendar['holidays']>[number]['days']>;

/** The shifts of a day that ends early. */
function endingBy(shifts: readonly Shift[], closingMs: number): readonly Shift[] {
  if (closingMs >= DAY_MS) return shifts;
  return shifts
    .filter(({ fromMs }) => fromMs < closingMs)
    .map(({ fromMs, toMs }) => ({ fromMs, toMs: Math.min(toMs, closingMs) }));
}

function toShifts(shifts: readonly BusinessShift[]): readonly Shift[] {
  return shifts
    .map(({ from, to }) => ({ fromMs: parseClock(from), toMs: parseClock(to) }))
    .sort((left, right) => left.fromMs - right.fromMs);
}

function closing(text: string | undefined): number {
  return text === undefined ? 0 : parseClock(text);
}

function dayOf(date: string): number {
  return parseDate(date) ?? Number.NaN;
}
