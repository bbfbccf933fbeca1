import { createHmac, timingSafeEqual } from 'node:crypto';
import { readCookie } from './cookie.ts';

/**
 * Reads the token of a session out of a Cookie header, or gives null when there is none or its signature is not ours.
 * Since tokens are signed, whoever reads the table of sessions still cannot sign in with what stands there.
 */
export function readSessionCookie(header: string | undefined, name: string, key: string): string | null {
  const value = readCookie(header, name);
  if (value === null) return null;
  const end = value.lastIndexOf('.');
  if (end < 1) return null;
  const token = value.slice(0, end);
  const expected = signatureOf(token, key);
  const found = Buffer.from(value.slice(end + 1), 'base64');
  return found.length === expected.length && timingSafeEqual(found, expected) ? token : null;
}

/** The value of a session cookie, as the identity library writes it too. */
export function sessionCookieValue(token: string, key: string): string {
  return encodeURIComponent(`${token}.${signatureOf(token, key).toString('base64')}`);
}

/** Whether a request carries a session cookie at all, be it a good one or not. */
export function hasSessionCookie(header: string | undefined, name: string): boolean {
  return readCookie(header, name) !== null;
}

function signatureOf(token: string, key: string): Buffer {
  return createHmac('sha256', key).update(token).digest();
}
