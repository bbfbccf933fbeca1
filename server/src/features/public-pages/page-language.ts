import type { IncomingMessage } from 'node:http';
import type { Language } from '@nativ/schemas';
import { requestLanguage } from '../../http/request-language.ts';

/** Any text: a link that asks for a language we do not speak still leads to the page. */
export const languageQuery = { properties: { lang: { type: 'string' } } } as const;

export interface LanguageQuery {
  readonly lang?: string;
}

/** The language of a public page: the one asked for, else the browser's, else the one the form is written in. */
export function pageLanguage(
  query: LanguageQuery,
  request: Pick<IncomingMessage, 'headers'>,
  written: string | undefined,
): Language {
  if (query.lang === 'he' || query.lang === 'en') return query.lang;
  if (request.headers['accept-language']) return requestLanguage(request);
  return written === 'he' ? 'he' : 'en';
}

/** The same page in the other language. */
export function otherLanguage(
  language: Language,
  path: string,
  query: URLSearchParams = new URLSearchParams(),
): { readonly language: Language; readonly href: string } {
  const other = language === 'he' ? 'en' : 'he';
  return { language: other, href: `${path}?${new URLSearchParams([['lang', other], ...query])}` };
}
