import { expect, it } from 'vitest';
import { spanInWords } from './span-words.ts';

const hour = 3_600_000;

it.each([
  [400, 'en', 'at once'],
  [59_999, 'en', '59 seconds'],
  [90_000, 'en', '1 minute and 30 seconds'],
  [2 * hour, 'en', '2 hours'],
  [26 * hour, 'en', '1 day and 2 hours'],
  [11 * 24 * hour + 5 * hour, 'en', '11 days'],
  [26 * hour, 'he', 'יום ושעתיים'],
  [25 * hour, 'he', 'יום ושעה'],
  [5 * hour, 'he', '5 שעות'],
] as const)('says %i ms in %s as %s', (ms, language, words) => {
  expect(spanInWords(ms, language, 'at once')).toBe(words);
});
