import type { TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { firstDay } from './dashboard-search.ts';
import { exactWait, waitInWords } from './wait-words.ts';

const t = ((key: string, values: object) => `${key.split('.').at(-1)} ${Object.values(values).join(' ')}`) as TFunction;
const minutes = (count: number) => count * 60_000;

describe('a wait in words', () => {
  test.each([
    [35_000, 'seconds 35'],
    [minutes(20), 'minutes 20'],
    [minutes(260), 'hoursAndMinutes 4 20'],
    [minutes(240), 'hours 4'],
    [minutes(60 * 30), 'hours 30'],
    [minutes(60 * 51), 'daysAndHours 2 3'],
    [minutes(60 * 24 * 3), 'days 3'],
    [minutes(60 * 24 * 12.5), 'days 12'],
  ])('of %i ms is %s', (ms, words) => {
    expect(waitInWords(ms, t)).toBe(words);
  });

  test('has no days in working time', () => {
    expect(waitInWords(minutes(60 * 51), t, 'business')).toBe('hours 51');
  });

  test('is exact to the second for one case', () => {
    expect(exactWait(minutes(61) + 1999)).toBe('1:01:01');
  });
});

test('a period of seven days has today for its last', () => {
  expect(firstDay(7, new Date(2026, 2, 3))).toBe('2026-02-25');
});
