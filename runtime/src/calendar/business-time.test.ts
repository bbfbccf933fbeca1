import { describe, expect, it } from 'vitest';
import { at, compiledCalendar, israeliCalendar, israeliWeek, shown } from '../../test/calendars.ts';
import { withoutClock } from '../../test/without-clock.ts';
import { parseInstant } from '../state/instant.ts';
import { addBusinessTime, businessTimeBetween, isWorkingTime, nextWorkingInstant } from './business-time.ts';
import type { CompiledCalendar } from './compile-calendar.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const israel = compiledCalendar(israeliCalendar);
const evesOff = compiledCalendar({ ...israeliCalendar, holidays: [{ set: 'il', eves: 'closed' }] });
const shortEves = compiledCalendar({
  ...israeliCalendar,
  holidays: [{ set: 'il', eves: 'short', evesCloseAt: '13:00' }],
});
const alwaysOpen = compiledCalendar({
  timeZone: 'Asia/Jerusalem',
  week: Object.fromEntries(
    ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((day) => [
      day,
      [{ from: '00:00', to: '24:00' }],
    ]),
  ),
});

function due(calendar: CompiledCalendar, start: string, duration: number): string | null {
  return shown(withoutClock(() => addBusinessTime(calendar, at(start), duration)));
}

describe('a due time', () => {
  it.each([
    ['2026-05-14 16:00', 2 * HOUR, '2026-05-17 10:00', 'Friday and Saturday are the weekend'],
    ['2026-05-15 10:00', HOUR, '2026-05-17 10:00', 'started outside working time'],
    ['2026-05-20 16:30', HOUR, '2026-05-21 09:30', 'Thursday is the eve of Shavuot, still working'],
    ['2026-09-10 16:00', 2 * HOUR, '2026-09-14 10:00', 'Rosh Hashana is Saturday and Sunday'],
    ['2026-06-01 16:59', 2 * MINUTE, '2026-06-02 09:01', 'across the evening'],
    ['2026-06-01 09:00', 8 * HOUR, '2026-06-01 17:00', 'a shift that is used up ends the same day'],
    ['2026-06-01 17:00', MINUTE, '2026-06-02 09:01', 'the end of a shift is not working time'],
    ['2026-04-21 16:00', 2 * HOUR, '2026-04-23 10:00', 'Wednesday is Independence Day'],
    ['2026-12-31 16:00', 2 * HOUR, '2027-01-03 10:00', 'across the year'],
  ])('of %s plus %d ms of working time is %s: %s', (start, duration, expected) => {
    expect(due(israel, start, duration)).toBe(expected);
  });

  it('skips eves where eves are off', () => {
    expect(due(evesOff, '2026-05-20 16:30', HOUR)).toBe('2026-05-24 09:30');
  });

  it('ends early on short eves', () => {
    expect(due(shortEves, '2026-05-21 12:30', HOUR)).toBe('2026-05-24 09:30');
    expect(due(shortEves, '2026-05-21 12:30', HOUR / 2)).toBe('2026-05-21 13:00');
  });

  it('counts hours of the day, not of the clock, when the clock goes forward on Friday at 02:00', () => {
    expect(shown(at('2027-03-25 12:00') + 24 * HOUR)).toBe('2027-03-26 13:00');
    expect(due(alwaysOpen, '2027-03-25 12:00', 24 * HOUR)).toBe('2027-03-26 13:00');
    expect(due(israel, '2027-03-25 12:00', 8 * HOUR)).toBe('2027-03-28 12:00');
  });

  it('counts the hour that comes twice in autumn twice', () => {
    expect(due(alwaysOpen, '2026-10-24 12:00', 24 * HOUR)).toBe('2026-10-25 11:00');
  });

  it('goes by the calendar of its own workspace', () => {
    const hours = [{ from: '09:00', to: '17:00' }];
    const newYork = compiledCalendar({
      timeZone: 'America/New_York',
      week: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
    });
    const start = parseInstant('2026-05-14T20:00:00Z'); // Thursday, 16:00 in New York and 23:00 in Jerusalem

    expect(shown(addBusinessTime(newYork, start, 2 * HOUR), 'America/New_York')).toBe('2026-05-15 10:00');
    expect(shown(addBusinessTime(israel, start, 2 * HOUR))).toBe('2026-05-17 11:00');
  });

  it('moves when a strike day is added to the calendar', () => {
    const strike = compiledCalendar({ ...israeliCalendar, closures: [{ date: '2026-05-17' }] });

    expect(due(strike, '2026-05-14 16:00', 2 * HOUR)).toBe('2026-05-18 10:00');
  });

  it('is the instant itself when nothing is added, working time or not', () => {
    expect(due(israel, '2026-05-15 10:00', 0)).toBe('2026-05-15 10:00');
  });

  it('is null beyond the last year of the calendar, and found before it', () => {
    expect(addBusinessTime(israel, at('2199-12-31 12:00'), 100 * HOUR)).toBeNull();
    expect(addBusinessTime(israel, parseInstant('9999-01-01T00:00:00Z'), 1)).toBeNull();
    expect(due(israel, '1970-01-01 00:00', 200 * 1900 * HOUR)).toMatch(/^21\d\d-/);
  });

  it('throws on a duration below zero, or on none', () => {
    expect(() => addBusinessTime(israel, 0, -1)).toThrow('found -1');
    expect(() => addBusinessTime(israel, 0, Number.NaN)).toThrow('found NaN');
  });
});

describe('what a calendar says of single dates', () => {
  const calendar = compiledCalendar({
    ...israeliCalendar,
    closures: [{ date: '2026-06-02', closesAt: '12:00' }, { date: '2026-06-03' }],
    openings: [{ date: '2026-05-22', shifts: [{ from: '10:00', to: '11:00' }] }],
  });

  it.each([
    ['2026-05-22 10:30', true, 'opened, though it is Friday and Shavuot'],
    ['2026-05-22 11:00', false, 'after the hours of an opened day'],
    ['2026-06-02 11:59', true, 'before a shortened day ends'],
    ['2026-06-02 12:00', false, 'after a shortened day has ended'],
    ['2026-06-03 10:00', false, 'a day off'],
    ['2026-06-04 10:00', true, 'the day after'],
  ])('makes %s working time: %s (%s)', (time, expected) => {
    expect(isWorkingTime(calendar, at(time))).toBe(expected);
  });

  it('finds the next working instant', () => {
    expect(shown(nextWorkingInstant(calendar, at('2026-05-21 17:00')))).toBe('2026-05-22 10:00');
    expect(shown(nextWorkingInstant(calendar, at('2026-06-02 12:00')))).toBe('2026-06-04 09:00');
    expect(shown(nextWorkingInstant(calendar, at('2026-06-02 10:00')))).toBe('2026-06-02 10:00');
    expect(nextWorkingInstant(calendar, parseInstant('2200-01-01T00:00:00Z'))).toBeNull();
  });
});

describe('shifts', () => {
  it('may be several a day, and go on over midnight as two shifts', () => {
    const calendar = compiledCalendar({
      timeZone: 'UTC',
      week: {
        sunday: [
          { from: '22:00', to: '24:00' },
          { from: '08:00', to: '10:00' },
        ],
        monday: [{ from: '00:00', to: '02:00' }],
      },
    });

    const start = parseInstant('2026-06-07T09:00:00Z');

    expect(shown(addBusinessTime(calendar, start, HOUR), 'UTC')).toBe('2026-06-07 10:00');
    expect(shown(addBusinessTime(calendar, start, 4 * HOUR), 'UTC')).toBe('2026-06-08 01:00');
    expect(shown(addBusinessTime(calendar, start, 5 * HOUR + 1), 'UTC')).toBe('2026-06-14 08:00');
  });

  it.each([
    '2025-03-28',
    '2026-03-27',
    '2027-03-26',
    '2028-03-24',
    '2029-03-23',
    '2030-03-29',
    '2031-03-28',
    '2032-03-26',
    '2033-03-25',
    '2034-03-24',
    '2035-03-23',
  ])('over the night of %s are an hour shorter, since the clocks skip one', (date) => {
    const night = compiledCalendar({ timeZone: 'Asia/Jerusalem', week: { friday: [{ from: '01:00', to: '05:00' }] } });
    const skipped = compiledCalendar({
      timeZone: 'Asia/Jerusalem',
      week: { friday: [{ from: '02:00', to: '03:00' }] },
    });

    expect(businessTimeBetween(night, at(`${date} 00:00`), at(`${date} 12:00`))).toBe(3 * HOUR);
    expect(businessTimeBetween(skipped, at(`${date} 00:00`), at(`${date} 12:00`))).toBe(0);
    expect(shown(addBusinessTime(night, at(`${date} 00:00`), 2 * HOUR))).toBe(`${date} 04:00`);
  });

  it.each([
    '2025-10-26',
    '2026-10-25',
    '2027-10-31',
    '2028-10-29',
    '2029-10-28',
    '2030-10-27',
    '2031-10-26',
    '2032-10-31',
    '2033-10-30',
    '2034-10-29',
    '2035-10-28',
  ])('over the night of %s are an hour longer, since the clocks show one twice', (date) => {
    const night = compiledCalendar({ timeZone: 'Asia/Jerusalem', week: { sunday: [{ from: '01:00', to: '05:00' }] } });
    const half = compiledCalendar({ timeZone: 'Asia/Jerusalem', week: { sunday: [{ from: '01:30', to: '02:00' }] } });

    expect(businessTimeBetween(night, at(`${date} 00:00`), at(`${date} 12:00`))).toBe(5 * HOUR);
    expect(businessTimeBetween(half, at(`${date} 00:00`), at(`${date} 12:00`))).toBe(HOUR);
    expect(addBusinessTime(half, at(`${date} 00:00`), 45 * MINUTE)).toBe(at(`${date} 02:00`) - 15 * MINUTE);
  });
});

describe('the working time between two instants', () => {
  it('leaves out nights, weekends and holidays', () => {
    expect(businessTimeBetween(israel, at('2026-05-14 16:00'), at('2026-05-17 10:00'))).toBe(2 * HOUR);
    expect(businessTimeBetween(israel, at('2026-09-10 12:00'), at('2026-09-14 12:00'))).toBe(8 * HOUR);
  });

  it('is less than zero backwards', () => {
    expect(businessTimeBetween(israel, at('2026-05-17 10:00'), at('2026-05-14 16:00'))).toBe(-2 * HOUR);
  });

  it('sums up years', () => {
    const plain = compiledCalendar({ timeZone: 'UTC', week: israeliWeek });

    // 400 years of the Gregorian calendar have 20,871 weeks; 28 years between century years have 1,461.
    expect(businessTimeBetween(plain, parseInstant('2001-01-01T00:00:00Z'), parseInstant('2029-01-01T00:00:00Z'))).toBe(
      1461 * 5 * 8 * HOUR,
    );
  });

  it('knows no working time before 1970 and after 2199', () => {
    expect(businessTimeBetween(alwaysOpen, parseInstant('1900-01-01T00:00:00Z'), 0)).toBe(0);
    expect(isWorkingTime(alwaysOpen, -1)).toBe(false);
    expect(isWorkingTime(alwaysOpen, parseInstant('2200-01-01T00:00:00Z'))).toBe(false);
  });
});
