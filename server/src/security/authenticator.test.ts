import { Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { enrol, stepOfCode } from './authenticator.ts';

/** Of RFC 6238, appendix B, cut to six digits: '12345678901234567890' at these seconds. */
const secret = Secret.fromLatin1('12345678901234567890').base32;
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const;
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an authenticator app', () => {
  test.each(vectors)('is the one of the standard at second %i', (seconds, code) => {
    expect(stepOfCode(secret, code, 0, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  test('is good for a step before and after, and no longer', () => {
    const [, [seconds, code]] = vectors;
    const step = Math.floor(seconds / 30);

    expect([-60, -30, 0, 30, 60].map((off) => stepOfCode(secret, code, 0, at(seconds + off)))).toEqual([
      null,
      step,
      step,
      step,
      null,
    ]);
  });

  test('is used up with the step in which it was taken, and so are those before', () => {
    const [, [seconds, code]] = vectors;
    const step = Math.floor(seconds / 30);

    expect(stepOfCode(secret, code, step - 1, at(seconds))).toBe(step);
    expect(stepOfCode(secret, code, step, at(seconds))).toBeNull();
    expect(stepOfCode(secret, code, step + 1, at(seconds))).toBeNull();
  });

  test.each(['', '28708', '2870822', '28708a', ' 287082', '٢٨٧٠٨٢'])('is not %j', (code) => {
    expect(stepOfCode(secret, code, 0, at(59))).toBeNull();
  });
});

test('an app is told a secret of 160 bits, and who it is for', () => {
  const { secret: made, uri } = enrol('העמותה', 'dana@sample.example');

  expect(Secret.fromBase32(made).buffer.byteLength).toBe(20);
  const address = new URL(uri);
  expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
  expect(decodeURIComponent(address.pathname)).toBe('/העמותה:dana@sample.example');
  expect(address.searchParams.get('secret')).toBe(made);
});
