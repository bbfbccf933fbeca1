import { type BetterAuthOptions, betterAuth } from 'better-auth';
import type { Request } from 'express';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { isOwnOrigin } from './own-origin.ts';
import { hashPassword, passwordLength, verifyPassword } from './passwords.ts';
import { sessionSeconds } from './sessions.ts';

export interface LibraryOptions {
  /** Of the role nativ_identity, with the search path `identity`. */
  readonly pool: Pool;
  readonly baseUrl: string;
  readonly cookieKey: string;
}

/** What we ask of the library. Everything else it could do has no address here. */
export type LibraryPath = '/sign-in/email' | '/sign-out';
export type AskLibrary = (path: LibraryPath, request: Request, body: object) => Promise<globalThis.Response>;

/** Where the library is told the address of the client; whatever a client itself sends under this name is discarded. */
const clientAddressHeader = 'x-nativ-client-address';
const basePath = '/api/auth';
/** What of a request concerns the library. */
const passedHeaders = ['cookie', 'origin', 'referer', 'host', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode'];

/** Sets the library up for signing in by e-mail and password, with sessions and limits in the database (docs/decisions/0006). */
export function createIdentityLibrary(options: LibraryOptions): AskLibrary {
  const auth = betterAuth(libraryOptions(options));
  return (path, request, body) => {
    const headers = new Headers({ 'content-type': 'application/json', [clientAddressHeader]: request.ip ?? '' });
    for (const name of passedHeaders) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const address = `${options.baseUrl}${basePath}${path}`;
    return auth.handler(new globalThis.Request(address, { method: 'POST', headers, body: JSON.stringify(body) }));
  };
}

function libraryOptions({ pool, baseUrl, cookieKey }: LibraryOptions): BetterAuthOptions {
  return {
    appName: 'Nativ',
    baseURL: baseUrl,
    basePath,
    // As a list, so that no variable of the environment takes its place.
    secrets: [{ version: 1, value: cookieKey }],
    database: pool,
    ...tables,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      ...tables.session,
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    rateLimit: {
      ...tables.rateLimit,
      enabled: true,
      storage: 'database',
      // Roomy enough for an office behind one address.
      customRules: { '/sign-in/email': { window: 60, max: 20 } },
    },
    trustedOrigins: (request: globalThis.Request | undefined) => ownOrigins(request, baseUrl),
    advanced: {
      cookiePrefix: 'nativ',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      // Said out loud, since the library leaves these checks out while tests run.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => uuidv7() },
    },
    telemetry: { enabled: false },
    // Its log would name addresses and origins that anybody may type. What it cannot answer goes to our error handler.
    logger: { disabled: true },
    onAPIError: { throw: true },
  };
}

function ownOrigins(request: globalThis.Request | undefined, baseUrl: string): string[] {
  const origin = request?.headers.get('origin');
  const host = request?.headers.get('host') ?? undefined;
  return origin && isOwnOrigin(origin, host, baseUrl) ? [origin] : [];
}

const tables = {
  user: {
    modelName: 'users',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  session: {
    modelName: 'sessions',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  account: {
    modelName: 'accounts',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'verifications',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  rateLimit: { modelName: 'rate_limits', fields: { lastRequest: 'last_request' } },
} as const;
