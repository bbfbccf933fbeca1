import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Response } from 'express';
import { allowPage, allowWorker } from '../../http/security-headers.ts';
import { staffAppFolder } from './load-renderer.ts';

const NONCE_PLACE = '__STYLE_NONCE__';
/** What is not the staff app's: the API, the public pages, the probes. */
const otherPaths = /^\/(api|f|r|healthz|readyz|metrics)(\/|$)/;

/** What is asked for again each time, since its name stays when its content changes. */
const changing: Readonly<Record<string, (response: Response) => void>> = {
  '/service-worker.js': allowWorker,
  '/offline.html': (response) => void allowPage(response),
  '/offline.css': () => {},
  '/manifest.webmanifest': () => {},
  '/icon.svg': () => {},
};

/**
 * Serves the staff app: its files, kept for ever where their names change with their content, and for every other
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
  const fresh = express.static(fileURLToPath(staffAppFolder), { index: false, redirect: false, maxAge: 0 });
  const assets: RequestHandler = (request, response, next) => {
    // No file is called so: whoever asks there need not wait until the disk has said it.
    if (otherPaths.test(request.path)) return next();
    // Sent as a file, the page would lack its nonce, and be kept for a year.
    if (request.path === '/index.html') return next();
    // Asked for by browsers on pages that name no icon, which on public ones would cost bytes.
    if (request.path === '/favicon.ico') return response.redirect(302, '/icon.svg');
    const allow = Object.hasOwn(changing, request.path) ? changing[request.path] : undefined;
    if (allow === undefined) return files(request, response, next);
    allow(response);
    return fresh(request, response, next);
  };
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
