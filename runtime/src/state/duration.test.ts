import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';

test.each([
  ['PT24H', 86_400_000],
  ['P2D', 172_800_000],
  ['P1DT1H30M', 91_800_000],
  ['PT5M', 300_000],
])('reads %s', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', 'P', 'PT', 'P1DT', 'P1Y', '24H', 'PT-1H', 'PT1.5H'])('refuses %j', (text) => {
  expect(parseDuration(text)).toBeNull();
});
