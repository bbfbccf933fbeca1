import { hkdfSync } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { toNodeHandler } from 'better-auth/node';
import type { Request, RequestHandler } from 'express';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Config } from '../config.ts';
import { isOwnOrigin } from './own-origin.ts';
import { hashPassword, passwordLength, verifyPassword } from './passwords.ts';

/** Who signs in and how; who they are in a workspace is a matter of nativ.users (see session.ts). */
export interface Identity {
  /** Serves /api/auth and passes on everything else. It reads the body itself: no body parser may stand before it. */
  readonly handler: RequestHandler;
  /** The name of the session cookie, which is another one under https. */
  readonly cookieName: string;
  /** The key that signs the session cookie. */
  readonly cookieKey: string;
}

export interface IdentityOptions {
  /** Of the role nativ_identity, with the search path `identity`. */
  readonly pool: Pool;
  readonly config: Pick<Config, 'baseUrl' | 'secretKey'>;
}

/** A session ends a week after signing in, whatever was done in it; there is no cache that could outlive a revocation. */
const sessionSeconds = 7 * 24 * 60 * 60;
/** Where the library is told the address of the client; whatever a client itself sends under this name is discarded. */
const clientAddressHeader = 'x-nativ-client-address';

const basePath = '/api/auth';

/** What we serve of the library. Everything else it could do is shut: people are made by set-up, and names belong to nativ.users. */
const servedPaths: ReadonlyMap<string, string> = new Map([
  [`${basePath}/sign-in/email`, 'POST'],
  [`${basePath}/sign-out`, 'POST'],
  [`${basePath}/get-session`, 'GET'],
  [`${basePath}/change-password`, 'POST'],
  [`${basePath}/revoke-other-sessions`, 'POST'],
]);
const bodyBytes = 16 * 1024;

/** Sets up signing in by e-mail and password, with sessions and rate limits in the database (docs/decisions/0006). */
export function createIdentity({ pool, config }: IdentityOptions): Identity {
  const cookieKey = Buffer.from(hkdfSync('sha256', config.secretKey, 'nativ', 'session cookie', 32)).toString('hex');
  const secure = config.baseUrl.startsWith('https:');
  const auth = betterAuth({
    appName: 'Nativ',
    baseURL: config.baseUrl,
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
    trustedOrigins: (request) => ownOrigins(request, config.baseUrl),
    advanced: {
      cookiePrefix: 'nativ',
      useSecureCookies: secure,
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
  });
  return {
    handler: narrow(toNodeHandler(auth)),
    cookieName: `${secure ? '__Secure-' : ''}nativ.session_token`,
    cookieKey,
  };
}

function ownOrigins(request: globalThis.Request | undefined, baseUrl: string): string[] {
  const origin = request?.headers.get('origin');
  const host = request?.headers.get('host') ?? undefined;
  return origin && isOwnOrigin(origin, host, baseUrl) ? [origin] : [];
}

/** Lets only the served paths through, with a body of a sane size, and tells the library who is calling. */
function narrow(handler: ReturnType<typeof toNodeHandler>): RequestHandler {
  return (request, response, next) => {
    if (servedPaths.get(request.path) !== request.method) return next();
    if (!hasSaneBody(request)) {
      response.status(413).json({ code: 'BODY_TOO_LARGE', message: `Expected a body of at most ${bodyBytes} bytes.` });
      return;
    }
    request.headers[clientAddressHeader] = request.ip ?? '';
    handler(request, response).catch(next);
  };
}

function hasSaneBody(request: Request): boolean {
  return (
    request.headers['transfer-encoding'] === undefined && Number(request.headers['content-length'] ?? 0) <= bodyBytes
  );
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
