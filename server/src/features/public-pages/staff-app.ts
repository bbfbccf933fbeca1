import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';
import { allowPage } from '../../http/security-headers.ts';
import { staffAppFolder } from './load-renderer.ts';

const NONCE_PLACE = '__STYLE_NONCE__';
/** What is not the staff app's: the API, the public pages, the probes. */
const otherPaths = /^\/(api|f|r|healthz|readyz|metrics)(\/|$)/;

/**
 * Serves the staff app: its files, kept for ever since their names change with their content, and for every other
 * address its page, on which the app finds its way.
 *
 * @throws Error when builder-ui has not been built
 */
export async function staffApp(): Promise<RequestHandler[]> {
  const indexPage = await readFile(new URL('index.html', staffAppFolder), 'utf8');
  const files = express.static(fileURLToPath(staffAppFolder), {
    index: false,
    immutable: true,
    maxAge: '1y',
    redirect: false,
  });
  const assets: RequestHandler = (request, response, next) =>
    // Sent as a file, the page would lack its nonce, and be kept for a year.
    request.path === '/index.html' ? next() : files(request, response, next);
  const app: RequestHandler = (request, response, next) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !otherPaths.test(request.path) &&
      request.accepts(['json', 'html']) === 'html';
    if (!isPage) return next();
    const nonce = allowPage(response);
    response.set('Cache-Control', 'no-store').type('html').send(indexPage.replaceAll(NONCE_PLACE, nonce));
  };
  return [assets, app];
}
