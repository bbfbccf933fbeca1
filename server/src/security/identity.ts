import { hkdfSync } from 'node:crypto';
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import { Attempts } from './attempts.ts';
import { type AskLibrary, createIdentityLibrary } from './identity-library.ts';
import { deriveKeys, type Keys } from './keys.ts';
import { createKnownBrowsers, type KnownBrowsers } from './known-browser.ts';
import { SecondFactors } from './second-factor.ts';
import { Sessions } from './sessions.ts';

/** Who signs in and how; who they are in a workspace is a matter of nativ.users (see session.ts). */
export interface Identity {
  /** Of the role nativ_identity. */
  readonly pool: Pool;
  readonly askLibrary: AskLibrary;
  /** The name of the session cookie, which is another one under https. */
  readonly cookieName: string;
  /** The key that signs the session cookie. */
  readonly cookieKey: string;
  readonly keys: Keys;
  readonly isSecure: boolean;
  readonly sessions: Sessions;
  readonly secondFactors: SecondFactors;
  readonly attempts: Attempts;
  readonly browsers: KnownBrowsers;
}

export interface IdentityOptions {
  /** Of the role nativ_identity, with the search path `identity`. */
  readonly pool: Pool;
  readonly config: Pick<Config, 'baseUrl' | 'secretKey'>;
}

/** Puts together what signing in stands on (docs/decisions/0006). */
export function createIdentity({ pool, config: { baseUrl, secretKey } }: IdentityOptions): Identity {
  const cookieKey = Buffer.from(hkdfSync('sha256', secretKey, 'nativ', 'session cookie', 32)).toString('hex');
  const keys = deriveKeys(secretKey);
  const isSecure = baseUrl.startsWith('https:');
  const cookieName = `${isSecure ? '__Secure-' : ''}nativ.session_token`;
  return {
    pool,
    askLibrary: createIdentityLibrary({ pool, baseUrl, cookieKey }),
    cookieName,
    cookieKey,
    keys,
    isSecure,
    sessions: new Sessions({ cookieName, cookieKey, isSecure }),
    secondFactors: new SecondFactors(pool, keys.secondFactors),
    attempts: new Attempts(pool, keys.attempts),
    browsers: createKnownBrowsers(keys.knownBrowsers, isSecure),
  };
}
