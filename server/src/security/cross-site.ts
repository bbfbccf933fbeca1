import type { IncomingMessage } from 'node:http';
import { isOwnOrigin } from './own-origin.ts';
import { hasSessionCookie } from './session-cookie.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface CrossSiteOptions {
  readonly baseUrl: string;
  readonly cookieName: string;
}

/**
 * Whether a page of somebody else sends this request with the reader's own cookie, and it would change something.
 *
 * The browser says so itself, in Sec-Fetch-Site or Origin. A request with neither comes from no browser of today, and
 * one with a bearer token or without a session cookie carries nothing that a page of others could borrow.
 */
export function isForeignWrite(
  request: Pick<IncomingMessage, 'headers' | 'method'>,
  { baseUrl, cookieName }: CrossSiteOptions,
): boolean {
  const { headers, method = 'GET' } = request;
  if (safeMethods.has(method) || headers.authorization !== undefined) return false;
  if (!hasSessionCookie(headers.cookie, cookieName)) return false;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return false;
  const origin = headers.origin;
  if (origin === undefined) return site !== undefined;
  return !isOwnOrigin(origin, headers.host, baseUrl);
}
