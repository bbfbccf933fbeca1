import { expect, test } from 'vitest';
import { keyOfTitle } from './key-of-title.ts';

test.each([
  ['Ask for help', [], 'ask-for-help'],
  ['Café & Co.', [], 'cafe-co'],
  ['Ask for help', ['ask-for-help', 'ask-for-help-2'], 'ask-for-help-3'],
  ['פנייה', [], 'form-1'],
  ['2026', ['form-1'], 'form-2'],
  ['', [], 'form-1'],
  ['x'.repeat(100), [], 'x'.repeat(60)],
])('makes of %j, with %j taken, %s', (title, taken, key) => {
  expect(keyOfTitle(title, taken, 'form')).toBe(key);
});
