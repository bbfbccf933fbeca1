import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import { writeCookie } from './cookie.ts';
import { sessionCookieValue } from './session-cookie.ts';
import { insertSession, replaceToken } from './session-store.ts';

/** A session ends a week after signing in, whatever was done in it. */
export const sessionSeconds = 7 * 24 * 60 * 60;

export interface SessionsOptions {
  readonly cookieName: string;
  readonly cookieKey: string;
  readonly isSecure: boolean;
}

/** Where a request comes from, as the list of one's sessions tells it. */
export interface Origin {
  readonly address: string | null;
  readonly userAgent: string | null;
}

export interface SessionStart extends Origin {
  readonly identityId: string;
  readonly provider: string | null;
  readonly isProved: boolean;
}

/** Begins sessions beside those that begin with a password, and gives sessions new tokens. */
export class Sessions {
  private readonly options: SessionsOptions;

  constructor(options: SessionsOptions) {
    this.options = options;
  }

  /** Begins a session, always a new one. Gives the Set-Cookie header. */
  async start(client: Pool | PoolClient, start: SessionStart): Promise<string> {
    const token = makeToken();
    const userAgent = start.userAgent?.slice(0, 500) ?? null;
    await insertSession(client, { ...start, userAgent, id: uuidv7(), token, seconds: sessionSeconds });
    return this.cookie(token, sessionSeconds);
  }

  /**
   * Lifts a session by the second factor. It gets another token on the way, so that one which somebody planted or saw
   * before is worth nothing after. Gives the Set-Cookie header.
   */
  async lift(client: PoolClient, sessionId: string): Promise<string> {
    const token = makeToken();
    return this.cookie(token, await replaceToken(client, { sessionId, token, isProved: true }));
  }

  /** Gives a session another token, as after a change of the password. Gives the Set-Cookie header. */
  async renew(client: PoolClient, sessionId: string): Promise<string> {
    const token = makeToken();
    return this.cookie(token, await replaceToken(client, { sessionId, token, isProved: false }));
  }

  private cookie(token: string, seconds: number): string {
    const { cookieName, cookieKey, isSecure } = this.options;
    return writeCookie(cookieName, sessionCookieValue(token, cookieKey), { path: '/', seconds, isSecure });
  }
}

/** 256 random bits. */
const makeToken = () => randomBytes(32).toString('base64url');
