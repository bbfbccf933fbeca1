import { createHash, randomBytes } from 'node:crypto';
import {
  applyFormOperation,
  decodeEntries,
  type FormPageRenderer,
  type JsonObject,
  localizedText,
  localizeForm,
  normalizeSchema,
  pointerTokens,
  pruneAnswers,
  withoutFile,
} from '@nativ/runtime';
import type { FieldError, FormSettings, Language } from '@nativ/schemas';
import type { Response } from 'express';
import { isUnavailable } from '../../db/retryable.ts';
import type { PublishedForm } from '../../engine/published.ts';
import { packed } from '../../http/packed.ts';
import { ProblemError } from '../../http/problem.ts';
import type { FormFields, Reply } from '../../http/routes.ts';
import { allowPage } from '../../http/security-headers.ts';
import type { PageUploads, PostedPage } from '../files/page-uploads.ts';
import type { Standing } from '../intake/availability.ts';
import { exitOf, frameAncestors } from '../intake/exposure.ts';
import { type PageGuard, TOKEN_FIELD } from '../intake/page-guard.ts';
import { authorsWords, closedWords, staleWords, tooManyWords } from '../intake/page-words.ts';
import { prefilled, prefillQuery } from '../intake/prefill.ts';
import { receiptOf } from '../submissions/receipt-of.ts';
import type { PublicEntry } from '../submissions/start-guards.ts';
import type { SubmissionOutcome, SubmissionService } from '../submissions/submission-service.ts';
import type { FindWorkspace, Workspace } from '../workspace.ts';
import { elsewhere, placeOf } from './elsewhere.ts';
import { pageOfErrors, STEP_FIELD, shownForm, type Turn, turnOf } from './form-steps.ts';
import { otherLanguage } from './page-language.ts';
import { type PublicScripts, type ScriptName, scriptAddress } from './public-scripts.ts';

/** Names what the page sends besides answers: the key that makes sending safe to repeat, and the button that was pressed. */
const KEY_FIELD = '_key';
const OPERATION_FIELD = '_op';
/** Sent by our script: it wants only what it swaps in the page. */
const PART_FIELD = '_part';
/** Sent by a form in the page of another website, from which our own addresses have to be whole. */
const ELSEWHERE_FIELD = '_elsewhere';

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
  /** Whether it stands in the page of another website. */
  readonly isElsewhere?: boolean;
  /** Which of the pages of the form is open. */
  readonly at?: string | undefined;
  /** What was wrong with files that came along, and were not taken. */
  readonly posted?: Pick<PostedPage, 'refusals' | 'isUnavailable'>;
  /** What the page sent; nothing when it is opened. */
  readonly fields?: FormFields;
  /** What of its address the page is opened with. */
  readonly query?: URLSearchParams;
}

/** The public form as complete pages that need no script: the empty form, the form with errors, the page after sending. */
export class PublicPages {
  private readonly renderer: FormPageRenderer;
  private readonly scripts: PublicScripts;
  private readonly submissions: SubmissionService;
  private readonly findWorkspace: FindWorkspace;
  private readonly uploads: PageUploads;
  private readonly guard: PageGuard;
  private readonly baseUrl: string;

  constructor(parts: {
    readonly renderer: FormPageRenderer;
    readonly scripts: PublicScripts;
    readonly submissions: SubmissionService;
    readonly findWorkspace: FindWorkspace;
    readonly uploads: PageUploads;
    readonly guard: PageGuard;
    readonly baseUrl: string;
  }) {
    this.renderer = parts.renderer;
    this.scripts = parts.scripts;
    this.submissions = parts.submissions;
    this.findWorkspace = parts.findWorkspace;
    this.uploads = parts.uploads;
    this.guard = parts.guard;
    this.baseUrl = parts.baseUrl;
  }

  /** The form before anything is typed; what its address may answer is there already. */
  async open(
    formKey: string,
    chooseLanguage: (written: string | undefined) => Language,
    response: Response,
    asked = new URLSearchParams(),
  ): Promise<Reply> {
    const { workspace, form, language } = await this.find(formKey, chooseLanguage);
    if (!form) return this.message('not-found', 404, language, response);
    const standing = await this.submissions.standingOf(workspace.id, form);
    if (standing !== 'open') return this.closed(standing, { workspace, form, language }, response);
    const key = randomBytes(16).toString('base64url');
    const query = prefillQuery(form, asked);
    return this.formPage({ form, workspace, language, key, query }, 200, response);
  }

  /** What another website puts into its page: the form itself, a frame of our own origin, or a link. */
  async embed(
    formKey: string,
    chooseLanguage: (written: string | undefined) => Language,
    response: Response,
  ): Promise<Reply> {
    const { workspace, form, language } = await this.find(formKey, chooseLanguage);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!form) return this.message('not-found', 404, language, response);
    const settings = form.document.settings ?? {};
    const place = placeOf(settings, response.req.headers.origin);
    if (place === 'page' && (await this.submissions.standingOf(workspace.id, form)) === 'open') {
      const key = randomBytes(16).toString('base64url');
      return this.formPage({ form, workspace, language, key, isElsewhere: true }, 200, response);
    }
    const { title } = localizeForm(form.document, language);
    const shown = exitOf(settings, language)?.neutralTitle ?? title;
    return page(elsewhere(place, `${this.baseUrl}${formPath(form.key)}?lang=${language}`, shown), 200);
  }

  private closed(
    standing: Exclude<Standing, 'open'>,
    { workspace, form, language }: Pick<PageState, 'workspace' | 'form' | 'language'>,
    response: Response,
  ): Reply {
    const settings = form.document.settings ?? {};
    const words = authorsWords(settings, language);
    const html = this.renderer.renderMessagePage({
      ...this.pageInput(workspace, language, response, settings),
      otherLanguage: otherLanguage(language, formPath(form.key)),
      scripts: this.scriptsOf(settings, []),
      kind: standing === 'late' ? 'closed' : standing,
      ...(words === undefined ? {} : { words }),
    });
    return page(html, standing === 'full' ? 409 : 403);
  }

  /** Takes what the page sent: does what its button asks, or stores the answers. */
  async send(
    formKey: string,
    sent: FormFields | null,
    chooseLanguage: (written: string | undefined) => Language,
    response: Response,
  ): Promise<Reply> {
    const { workspace, form, language } = await this.find(formKey, chooseLanguage);
    if (!form) return this.message('not-found', 404, language, response);

    const posted = sent ? null : await this.uploads.read(response.req, { workspaceId: workspace.id, form, language });
    const written = posted?.fields ?? sent ?? [];
    const key = fieldValue(written, KEY_FIELD)?.slice(0, 64) ?? randomBytes(16).toString('base64url');
    const fields = posted ? await this.uploads.keepFor(posted, workspace.id, key) : written;
    const operation = fieldValue(fields, OPERATION_FIELD);
    const isPart = fieldValue(fields, PART_FIELD) !== undefined;
    const at = fieldValue(fields, STEP_FIELD);
    const isElsewhere = fieldValue(fields, ELSEWHERE_FIELD) !== undefined;
    if (placeOf(form.document.settings ?? {}, response.req.headers.origin) === 'page')
      response.setHeader('Access-Control-Allow-Origin', '*');
    const state = { form, workspace, language, key, isPart, isElsewhere, fields, at, ...(posted && { posted }) };
    const sight = { form, language, today: await this.submissions.todayFor(workspace.id, form) };
    const turn = turnOf(sight, answersIn(fields, form, 'keep'), { at, operation });
    if (turn?.kind === 'show') return this.turned(state, turn, response);
    if (operation !== undefined) return this.operate(state, operation, fields, response);
    return this.store(state, answersIn(fields, form, 'drop'), response);
  }

  /** Another page of the form, or this one with what is wrong on it. */
  private turned(state: PageState, turn: Turn & { kind: 'show' }, response: Response): Promise<Reply> {
    const refused = state.posted?.refusals ?? [];
    const errors = [...refused, ...turn.errors];
    const at = refused.length > 0 ? state.at : turn.at;
    const data = answersIn(state.fields ?? [], state.form, 'keep');
    return this.formPage({ ...state, at, data, errors }, errors.length > 0 ? 422 : 200, response);
  }

  private async operate(state: PageState, operation: string, fields: FormFields, response: Response): Promise<Reply> {
    const { form, workspace, key, posted } = state;
    const before = answersIn(fields, form, 'keep');
    const data = changedBy(operation, before, form);
    const kept = new Set(form.filesIn?.(data).map(({ id }) => id));
    const dropped = form.filesIn?.(before).flatMap(({ id }) => (kept.has(id) ? [] : [id])) ?? [];
    if (dropped.length > 0) await this.uploads.giveUp({ workspaceId: workspace.id, form }, key, dropped);
    return this.formPage({ ...state, data, errors: posted?.refusals ?? [] }, 200, response);
  }

  private async find(formKey: string, chooseLanguage: (written: string | undefined) => Language) {
    const workspace = await this.findWorkspace();
    const form = await this.submissions.publicForm(workspace.id, formKey);
    return { workspace, form, language: chooseLanguage(form?.document.settings?.language) };
  }

  private async store(state: PageState, data: JsonObject, response: Response): Promise<Reply> {
    const { form, workspace, language, isPart = false, posted, fields = [] } = state;
    if (posted && posted.refusals.length > 0) return this.refuseFiles(state, data, posted, response);
    // The page comes back with everything that was typed, whatever it is that keeps it from being taken.
    const again = (message: string, status: number) =>
      this.formPage({ ...state, data, errors: [{ path: '', message }] }, status, response);
    const verdict = await this.guard.judge(form, fields);
    if (verdict.kind === 'stale') return again(staleWords(language), 422);
    const { flags, proof } = verdict;
    const address = response.req.ip ?? '';
    const outcome = await this.submitted(state, data, { address, isPage: true, flags, proof });
    if (outcome.kind === 'invalid') return this.formPage({ ...state, data, errors: outcome.errors }, 422, response);
    if (outcome.kind === 'closed') {
      const { standing, settings } = outcome;
      return again(closedWords(standing, settings, language), standing === 'full' ? 409 : 403);
    }
    if (outcome.kind === 'full' || outcome.kind === 'tooMany') {
      const seconds = outcome.kind === 'full' ? 60 : outcome.seconds;
      response.setHeader('Retry-After', String(seconds));
      return outcome.kind === 'full' ? again(notNow[language], 503) : again(tooManyWords(language, seconds), 429);
    }
    const { reference, receipt } = receiptOf(outcome);
    const { title, thanks } = localizeForm(form.document, language);
    const html = this.renderer.renderThanksPage({
      ...this.pageInput(workspace, language, response, form.document.settings),
      scripts: this.scriptsOf(form.document.settings ?? {}, []),
      extent: isPart ? 'part' : 'page',
      formTitle: title,
      ...(thanks === undefined ? {} : { thanks }),
      reference,
      receipt,
      receiptHref: `${state.isElsewhere ? this.baseUrl : ''}/r?lang=${language}`,
    });
    return page(html, 201);
  }

  /** Nothing is sent without a file that somebody meant to send; the page comes back with all that was taken. */
  private refuseFiles(
    state: PageState,
    data: JsonObject,
    { refusals, isUnavailable }: Pick<PostedPage, 'refusals' | 'isUnavailable'>,
    response: Response,
  ): Promise<Reply> {
    const checked = state.form.checker.check(data, state.language);
    const others = checked.kind === 'invalid' ? checked.errors : [];
    const errors = [...refusals, ...others.filter(({ path }) => refusals.every((refusal) => refusal.path !== path))];
    if (isUnavailable) response.setHeader('Retry-After', '60');
    return this.formPage({ ...state, data, errors }, isUnavailable ? 503 : 422, response);
  }

  /** A database that is away is as good as a full house: the page comes back with its key, so that sending again is safe. */
  private async submitted(
    { form, workspace, language, key }: PageState,
    data: JsonObject,
    entry: PublicEntry,
  ): Promise<SubmissionOutcome> {
    try {
      return await this.submissions.submit({
        workspaceId: workspace.id,
        formKey: form.key,
        data,
        language,
        idempotencyKey: sendingKey(key, data),
        entry,
        holder: { kind: 'page', key },
      });
    } catch (cause) {
      if (isUnavailable(cause)) return { kind: 'full' };
      throw cause;
    }
  }

  private async formPage(
    {
      form,
      workspace,
      language,
      key,
      data: typed,
      errors: found = [],
      isPart = false,
      fields = [],
      query,
      at,
      isElsewhere = false,
    }: PageState,
    status: number,
    response: Response,
  ): Promise<Reply> {
    const asked = { workspaceId: workspace.id, form, language };
    const settings = form.document.settings ?? {};
    const given = typed ?? (query && prefilled(form, query));
    const { files, data, missing } = await this.uploads.attachedTo(asked, key, given);
    const { token, ...guards } = await this.guard.dress(form, fields, isPart);
    const errors = [...found, ...missing.filter(({ path }) => found.every((error) => error.path !== path))];
    const sight = { form, language, today: await this.submissions.todayFor(workspace.id, form) };
    const open = errors.length > 0 ? pageOfErrors(sight, data ?? {}, errors, at) : at;
    const shown = shownForm(sight, data, open);
    const html = this.renderer.renderFormPage({
      ...this.pageInput(workspace, language, response, settings),
      // Switching the language starts the page anew, so it is offered only while nothing has been typed.
      ...(typed === undefined ? { otherLanguage: otherLanguage(language, formPath(form.key), query) } : {}),
      guards,
      extent: isPart ? 'part' : isElsewhere ? 'embedded' : 'page',
      scripts: this.scriptsOf(settings, ['form']),
      mayKeepDraft: mayKeepDraft(settings),
      // The page of another website takes no script of ours but one.
      ...(form.filesIn && !isElsewhere && { filesScript: scriptAddress(this.scripts, 'files') }),
      ...shown,
      action: `${isElsewhere ? this.baseUrl : ''}${submissionPath(form.key)}?lang=${language}`,
      hiddenFields: { [KEY_FIELD]: key, [TOKEN_FIELD]: token, ...(isElsewhere && { [ELSEWHERE_FIELD]: '1' }) },
      test: form.checker.test,
      errors,
      files,
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

  /** What a form does not ask for is not loaded. */
  private scriptsOf(settings: FormSettings, names: readonly ScriptName[]): string[] {
    const { exposure, protection = 'none' } = settings;
    const drafts: ScriptName[] = mayKeepDraft(settings) && names.length > 0 ? ['drafts'] : [];
    const proof: ScriptName[] = protection !== 'none' && names.length > 0 ? ['proof'] : [];
    const leave: ScriptName[] = exposure === 'atRisk' ? ['leave'] : [];
    return [...leave, ...proof, ...names, ...drafts].map((name) => scriptAddress(this.scripts, name));
  }

  private pageInput(workspace: Workspace, language: Language, response: Response, settings: FormSettings = {}) {
    const styleNonce = allowPage(response, frameAncestors(settings));
    const exit = exitOf(settings, language);
    return { language, styleNonce, organisation: localizedText(workspace.name, language) ?? '', ...(exit && { exit }) };
  }
}

/** A page that holds answers or a receipt is kept by nobody. */
export const page = (text: string, status: number) => ({
  text,
  type: 'text/html; charset=utf-8',
  status,
  headers: { 'Cache-Control': 'no-store' },
});

/** Never for people at risk: whoever looks at their device next may be whom they fear. */
const mayKeepDraft = ({ drafts, exposure }: FormSettings): boolean => drafts === true && exposure !== 'atRisk';

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

function changedBy(operation: string, data: JsonObject, form: PublishedForm): JsonObject {
  const file = /^detach:(\/.*)$/s.exec(operation)?.[1];
  if (file !== undefined) return withoutFile(data, pointerTokens(file));
  return applyFormOperation(operation, data, normalizeSchema(form.document.schema));
}

/** @throws ProblemError when it is not what the page sends */
export function requireFields(fields: FormFields | null): FormFields {
  if (!fields) throw new ProblemError('request.content-type', { values: { accepted: 'multipart/form-data' } });
  return fields;
}
