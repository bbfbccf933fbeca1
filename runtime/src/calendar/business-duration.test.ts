import { describe, expect, it } from 'vitest';
import { at, compiledCalendar, israeliCalendar, shown } from '../../test/calendars.ts';
import { addBusinessDays, addBusinessDuration } from './business-duration.ts';

const calendar = compiledCalendar({
  ...israeliCalendar,
  holidays: [{ set: 'il', eves: 'short', evesCloseAt: '13:00' }],
  openings: [
    {
      date: '2026-06-05',
      shifts: [
        { from: '10:00', to: '11:00' },
        { from: '12:00', to: '14:00' },
      ],
    },
  ],
});

describe('adding working days', () => {
  it.each([
    ['2026-05-14 16:00', 1, '2026-05-17 16:00', 'the next working day at the same time'],
    ['2026-05-14 18:00', 1, '2026-05-18 09:00', 'counted from Sunday morning, when work begins'],
    ['2026-05-15 10:00', 1, '2026-05-18 09:00', 'counted from Sunday morning, when work begins'],
    ['2026-09-10 16:00', 1, '2026-09-14 16:00', 'Rosh Hashana is no working day'],
    ['2026-05-20 16:00', 1, '2026-05-21 13:00', 'a short day ends before that time'],
    ['2026-05-20 16:00', 2, '2026-05-24 16:00', 'a short day is a working day'],
    ['2026-06-04 11:30', 1, '2026-06-05 12:00', 'a break lies at that time'],
    ['2026-06-04 09:30', 1, '2026-06-05 10:00', 'work begins after that time'],
    ['2027-03-25 16:00', 1, '2027-03-28 16:00', 'the clocks change in between'],
    ['2026-05-15 10:00', 0, '2026-05-15 10:00', 'nothing is added'],
  ])('to %s: %d gives %s, since %s', (start, days, expected) => {
    expect(shown(addBusinessDays(calendar, at(start), days))).toBe(expected);
  });

  it('gives null beyond the last year of the calendar', () => {
    expect(addBusinessDays(calendar, at('2026-05-14 16:00'), 999_999)).toBeNull();
  });
});

describe('adding a duration', () => {
  it.each([
    ['2026-05-14T13:00:00.000Z', 'PT2H', '2026-05-17T07:00:00.000Z'],
    ['2026-05-14T13:00:00.000Z', 'P1D', '2026-05-17T13:00:00.000Z'],
    ['2026-05-14T13:00:00.000Z', 'P1DT2H', '2026-05-18T07:00:00.000Z'],
  ])('to %s: %s gives %s', (start, duration, expected) => {
    expect(addBusinessDuration(calendar, start, duration)).toBe(expected);
  });

  it('throws on what is no duration', () => {
    expect(() => addBusinessDuration(calendar, '2026-05-14T13:00:00.000Z', '2 days')).toThrow("found '2 days'");
  });
});
