import { createHmac, timingSafeEqual } from 'node:crypto';

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
  const expected = createHmac('sha256', key).update(token).digest();
  const found = Buffer.from(value.slice(end + 1), 'base64');
  return found.length === expected.length && timingSafeEqual(found, expected) ? token : null;
}

/** Whether a request carries a session cookie at all, be it a good one or not. */
export function hasSessionCookie(header: string | undefined, name: string): boolean {
  return readCookie(header, name) !== null;
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...rest] = pair.trim().split('=');
    if (key === name) return decode(rest.join('='));
  }
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
