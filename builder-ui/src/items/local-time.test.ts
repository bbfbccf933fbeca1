import { expect, test } from 'vitest';
import { fromLocal, morningIn, nextSunday, toLocal } from './local-time.ts';

test('an instant comes back from its field as it went in, to the minute', () => {
  const instant = new Date(2026, 2, 27, 23, 5).toISOString();

  expect(toLocal(instant)).toBe('2026-03-27T23:05');
  expect(fromLocal(toLocal(instant))).toBe(instant);
});

test('an empty field is no instant, and so is half a one', () => {
  expect([fromLocal(''), fromLocal('2026-03-'), toLocal(null)]).toEqual([null, null, '']);
});

test('the next week begins on Sunday, also on a Sunday', () => {
  const wednesday = new Date(2026, 3, 1, 15);
  const sunday = new Date(2026, 3, 5, 8);

  expect(nextSunday(wednesday)).toBe(new Date(2026, 3, 5, 9).toISOString());
  expect(nextSunday(sunday)).toBe(new Date(2026, 3, 12, 9).toISOString());
  expect(morningIn(1, wednesday)).toBe(new Date(2026, 3, 2, 9).toISOString());
});
