import { expect, test } from 'vitest';
import { isStorable } from './storable.ts';

test('takes ordinary values', () => {
  for (const value of [null, 1, 'text', ['a', 'b'], { a: { b: [1] } }]) expect(isStorable(value)).toBe(true);
});

test('counts a shared part as often as it stands there', () => {
  let value: unknown = 'x';
  for (let depth = 0; depth < 60; depth += 1) value = [value, value];

  expect(isStorable(value)).toBe(false);
});

test('refuses a long text and a long list', () => {
  expect(isStorable('x'.repeat(200_001))).toBe(false);
  expect(isStorable(Array.from({ length: 10_001 }, () => 0))).toBe(false);
});
