import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

const yearInSeconds = 31_536_000;

/**
 * Headers of every answer. An answer is data and may load nothing; a page asks for more with `allowPage`.
 *
 * @param isHttps whether people reach the server over https; a promise to stay there would lock out one who does not
 */
export function securityHeaders(isHttps: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    strictTransportSecurity: isHttps ? { maxAge: yearInSeconds, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types nativ default',
];

/** Lets this answer be a page of ours: own scripts and styles, nothing of others, nothing inline. Gives the nonce for its styles. */
export function allowPage(response: Response): string {
  const nonce = randomBytes(16).toString('base64');
  response.set('Content-Security-Policy', [...pagePolicy, `style-src 'self' 'nonce-${nonce}'`].join('; '));
  return nonce;
}
