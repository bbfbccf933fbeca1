import type { Request } from 'express';
import { isMultipart } from '../../http/read-uploads.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { type LanguageQuery, languageQuery, pageLanguage } from './page-language.ts';
import { type PublicPages, requireFields } from './public-pages.ts';
import { RECEIPT_PATH, type ReceiptPages } from './receipt-pages.ts';

const html = { status: 200, type: 'text/html; charset=utf-8' };

/** The pages an inquirer sees. */
export function publicPageRoutes(parts: { readonly pages: PublicPages; readonly receiptPages: ReceiptPages }): Route[] {
  const { pages } = parts;
  return [
    defineRoute<{ params: { form: string }; query: LanguageQuery }>({
      method: 'get',
      path: '/f/:form',
      summary: 'The public form as a page that needs no script',
      open: 'Anybody may ask for help.',
      query: languageQuery,
      response: html,
      errors: [],
      handle: ({ params, query, raw, response }) =>
        pages.open(params.form, (written) => pageLanguage(query, raw, written), response, queryOf(raw)),
    }),
    defineRoute<{ params: { form: string }; query: LanguageQuery }>({
      method: 'get',
      path: '/f/:form/embed',
      summary: 'What the page of another website shows of a form: itself, a frame of ours, or a link',
      open: 'Anybody may ask for help.',
      query: languageQuery,
      response: html,
      errors: [],
      handle: ({ params, query, raw, response }) =>
        pages.embed(params.form, (written) => pageLanguage(query, raw, written), response),
    }),
    defineRoute<{ query: LanguageQuery }>({
      method: 'get',
      path: RECEIPT_PATH,
      summary: 'The page on which an inquirer enters a receipt',
      open: 'The receipt is the key.',
      query: languageQuery,
      response: html,
      errors: [],
      handle: ({ query, raw, response }) => parts.receiptPages.ask(pageLanguage(query, raw, 'he'), response),
    }),
    defineRoute<{ query: LanguageQuery }>({
      method: 'post',
      path: RECEIPT_PATH,
      summary: 'The page that tells how far the submission of a receipt has come',
      open: 'The receipt is the key.',
      query: languageQuery,
      accepts: ['application/x-www-form-urlencoded', 'multipart/form-data'],
      response: html,
      readsUploads: true,
      errors: ['request.too-many', 'file.not-found', 'file.store-unavailable'],
      handle: ({ query, raw, response, fields }) =>
        parts.receiptPages.serve(isMultipart(raw) ? null : requireFields(fields), {
          language: pageLanguage(query, raw, 'he'),
          address: raw.ip ?? '',
          response,
        }),
    }),
  ];
}

/** The address as it came, since a form names itself what of it counts. */
const queryOf = ({ originalUrl }: Request) => new URLSearchParams(originalUrl.split('?', 2)[1] ?? '');
