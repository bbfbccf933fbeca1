import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, parseDate, weekdayOf } from './civil-date.ts';

test('writes the dates that it reads', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      expect(parseDate(formatDate(days))).toBe(days);
    }),
  );
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', 'today', ''])('finds no date in %j', (text) => {
  expect(parseDate(text)).toBeNull();
});

test('knows the day of the week as the platform does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      expect(weekdayOf(days)).toBe(new Date(days * 86_400_000).getUTCDay());
    }),
  );
});
