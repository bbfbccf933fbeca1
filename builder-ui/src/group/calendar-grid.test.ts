import { describe, expect, test } from 'vitest';
import { byDay, firstDayOfWeek, rangeOf, restDays, weekStart, weeksOf } from './calendar-grid.ts';

const work = [{ from: '09:00', to: '17:00' }];
const israel = { sunday: work, monday: work, tuesday: work, wednesday: work, thursday: work };
const europe = { monday: work, tuesday: work, wednesday: work, thursday: work, friday: work };

describe('the week of a workspace', () => {
  test('begins with the first working day after the longest rest', () => {
    expect(firstDayOfWeek(israel)).toBe(0);
    expect(firstDayOfWeek(europe)).toBe(1);
    // A day off in the middle of the week is shorter than its end.
    expect(firstDayOfWeek({ ...israel, tuesday: [] })).toBe(0);
  });

  test('begins on Sunday where nobody ever rests or works', () => {
    expect(firstDayOfWeek({})).toBe(0);
    expect(firstDayOfWeek({ ...israel, ...europe, saturday: work })).toBe(0);
    expect(firstDayOfWeek(undefined)).toBe(0);
  });

  test('tells its days of rest', () => {
    expect([...restDays(israel)]).toEqual([5, 6]);
    expect([...restDays({})]).toEqual([]);
  });
});

describe('the weeks that are shown', () => {
  test('of a month are whole and cover it', () => {
    const weeks = weeksOf('2026-03-18', 'month', 0);

    expect(weeks.map((week) => week[0])).toEqual([
      '2026-03-01',
      '2026-03-08',
      '2026-03-15',
      '2026-03-22',
      '2026-03-29',
    ]);
    expect(rangeOf(weeks)).toEqual({ from: '2026-03-01', to: '2026-04-05' });
  });

  test('of a month that fits exactly are no more than it needs', () => {
    expect(weeksOf('2026-02-10', 'month', 0)).toHaveLength(4);
    expect(weeksOf('2026-02-10', 'month', 1)).toHaveLength(5);
  });

  test('of one week begin on its first day', () => {
    expect(weeksOf('2026-03-18', 'week', 0)).toEqual([
      ['2026-03-15', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21'],
    ]);
    expect(weekStart('2026-03-15', 1)).toBe('2026-03-09');
  });
});

describe('what stands on a day', () => {
  const at = (text: string) => new Date(text);
  const days = ['2026-03-15', '2026-03-16', '2026-03-17'];

  test('stands there in the order of its beginning', () => {
    const late = { from: at('2026-03-16T18:00'), to: at('2026-03-16T18:00') };
    const early = { from: at('2026-03-16T08:00'), to: at('2026-03-16T09:00') };

    const placed = byDay([late, early], days);

    expect(placed.get('2026-03-16')).toEqual([early, late]);
    expect(placed.get('2026-03-15')).toEqual([]);
  });

  test('stands on each day that it lasts, within what is shown', () => {
    const camp = { from: at('2026-03-14T12:00'), to: at('2026-03-16T10:00') };

    const placed = byDay([camp], days);

    expect([...placed].map(([, entries]) => entries.length)).toEqual([1, 1, 0]);
  });

  test('that ends at midnight does not stand on the next', () => {
    const evening = { from: at('2026-03-15T20:00'), to: at('2026-03-16T00:00') };

    expect(byDay([evening], days).get('2026-03-16')).toEqual([]);
  });
});
