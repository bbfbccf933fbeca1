import type { FormPageRenderer } from '@nativ/runtime';
import { localizedText } from '@nativ/runtime';
import type { Language } from '@nativ/schemas';
import type { Response } from 'express';
import { defineRoute, type Reply, type Route } from '../../http/routes.ts';
import { allowPage } from '../../http/security-headers.ts';
import type { receiptLookUp } from '../receipts/receipt-service.ts';
import type { FindWorkspace } from '../workspace.ts';
import { type LanguageQuery, languageQuery, otherLanguage, pageLanguage } from './page-language.ts';
import { type PublicPages, page, requireFields } from './public-pages.ts';

const html = { status: 200, type: 'text/html; charset=utf-8' };
const RECEIPT_PATH = '/r';

/** The pages an inquirer sees. */
export function publicPageRoutes(parts: {
  readonly pages: PublicPages;
  readonly renderer: FormPageRenderer;
  readonly lookUp: ReturnType<typeof receiptLookUp>;
  readonly findWorkspace: FindWorkspace;
}): Route[] {
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
        pages.open(params.form, (written) => pageLanguage(query, raw, written), response),
    }),
    defineRoute<{ query: LanguageQuery }>({
      method: 'get',
      path: RECEIPT_PATH,
      summary: 'The page on which an inquirer enters a receipt',
      open: 'The receipt is the key.',
      query: languageQuery,
      response: html,
      errors: [],
      handle: ({ query, raw, response }) => receiptPage(parts, { language: pageLanguage(query, raw, 'he'), response }),
    }),
    defineRoute<{ query: LanguageQuery }>({
      method: 'post',
      path: RECEIPT_PATH,
      summary: 'The page that tells how far the submission of a receipt has come',
      open: 'The receipt is the key.',
      query: languageQuery,
      accepts: ['application/x-www-form-urlencoded', 'multipart/form-data'],
      response: html,
      errors: ['request.too-many'],
      handle: ({ query, raw, response, fields }) => {
        const receipt = requireFields(fields).find(([name]) => name === 'receipt')?.[1] ?? '';
        return receiptPage(parts, { language: pageLanguage(query, raw, 'he'), response, receipt });
      },
    }),
  ];
}

interface ReceiptPageRequest {
  readonly language: Language;
  readonly response: Response;
  readonly receipt?: string;
}

/** Posted rather than sent in the address, so that a receipt stands in no history, log or referrer. */
async function receiptPage(
  parts: Parameters<typeof publicPageRoutes>[0],
  { language, response, receipt }: ReceiptPageRequest,
): Promise<Reply> {
  const workspace = await parts.findWorkspace();
  const found = receipt === undefined ? null : await parts.lookUp(receipt);
  const text = parts.renderer.renderReceiptPage({
    language,
    styleNonce: allowPage(response),
    organisation: localizedText(workspace.name, language) ?? '',
    otherLanguage: otherLanguage(language, RECEIPT_PATH),
    action: `${RECEIPT_PATH}?lang=${language}`,
    method: 'post',
    ...(receipt === undefined ? {} : { receipt }),
    ...(found === null
      ? {}
      : {
          found:
            found.kind === 'found'
              ? { ...found.status, receivedAt: readableInstant(found.status.receivedAt, language) }
              : found.kind,
        }),
  });
  return page(text, found === null || found.kind === 'found' ? 200 : found.kind === 'unknown' ? 404 : 422);
}

function readableInstant(at: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'he' ? 'he-IL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Jerusalem',
  }).format(new Date(at));
}
