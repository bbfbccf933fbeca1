import { expect, test } from 'vitest';
import { standingAt } from './availability.ts';

const noon = Date.parse('2026-11-22T12:00:00Z');

test('is open without dates', () => {
  expect(standingAt(undefined, noon)).toBe('open');
  expect(standingAt({ maximum: 3 }, noon)).toBe('open');
});

test('opens at its instant, whatever offset it is written in', () => {
  expect(standingAt({ opensAt: '2026-11-22T14:00:00+02:00' }, noon - 1)).toBe('early');
  expect(standingAt({ opensAt: '2026-11-22T14:00:00+02:00' }, noon)).toBe('open');
});

test('is closed from the instant at which it closes', () => {
  expect(standingAt({ closesAt: '2026-11-22T12:00:00Z' }, noon - 1)).toBe('open');
  expect(standingAt({ closesAt: '2026-11-22T12:00:00Z' }, noon)).toBe('late');
});
