import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';

test('hashes with argon2id at the recommended cost, differently each time', async () => {
  const [first, second] = await Promise.all([hashPassword('long enough'), hashPassword('long enough')]);

  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
});

test('knows the password again, however the keyboard composed it', async () => {
  const hash = await hashPassword('cafe\u0301 נתיב');

  expect(await verifyPassword({ hash, password: 'caf\u00e9 נתיב' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'cafe נתיב' })).toBe(false);
});

test('takes a hash that cannot be read for no password', async () => {
  expect(await verifyPassword({ hash: '', password: '' })).toBe(false);
});
