import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const yearInSeconds = 31_536_000;

/** Names and values. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/**
 * Headers of every answer. An answer is data and may load nothing; a page asks for more with `allowPage`.
 *
 * They are the same each time, so helmet is asked once rather than on each request, where its fifteen middlewares took
 * as long as the rest of Express.
 *
 * @param isHttps whether people reach the server over https; a promise to stay there would lock out one who does not
 */
export function securityHeaders(isHttps: boolean): HeaderList {
  const headers: [string, string][] = [];
  const recorder = {
    setHeader: (name: string, value: string) => headers.push([name, value]),
    removeHeader: () => {},
  };
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    strictTransportSecurity: isHttps ? { maxAge: yearInSeconds, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  // It reads nothing of a request as long as no directive is a function.
  set({} as IncomingMessage, recorder as unknown as ServerResponse, (error?: unknown) => {
    if (error) throw error;
  });
  return headers;
}

/** Sets them on every answer of Express. */
export function setHeaders(headers: HeaderList): RequestHandler {
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  // Short videos beside the steps of lessons.
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types nativ default',
];

/** Lets this answer be our service worker, which asks our own server and nobody else, and makes no script of a text. */
export function allowWorker(response: ServerResponse): void {
  const policy = [
    "default-src 'none'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  response.setHeader('Content-Security-Policy', policy.join('; '));
}

/**
 * Lets this answer be a page of ours: own scripts and styles, nothing of others, nothing inline. Gives the nonce for its
 * styles.
 *
 * @param ancestors which pages may show it in a frame, as `frame-ancestors` takes it
 */
export function allowPage(response: ServerResponse, ancestors = "'none'"): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = [...pagePolicy, `frame-ancestors ${ancestors}`, `style-src 'self' 'nonce-${nonce}'`];
  response.setHeader('Content-Security-Policy', policy.join('; '));
  // It knows "nobody" and "ourselves" only, and older browsers would go by it.
  if (ancestors !== "'none'") response.removeHeader('X-Frame-Options');
  return nonce;
}
