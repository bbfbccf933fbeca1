import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Pool } from 'pg';
import type { Actor } from './actor.ts';
import { findActorOfSession, findActorOfToken, findFirstAdmin } from './actor-store.ts';
import type { Identity } from './identity.ts';
import { readSessionCookie } from './session-cookie.ts';
import { tokenMark } from './token.ts';

/** Says who asks, or null for somebody who is not signed in. */
export type ResolveActor = (request: Pick<IncomingMessage, 'headers'>) => Promise<Actor | null>;

export interface SessionOptions {
  readonly identity: Identity;
  /** Of the role nativ_identity. */
  readonly pool: Pool;
  readonly adminToken: string | null;
  /** Looks without marking anything as used: a stream that stays open is no sign that somebody is there. */
  readonly isGlance?: boolean;
}

/**
 * Resolves a request by its bearer token or else by its session cookie. A request that brings a token is judged by it
 * alone: falling back to the cookie would let a page of others act with it, since the check against that
 * (cross-site.ts) leaves requests with a token out.
 */
export function createActorResolver({ identity, pool, adminToken, isGlance = false }: SessionOptions): ResolveActor {
  const expected = adminToken === null ? null : digest(adminToken);
  return async ({ headers }) => {
    if (headers.authorization !== undefined) {
      const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization) ?? [];
      if (token === undefined) return null;
      const given = digest(token);
      if (expected !== null && timingSafeEqual(given, expected)) return findFirstAdmin(pool);
      return token.startsWith(tokenMark) ? findActorOfToken(pool, given, isGlance) : null;
    }
    const session = readSessionCookie(headers.cookie, identity.cookieName, identity.cookieKey);
    return session === null ? null : findActorOfSession(pool, session, isGlance);
  };
}

/** Digests are of one length, so that comparing them tells nothing about the length of the token. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
