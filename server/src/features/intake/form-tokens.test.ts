import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { FormTokens } from './form-tokens.ts';

const hour = 3_600_000;
const tokens = new FormTokens(randomBytes(32), hour);
const now = Date.parse('2026-11-22T12:00:00Z');

describe('the token of a page', () => {
  test('says when the page was first opened, also after it came back', () => {
    const token = tokens.issue('inquiry', 3, now - 5 * hour, now);

    expect(tokens.read(token, 'inquiry', now + 10)).toEqual({ kind: 'fresh', openedAt: now - 5 * hour });
  });

  test('expires', () => {
    const token = tokens.issue('inquiry', 3, now, now);

    expect(tokens.read(token, 'inquiry', now + hour).kind).toBe('fresh');
    expect(tokens.read(token, 'inquiry', now + hour + 1).kind).toBe('expired');
  });

  test('is good for its form only', () => {
    expect(tokens.read(tokens.issue('inquiry', 3, now, now), 'donors', now).kind).toBe('forged');
  });

  test('cannot be made or changed by others', () => {
    const token = tokens.issue('inquiry', 3, now, now);
    const later = token.replace(/^[0-9a-z]+/, 'z');

    expect(tokens.read(later, 'inquiry', now).kind).toBe('forged');
    expect(tokens.read('', 'inquiry', now).kind).toBe('forged');
    expect(tokens.read('x'.repeat(10_000), 'inquiry', now).kind).toBe('forged');
    expect(new FormTokens(randomBytes(32), hour).read(token, 'inquiry', now).kind).toBe('forged');
  });

  test('is missing where there is none', () => {
    expect(tokens.read(undefined, 'inquiry', now).kind).toBe('missing');
  });

  test('is another each time', () => {
    expect(tokens.issue('inquiry', 3, now, now)).not.toBe(tokens.issue('inquiry', 3, now, now));
  });
});
