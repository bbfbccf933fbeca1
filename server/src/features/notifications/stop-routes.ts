import type { Response } from 'express';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Language } from '../../http/problem-kind.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { allowPage } from '../../http/security-headers.ts';
import { type LanguageQuery, languageQuery, pageLanguage } from '../public-pages/page-language.ts';
import { readStopToken, stopPath } from './stop-link.ts';
import { stopPage } from './stop-page.ts';
import { stopDigests } from './waiting-store.ts';

const missing = 'mail-stop.not-found';
const html = { status: 200, type: 'text/html; charset=utf-8' };
const open = 'The link in a mail is the key; it stops mails and nothing else.';

/**
 * Where the link of a digest leads. Looking at it changes nothing, since mail programs open links to see what is behind them;
 * the button on it does, and so does a mail program that knows how to stop mails by itself (RFC 8058).
 */
export function mailStopRoutes({ engine, key }: { readonly engine: Pool; readonly key: Buffer }): Route[] {
  const stoppedBy = (token: string) => {
    const stopped = readStopToken(key, token);
    if (stopped === null) throw new ProblemError(missing);
    return stopped;
  };
  return [
    defineRoute<{ params: { readonly token: string }; query: LanguageQuery }>({
      method: 'get',
      path: `${stopPath}/:token`,
      summary: 'The page on which the digests of somebody are stopped',
      open,
      query: languageQuery,
      response: html,
      errors: [missing],
      async handle({ params, query, raw, response }) {
        stoppedBy(params.token);
        return send(response, 'ask', pageLanguage(query, raw, 'he'));
      },
    }),
    defineRoute<{ params: { readonly token: string }; query: LanguageQuery }>({
      method: 'post',
      path: `${stopPath}/:token`,
      summary: 'Stop the digests of somebody',
      open,
      query: languageQuery,
      accepts: ['application/x-www-form-urlencoded', 'multipart/form-data'],
      readsUploads: true,
      response: html,
      errors: [missing],
      async handle({ params, query, raw, response }) {
        const { workspaceId, userId } = stoppedBy(params.token);
        // Whatever the body says: the address alone names what to do.
        raw.resume();
        await asEngine(engine, workspaceId, (client) => stopDigests(client, workspaceId, userId));
        return send(response, 'done', pageLanguage(query, raw, 'he'));
      },
    }),
  ];
}

function send(response: Response, state: 'ask' | 'done', language: Language) {
  const nonce = allowPage(response);
  response
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(stopPage(state, language, nonce));
  return { sent: true } as const;
}
