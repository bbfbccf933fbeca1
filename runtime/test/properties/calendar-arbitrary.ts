import type { BusinessCalendar, BusinessShift } from '@nativ/schemas';
import fc from 'fast-check';
import { weekdays } from '../../src/calendar/week-plan.ts';
import { formatDate, parseDate } from '../../src/state/civil-date.ts';
import { at } from '../calendars.ts';

const MINUTES_A_DAY = 1440;

/** Zones with changes of an hour and of half an hour, at midnight, in winter, and with none. */
const timeZones = fc.constantFrom(
  'Asia/Jerusalem',
  'UTC',
  'America/New_York',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'America/Nuuk',
);

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Up to three shifts that do not overlap, in any order; more often at the times when clocks change. */
const shifts: fc.Arbitrary<BusinessShift[]> = fc
  .uniqueArray(fc.oneof(fc.nat(MINUTES_A_DAY), fc.constantFrom(0, 60, 90, 120, 150, 180, MINUTES_A_DAY)), {
    maxLength: 6,
  })
  .map((minutes) => {
    const sorted = minutes.toSorted((left, right) => left - right);
    const pairs = Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) =>
      sorted.slice(index * 2, index * 2 + 2),
    );
    return pairs.map(([from = 0, to = 0]) => ({ from: clock(from), to: clock(to) })).reverse();
  });

const week = fc
  .record(Object.fromEntries(weekdays.map((day) => [day, shifts])), { noNullPrototype: true })
  .filter((days) => Object.values(days).some((day) => day.length > 0));

const FIRST_DAY = parseDate('2025-03-01') as number;
const LAST_DAY = parseDate('2027-11-30') as number;

/** Days on which something is likely to happen: clocks change, or holidays lie nearby. */
const eventfulDays = fc
  .constantFrom(
    '2025-03-28',
    '2025-10-26',
    '2026-03-08',
    '2026-04-01',
    '2026-09-13',
    '2026-10-25',
    '2026-12-31',
    '2027-10-03',
  )
  .chain((date) => fc.integer({ min: -2, max: 2 }).map((days) => (parseDate(date) as number) + days));
const days = fc.oneof(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), eventfulDays);
const closing = fc.nat(MINUTES_A_DAY - 1).map(clock);

const holidays = fc.oneof(
  fc.constant<NonNullable<BusinessCalendar['holidays']>>([]),
  fc.constantFrom('open' as const, 'closed' as const).map((eves) => [{ set: 'il' as const, eves }]),
  closing.map((evesCloseAt) => [{ set: 'il' as const, eves: 'short' as const, evesCloseAt }]),
);

/** Calendars of every kind, with single dates around those of `instants`. */
export const calendars: fc.Arbitrary<BusinessCalendar> = fc
  .record({
    timeZone: timeZones,
    week,
    holidays,
    dates: fc.uniqueArray(days, { maxLength: 12 }),
    closesAt: closing,
    shifts,
  })
  .map(({ dates, closesAt, shifts: opened, ...calendar }) => ({
    ...calendar,
    closures: dates
      .filter((_, index) => index % 3 < 2)
      .map((day, index) => ({ date: formatDate(day), ...(index % 2 === 0 ? {} : { closesAt }) })),
    openings: dates.filter((_, index) => index % 3 === 2).map((day) => ({ date: formatDate(day), shifts: opened })),
  }));

/** Instants on whole minutes. */
export const instants = fc
  .record({ day: days, minute: fc.nat(MINUTES_A_DAY - 1) })
  .map(({ day, minute }) => at(`${formatDate(day)} ${clock(minute)}`));
