import type { IncomingHttpHeaders } from 'node:http';
import { localizeForm } from '@nativ/runtime';
import type { Language, PublicForm, SubmissionCreate, SubmissionReceipt } from '@nativ/schemas';
import type { Request, Response } from 'express';
import { ProblemError } from '../../http/problem.ts';
import { isMultipart } from '../../http/read-uploads.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type FormFields, type JsonRequest, type Reply, type Route } from '../../http/routes.ts';
import type { FindWorkspace } from '../workspace.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { receiptOf } from './receipt-of.ts';
import type { SubmissionService } from './submission-service.ts';

/** Answers a plain page that was posted instead of JSON. */
export type AnswerPage = (
  formKey: string,
  /** Null for a page with files, which is still to be read. */
  fields: FormFields | null,
  query: { readonly lang?: Language },
  request: Request,
  response: Response,
) => Promise<Reply>;

export interface PublicSubmissionParts {
  readonly submissions: SubmissionService;
  readonly findWorkspace: FindWorkspace;
  readonly answerPage: AnswerPage;
}

/** What websites and programs of others call: the form, and sending it filled. */
export function publicSubmissionRoutes(parts: PublicSubmissionParts): Route[] {
  const { submissions, findWorkspace } = parts;
  return [
    defineRoute<{ params: { form: string }; query: { lang?: Language }; response: PublicForm }>({
      method: 'get',
      path: '/api/v1/public/forms/:form',
      summary: 'Gives a published form, for renderers of others',
      open: 'A public form is for everybody.',
      query: { properties: { lang: { enum: ['he', 'en'] } } },
      response: { status: 200, schema: 'nativ:api/public-form' },
      errors: ['form.not-found'],
      async handle({ params, query, raw }) {
        const form = await submissions.publicForm((await findWorkspace()).id, params.form);
        if (!form) throw new ProblemError('form.not-found');
        const localized = localizeForm(form.document, query.lang ?? requestLanguage(raw));
        const { title, schema, uiSchema, intro, submitLabel, language } = localized;
        return {
          json: {
            key: form.key,
            version: form.number,
            language,
            title,
            schema: { ...schema },
            uiSchema: { ...uiSchema },
            ...(intro ? { intro } : {}),
            ...(submitLabel ? { submitLabel } : {}),
          },
          headers: form.document.settings?.exposure === 'atRisk' ? {} : forOtherSites,
        };
      },
    }),
    submissionRoute(parts),
  ];
}

/** A form for people at risk is part of no other website, so none may read it either. */
const forOtherSites = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

type SubmissionTypes = {
  params: { form: string };
  query: { lang?: Language };
  body: SubmissionCreate;
  response: SubmissionReceipt;
};

/** A program needs no page and does no work; past its limit it waits, and a form that asks for work holds it back. */
const entryOfPrograms = { isPage: false, flags: [], proof: null } as const;

/** The page from which a program has uploaded the files that it names. */
const pageOf = (headers: IncomingHttpHeaders) => String(headers['nativ-page'] ?? '').slice(0, 64);

function submissionRoute({ submissions, findWorkspace, answerPage }: PublicSubmissionParts): Route {
  const answerJson = async ({ params, body, headers, address }: JsonRequest<SubmissionTypes>) => {
    const outcome = await submissions.submit({
      workspaceId: (await findWorkspace()).id,
      formKey: params.form,
      data: body.data,
      language: body.language ?? requestLanguage({ headers }),
      idempotencyKey: idempotencyKeyOf({ headers }),
      entry: { address, ...entryOfPrograms },
      holder: { kind: 'page', key: pageOf(headers) },
    });
    return {
      json: receiptOf(outcome),
      headers: outcome.kind === 'accepted' && outcome.repeated ? { 'Idempotent-Replayed': 'true' } : {},
    };
  };
  return defineRoute<SubmissionTypes>({
    method: 'post',
    path: '/api/v1/public/forms/:form/submissions',
    summary: 'Stores a filled form and starts its flow; an Idempotency-Key makes it safe to repeat',
    open: 'Anybody may ask for help.',
    query: { properties: { lang: { enum: ['he', 'en'] } } },
    body: 'nativ:api/submission-create',
    accepts: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
    readsUploads: true,
    response: { status: 201, schema: 'nativ:api/submission-receipt' },
    errors: [
      'form.not-found',
      'form.not-open-yet',
      'form.closed',
      'form.full',
      'request.too-many',
      'submission.invalid',
      'idempotency.key-reused',
      'idempotency.key-malformed',
      'server.overloaded',
    ],
    async handle({ params, query, body, fields, raw, response }) {
      if (fields || isMultipart(raw))
        return (await answerPage(params.form, fields, query, raw, response)) as Reply<SubmissionReceipt>;
      return answerJson({ params, body, headers: raw.headers, address: raw.ip ?? '' });
    },
    answerJson,
  });
}
