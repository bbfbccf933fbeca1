import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Pool } from 'pg';
import { ProblemError } from '../http/problem.ts';
import type { Actor } from './actor.ts';
import { findActorInRoom, findActorOfSession, findActorOfToken, findFirstAdmin } from './actor-store.ts';
import type { Identity } from './identity.ts';
import { roomOf } from './room-of.ts';
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
 *
 * Somebody is in live work unless the request names a practice room, so that nobody lands in one by chance.
 */
export function createActorResolver({ identity, pool, adminToken, isGlance = false }: SessionOptions): ResolveActor {
  const expected = adminToken === null ? null : digest(adminToken);
  const whoAsks = async (headers: IncomingMessage['headers'], room: string | null): Promise<Actor | null> => {
    if (headers.authorization !== undefined) {
      const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization) ?? [];
      if (token === undefined) return null;
      const given = digest(token);
      const isAdmin = expected !== null && timingSafeEqual(given, expected);
      if (!isAdmin && !token.startsWith(tokenMark)) return null;
      const bearer = await (isAdmin ? findFirstAdmin(pool) : findActorOfToken(pool, given, isGlance));
      return bearer === null || room === null ? bearer : findActorInRoom(pool, bearer, room);
    }
    const session = readSessionCookie(headers.cookie, identity.cookieName, identity.cookieKey);
    return session === null ? null : findActorOfSession(pool, session, { isGlance, room });
  };
  return async ({ headers }) => {
    const room = roomOf(headers);
    const actor = await whoAsks(headers, room);
    // Whoever is signed in and is not of the room is told no more than for one that does not exist.
    if (actor === null && room !== null && (await whoAsks(headers, null)) !== null)
      throw new ProblemError('room.not-found');
    return actor;
  };
}

/** Digests are of one length, so that comparing them tells nothing about the length of the token. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
