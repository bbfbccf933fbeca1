import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const key = randomBytes(32);

test('opens what it sealed, and only in the place it was sealed for', () => {
  const sealed = seal(key, 'connector/1', 'סוד: token');

  expect(unseal(key, 'connector/1', sealed)).toBe('סוד: token');
  expect(() => unseal(key, 'connector/2', sealed)).toThrow();
  expect(() => unseal(randomBytes(32), 'connector/1', sealed)).toThrow();
});

test('does not open what was changed', () => {
  const sealed = seal(key, 'connector/1', 'token');
  sealed[14] = (sealed[14] ?? 0) ^ 1;

  expect(() => unseal(key, 'connector/1', sealed)).toThrow();
});

test('seals one text differently each time', () => {
  expect(seal(key, 'p', 'token').equals(seal(key, 'p', 'token'))).toBe(false);
});
