import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readCookie, writeCookie } from './cookie.ts';

/**
 * A cookie that says: somebody has signed in to this account in this browser before. It opens nothing. Guesses from such
 * a browser are counted apart from those of the rest of the world, so that nobody who guesses at an account keeps out the
 * person whose account it is.
 */
export interface KnownBrowsers {
  /** The id of the browser when it is known for this account, else null. */
  read(cookies: string | undefined, email: string): string | null;
  /** The Set-Cookie header that makes it known. */
  remember(email: string): string;
}

const days = 180;

export function createKnownBrowsers(key: Buffer, isSecure: boolean): KnownBrowsers {
  const name = `${isSecure ? '__Secure-' : ''}nativ.browser`;
  const sign = (id: string, email: string) => createHmac('sha256', key).update(`${id}|${email}`).digest();
  return {
    read(cookies, email) {
      const [id, signature = ''] = (readCookie(cookies, name) ?? '').split('.');
      if (!id) return null;
      const found = Buffer.from(signature, 'base64url');
      const expected = sign(id, email);
      return found.length === expected.length && timingSafeEqual(found, expected) ? id : null;
    },
    remember(email) {
      const id = randomBytes(16).toString('base64url');
      const value = `${id}.${sign(id, email).toString('base64url')}`;
      return writeCookie(name, value, { path: '/api', seconds: days * 86_400, isSecure });
    },
  };
}
