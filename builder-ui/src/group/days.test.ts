import { expect, test } from 'vitest';
import { dayOf, daysBetween, isDay, onDay, plusDays, plusMonths } from './days.ts';

test('days are counted as dates, over a change of the clock too', () => {
  expect(plusDays('2026-03-26', 3)).toBe('2026-03-29');
  expect(daysBetween('2026-03-26', '2026-03-29')).toBe(3);
  expect(plusDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('the same day of a shorter month is its last', () => {
  expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(plusMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(plusMonths('2026-12-05', 1)).toBe('2027-01-05');
});

test('a moment goes to another day at the same time of day', () => {
  const moved = onDay(new Date(2026, 2, 5, 14, 30), '2026-03-29');

  expect(dayOf(moved)).toBe('2026-03-29');
  expect([moved.getHours(), moved.getMinutes()]).toEqual([14, 30]);
});

test('only a date that exists is a day', () => {
  expect(isDay('2026-02-28')).toBe(true);
  expect(isDay('2026-02-30')).toBe(false);
  expect(isDay('tomorrow')).toBe(false);
});
