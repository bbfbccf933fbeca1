import { expect, it } from 'vitest';
import { returnAddress } from './return-address.ts';

it('leads back to an address on this site', () => {
  expect(returnAddress('/tasks/1?tab=a#b')).toBe('/tasks/1?tab=a#b');
});

it.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  '/sign-in?returnTo=/',
  42,
  undefined,
])('leads home instead of to %j', (value) => {
  expect(returnAddress(value)).toBe('/');
});
