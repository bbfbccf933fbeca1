import type { PeopleImport, PeopleImportOutcome, PeopleImportPreview } from '@nativ/schemas';
import type { Limits } from '../../../config/limits.ts';
import { ProblemError } from '../../../http/problem.ts';
import { requestLanguage } from '../../../http/request-language.ts';
import { defineRoute, type Route } from '../../../http/routes.ts';
import type { ImportService } from './import-service.ts';

const base = '/api/v1/people/imports';
/** Room for 5,000 rows as a spreadsheet writes them. */
const limits: Partial<Limits> = { bodyBytes: 5 * 1024 * 1024, jsonStringLength: 4_000_000 };

const template = {
  en: ['name,email,role,groups', 'Dana Cohen,dana@example.org,member,"intake, legal: manager"'],
  he: ['שם,אימייל,תפקיד,קבוצות', 'דנה כהן,dana@example.org,חבר,"intake, legal: ניהול"'],
};

export function importRoutes({ imports }: { readonly imports: ImportService }): Route[] {
  return [
    defineRoute<{ body: PeopleImport; response: PeopleImportPreview }>({
      method: 'post',
      path: `${base}/preview`,
      summary: 'What an import of people would do, row by row',
      permission: 'workspace.administer',
      scope: 'people:write',
      body: 'nativ:api/people-import',
      limits,
      response: { status: 200, schema: 'nativ:api/people-import-preview' },
      errors: [],
      handle: async ({ body, raw }, actor) => ({ json: await imports.preview(actor, body, requestLanguage(raw)) }),
    }),
    defineRoute<{ body: PeopleImport; response: PeopleImportOutcome }>({
      method: 'post',
      path: base,
      summary: 'Import people, all or none of them',
      permission: 'workspace.administer',
      scope: 'people:write',
      body: 'nativ:api/people-import',
      limits,
      response: { status: 200, schema: 'nativ:api/people-import-outcome' },
      errors: ['import.unreadable'],
      handle: async ({ body, raw }, actor) => {
        const outcome = await imports.run(actor, body, requestLanguage(raw));
        if (outcome === null) throw new ProblemError('import.unreadable');
        return { json: outcome };
      },
    }),
    defineRoute({
      method: 'get',
      path: `${base}/template.csv`,
      summary: 'A table to fill in, in the language of the request',
      permission: 'workspace.administer',
      scope: 'people:read',
      query: { properties: { lang: { type: 'string', enum: ['he', 'en'] } } },
      response: { status: 200, type: 'text/csv; charset=utf-8' },
      errors: [],
      handle: async ({ query, raw }) => ({
        // With the mark by which spreadsheets know UTF-8.
        text: `\uFEFF${template[query.lang === 'he' || query.lang === 'en' ? query.lang : requestLanguage(raw)].join('\r\n')}\r\n`,
        type: 'text/csv; charset=utf-8',
        headers: { 'Content-Disposition': 'attachment; filename="people.csv"' },
      }),
    }),
  ];
}
