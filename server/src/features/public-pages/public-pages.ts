import { createHash, randomBytes } from 'node:crypto';
import {
  applyFormOperation,
  decodeEntries,
  type FormPageRenderer,
  hasConditions,
  type JsonObject,
  localizedText,
  localizeForm,
  normalizeSchema,
  pruneAnswers,
} from '@nativ/runtime';
import type { FieldError, Language } from '@nativ/schemas';
import type { Response } from 'express';
import { isUnavailable } from '../../db/retryable.ts';
import type { PublishedForm } from '../../engine/published.ts';
import { packed } from '../../http/packed.ts';
import { ProblemError } from '../../http/problem.ts';
import type { FormFields, Reply } from '../../http/routes.ts';
import { allowPage } from '../../http/security-headers.ts';
import { receiptOf } from '../submissions/receipt-of.ts';
import type { SubmissionOutcome, SubmissionService } from '../submissions/submission-service.ts';
import type { FindWorkspace, Workspace } from '../workspace.ts';
import { otherLanguage } from './page-language.ts';
import { type PublicScripts, scriptAddress } from './public-scripts.ts';

/** Names what the page sends besides answers: the key that makes sending safe to repeat, and the button that was pressed. */
const KEY_FIELD = '_key';
const OPERATION_FIELD = '_op';
/** Sent by our script: it wants only what it swaps in the page. */
const PART_FIELD = '_part';

/** It need not have failed: the answer may have got lost on its way. */
const notNow: Readonly<Record<Language, string>> = {
  he: 'לא הצלחנו לקלוט את הפנייה כרגע. כל מה שכתבת עדיין כאן: כדאי לחכות דקה וללחוץ שוב על השליחה. היא תיקלט פעם אחת בלבד.',
  en: 'We could not take it just now. Everything you wrote is still here: please wait a minute and press send again. It will be taken only once.',
};

export const formPath = (key: string) => `/f/${key}`;
export const submissionPath = (key: string) => `/api/v1/public/forms/${key}/submissions`;

interface PageState {
  readonly form: PublishedForm;
  readonly workspace: Workspace;
  readonly language: Language;
  readonly key: string;
  readonly data?: JsonObject;
  readonly errors?: readonly FieldError[];
  readonly isPart?: boolean;
}

/** The public form as complete pages that need no script: the empty form, the form with errors, the page after sending. */
export class PublicPages {
  private readonly renderer: FormPageRenderer;
  private readonly scripts: PublicScripts;
  private readonly submissions: SubmissionService;
  private readonly findWorkspace: FindWorkspace;

  constructor(parts: {
    readonly renderer: FormPageRenderer;
    readonly scripts: PublicScripts;
    readonly submissions: SubmissionService;
    readonly findWorkspace: FindWorkspace;
  }) {
    this.renderer = parts.renderer;
    this.scripts = parts.scripts;
    this.submissions = parts.submissions;
    this.findWorkspace = parts.findWorkspace;
  }

  /** The empty form. */
  async open(
    formKey: string,
    chooseLanguage: (written: string | undefined) => Language,
    response: Response,
  ): Promise<Reply> {
    const { workspace, form, language } = await this.find(formKey, chooseLanguage);
    if (!form) return this.message('not-found', 404, language, response);
    return this.formPage({ form, workspace, language, key: randomBytes(16).toString('base64url') }, 200, response);
  }

  /** Takes what the page sent: does what its button asks, or stores the answers. */
  async send(
    formKey: string,
    fields: FormFields,
    chooseLanguage: (written: string | undefined) => Language,
    response: Response,
  ): Promise<Reply> {
    const { workspace, form, language } = await this.find(formKey, chooseLanguage);
    if (!form) return this.message('not-found', 404, language, response);

    const key = fieldValue(fields, KEY_FIELD)?.slice(0, 64) ?? randomBytes(16).toString('base64url');
    const operation = fieldValue(fields, OPERATION_FIELD);
    const isPart = fieldValue(fields, PART_FIELD) !== undefined;
    const state = { form, workspace, language, key, isPart };
    if (operation !== undefined)
      return this.formPage({ ...state, data: changedBy(operation, fields, form) }, 200, response);
    return this.store(state, answersIn(fields, form, 'drop'), response);
  }

  private async find(formKey: string, chooseLanguage: (written: string | undefined) => Language) {
    const workspace = await this.findWorkspace();
    const form = await this.submissions.publicForm(workspace.id, formKey);
    return { workspace, form, language: chooseLanguage(form?.document.settings?.language) };
  }

  private async store(state: PageState, data: JsonObject, response: Response): Promise<Reply> {
    const { form, workspace, language, isPart = false } = state;
    const outcome = await this.submitted(state, data);
    if (outcome.kind === 'invalid') return this.formPage({ ...state, data, errors: outcome.errors }, 422, response);
    if (outcome.kind === 'full') {
      response.setHeader('Retry-After', '60');
      const errors = [{ path: '', message: notNow[language] }];
      return this.formPage({ ...state, data, errors }, 503, response);
    }
    const { reference, receipt } = receiptOf(outcome);
    const { title, thanks } = localizeForm(form.document, language);
    const html = this.renderer.renderThanksPage({
      ...this.pageInput(workspace, language, response),
      extent: isPart ? 'part' : 'page',
      formTitle: title,
      ...(thanks === undefined ? {} : { thanks }),
      reference,
      receipt,
      receiptHref: `/r?lang=${language}`,
    });
    return page(html, 201);
  }

  /** A database that is away is as good as a full house: the page comes back with its key, so that sending again is safe. */
  private async submitted({ form, workspace, language, key }: PageState, data: JsonObject): Promise<SubmissionOutcome> {
    try {
      return await this.submissions.submit({
        workspaceId: workspace.id,
        formKey: form.key,
        data,
        language,
        idempotencyKey: sendingKey(key, data),
      });
    } catch (cause) {
      if (isUnavailable(cause)) return { kind: 'full' };
      throw cause;
    }
  }

  private formPage(
    { form, workspace, language, key, data, errors, isPart = false }: PageState,
    status: number,
    response: Response,
  ): Reply {
    const html = this.renderer.renderFormPage({
      ...this.pageInput(workspace, language, response),
      // Switching the language starts the page anew, so it is offered only while nothing has been typed.
      ...(data === undefined ? { otherLanguage: otherLanguage(language, formPath(form.key)) } : {}),
      extent: isPart ? 'part' : 'page',
      scripts: [scriptAddress(this.scripts, 'form')],
      form: localizeForm(form.document, language),
      triggers: hasConditions(normalizeSchema(form.document.schema)) ? 'all' : [],
      action: `${submissionPath(form.key)}?lang=${language}`,
      hiddenFields: { [KEY_FIELD]: key },
      test: form.checker.test,
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined ? {} : { errors }),
    });
    return packed(page(html, status), response.req);
  }

  /** A page that only says something, such as that there is no such form. */
  message(
    kind: Parameters<FormPageRenderer['renderMessagePage']>[0]['kind'],
    status: number,
    language: Language,
    response: Response,
  ): Reply {
    return page(this.renderer.renderMessagePage({ language, styleNonce: allowPage(response), kind }), status);
  }

  private pageInput(workspace: Workspace, language: Language, response: Response) {
    return { language, styleNonce: allowPage(response), organisation: localizedText(workspace.name, language) ?? '' };
  }
}

/** A page that holds answers or a receipt is kept by nobody. */
export const page = (text: string, status: number) => ({
  text,
  type: 'text/html; charset=utf-8',
  status,
  headers: { 'Cache-Control': 'no-store' },
});

const fieldValue = (fields: FormFields, name: string) => fields.find(([field]) => field === name)?.[1];

/**
 * Sending the same answers from the same page twice is one submission; going back and sending other answers is another,
 * as the person means it.
 */
function sendingKey(pageKey: string, data: JsonObject): string {
  return createHash('sha256')
    .update(JSON.stringify([pageKey, data]))
    .digest('base64url');
}

/** The page sends what it showed, also what a changed answer has just hidden: that is left out rather than refused. */
function answersIn(fields: FormFields, form: PublishedForm, blankRows: 'keep' | 'drop'): JsonObject {
  const schema = normalizeSchema(form.document.schema);
  return pruneAnswers(schema, decodeEntries(fields, schema, form.checker.test, blankRows), form.checker.test, 'drop');
}

function changedBy(operation: string, fields: FormFields, form: PublishedForm): JsonObject {
  return applyFormOperation(operation, answersIn(fields, form, 'keep'), normalizeSchema(form.document.schema));
}

/** @throws ProblemError when it is not what the page sends */
export function requireFields(fields: FormFields | null): FormFields {
  if (!fields) throw new ProblemError('request.content-type', { values: { accepted: 'multipart/form-data' } });
  return fields;
}
