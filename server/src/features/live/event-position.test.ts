import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openPosition, sealPosition } from './event-position.ts';

const key = randomBytes(32);
const position = { horizon: 2n ** 63n + 7n, at: 1_763_812_345.678 };

test('a position comes back as it was', () => {
  expect(openPosition(key, sealPosition(key, position))).toEqual(position);
});

test('nobody can read a count of transactions out of it, or tell two readings of the same apart from others', () => {
  const [one, other] = [sealPosition(key, position), sealPosition(key, position)];

  expect(one).not.toBe(other);
  expect(Buffer.from(one, 'base64url').includes(Buffer.from('8000000000000007', 'hex'))).toBe(false);
});

test.each(['', 'nonsense', '745:750:746', sealPosition(randomBytes(32), position)])('%s is no position', (text) => {
  expect(openPosition(key, text)).toBeNull();
});
