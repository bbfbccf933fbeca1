import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DurationUnit, durationText, durationUnits, durationValue } from './duration-value.ts';

it.each([
  ['PT24H', { amount: 24, unit: 'hours' }],
  ['P2D', { amount: 2, unit: 'days' }],
  ['PT1H30M', { amount: 90, unit: 'minutes' }],
])('reads %s as one number and one unit', (text, value) => {
  expect(durationValue(text)).toEqual(value);
});

it('does not make hours of a working day, nor anything of what is no duration', () => {
  expect(['P1DT4H', 'P', 'PT', 'two days', ''].map(durationValue)).toEqual([null, null, null, null, null]);
});

it('reads back what it writes', () => {
  const units = Object.keys(durationUnits) as DurationUnit[];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(...units), (amount, unit) => {
      expect(durationValue(durationText({ amount, unit }))).toEqual({ amount, unit });
    }),
  );
});
