import { createHmac } from 'node:crypto';
import type { FieldError, FormSettings, Language, SubmissionReceipt } from '@nativ/schemas';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../db/engine-transaction.ts';
import { isRetryable, isUnavailable } from '../../db/retryable.ts';
import { withDirectory } from '../../engine/directory.ts';
import { GroupCommit } from '../../engine/group-commit.ts';
import type { Published, PublishedFlow, PublishedForm } from '../../engine/published.ts';
import { type GuardedOutcome, recordGuardedStart, type StartGuards } from '../../engine/record-guarded-start.ts';
import {
  findByIdempotencyKey,
  recordStarts,
  type Start,
  type StartOutcome,
  type SubmissionRow,
} from '../../engine/record-starts.ts';
import { sealStart } from '../../engine/seal-start.ts';
import { startVersion } from '../../engine/start-version.ts';
import { type StepRows, stepRows } from '../../engine/step-rows.ts';
import type { Answers } from '../../forms/answer-checker.ts';
import type { Keys } from '../../security/keys.ts';
import { receiptFor, receiptHash } from '../../security/receipt.ts';
import { newReference } from '../../security/reference.ts';
import { filesToSeal } from '../files/attach-files.ts';
import type { Holder } from '../files/waiting-file.ts';
import { type Standing, standingAt } from '../intake/availability.ts';
import { formStanding } from '../intake/form-standing.ts';
import type { IntakeLimits } from '../intake/intake-limits.ts';
import { aimedAt, guardsOf, type PublicEntry, withoutProof } from './start-guards.ts';
import { filesOf, recordStartWithFiles, type SubmissionFiles } from './submission-files.ts';

/** A filled form as it arrives from the public. */
export interface IncomingSubmission {
  readonly workspaceId: string;
  readonly formKey: string;
  readonly data: Answers;
  readonly language: Language;
  readonly idempotencyKey: string | null;
  /** Who uploaded the files that it names; nobody in particular when left out. */
  readonly holder?: Holder;
  /** How it came in from the public; left out for what staff take down on the telephone, whom nothing of this stops. */
  readonly entry?: PublicEntry;
}

export type SubmissionOutcome =
  /** Stored for good. `repeated` says that an earlier request with the same key was. */
  | { readonly kind: 'accepted'; readonly receipt: SubmissionReceipt; readonly repeated: boolean }
  | { readonly kind: 'unknownForm' }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  /** The form does not take anything now. */
  | { readonly kind: 'closed'; readonly standing: Exclude<Standing, 'open'>; readonly settings: FormSettings }
  /** More than one place, or all together, may send; it may try again after so many seconds. */
  | { readonly kind: 'tooMany'; readonly seconds: number }
  /** The idempotency key came before with other answers. */
  | { readonly kind: 'keyReused' }
  /** More wait than can be kept waiting; nothing was stored. */
  | { readonly kind: 'full' };

/**
 * Two lanes: while one waits for its commit, the other gathers and sends. Measured with bench:submit on two cores, Node
 * 20.20, November 2026, in submissions per second: 4,156 with one lane, 7,157 with two, 7,338 with three at 64
 * connections; 3,167, 5,016 and 4,376 at 16. Batches of 64 at most took in 6,035 at 256 connections, of 32 4,690, of 128
 * 4,931.
 */
const GROUP_COMMIT = { batch: 64, lanes: 2, waiting: 2000, concernsAll: isUnavailable } as const;
const MOST_TRIES = 5;
/** A database that refuses is asked again soon; one that says nothing has cost this long already, and nobody waits for ever. */
const PATIENCE_MS = 4_000;

/** Takes in submissions: validates, runs the first step of the flow in memory and commits both together. */
export class SubmissionService {
  private readonly published: Published;
  readonly keys: Keys;
  readonly engine: Pool;
  private readonly limits: Pick<IntakeLimits, 'waitFor'> | null;
  private readonly commits = new Map<string, GroupCommit<Start, StartOutcome>>();

  constructor(parts: {
    readonly engine: Pool;
    readonly published: Published;
    readonly keys: Keys;
    readonly limits?: Pick<IntakeLimits, 'waitFor'>;
  }) {
    this.engine = parts.engine;
    this.limits = parts.limits ?? null;
    this.published = parts.published;
    this.keys = parts.keys;
  }

  /**
   * Stores a submission and starts the flow of its form.
   *
   * @throws what the database threw; whether the submission is stored is then unknown, and a repetition with the same
   *   idempotency key finds out
   */
  async submit(incoming: IncomingSubmission): Promise<SubmissionOutcome> {
    const form = await this.publicForm(incoming.workspaceId, incoming.formKey);
    if (!form) return this.unlessStored(incoming, { kind: 'unknownForm' });
    const settings = form.document.settings ?? {};
    if (incoming.entry) {
      const refusal = await this.refusalOf(incoming.entry, form.id, settings);
      if (refusal) return this.unlessStored(incoming, refusal);
    }
    const today = await this.published.todayFor(form, incoming.workspaceId);
    const checked = form.checker.check(incoming.data, incoming.language, today);
    if (checked.kind === 'invalid') return this.unlessStored(incoming, checked);

    const flow = await this.published.flowOf(incoming.workspaceId, form.id);
    const guards = incoming.entry ? guardsOf(incoming.entry, form.id, settings) : null;
    const { workspaceId, language, holder = ofNobody } = incoming;
    const found = await filesOf(this, form, checked.answers, { workspaceId, language, holder });
    if (found.kind === 'invalid') return this.unlessStored(incoming, found);
    const files = found.kind === 'found' ? found : null;
    const prepared = await this.startOf(incoming, form, flow, { answers: checked.answers, guards, files });
    const outcome = await this.store(workspaceId, prepared);
    // Somebody was quicker with a file: the next look says which.
    if (outcome.kind === 'filesGone') return this.submit(incoming);
    if (outcome.kind === 'noPlace') return { kind: 'closed', standing: 'full', settings };
    if (outcome.kind !== 'usedProof') return outcome;
    return this.submit(incoming.entry ? { ...incoming, entry: withoutProof(incoming.entry) } : incoming);
  }

  private async refusalOf(
    { address, isPage }: PublicEntry,
    formId: string,
    settings: FormSettings,
  ): Promise<SubmissionOutcome | null> {
    const seconds = (await this.limits?.waitFor({ formId, address, isPage })) ?? 0;
    if (seconds > 0) return { kind: 'tooMany', seconds };
    const standing = settings.availability ? standingAt(settings.availability, Date.now()) : 'open';
    return standing === 'open' ? null : { kind: 'closed', standing, settings };
  }

  /** Whether a form takes submissions just now: for its page. */
  standingOf(workspaceId: string, { id: formId, document }: PublishedForm): Promise<Standing> {
    return formStanding(this.engine, workspaceId, { formId, availability: document.settings?.availability });
  }

  /** The date that the rules of a form read. */
  todayFor(workspaceId: string, form: PublishedForm): Promise<string | undefined> {
    return this.published.todayFor(form, workspaceId);
  }

  /** The published form that anybody may open, or null. */
  async publicForm(workspaceId: string, formKey: string): Promise<PublishedForm | null> {
    const form = await this.published.form(workspaceId, formKey);
    return form && form.document.settings?.public !== false ? form : null;
  }

  /**
   * Refuses a request, unless it repeats one that was stored: the form may have changed since, and whoever did not get
   * the first answer must not take a stored submission for a refused one.
   */
  private async unlessStored(incoming: IncomingSubmission, refusal: SubmissionOutcome): Promise<SubmissionOutcome> {
    const { workspaceId, idempotencyKey } = incoming;
    if (idempotencyKey === null) return refusal;
    const first = await asEngine(this.engine, workspaceId, (client) => findByIdempotencyKey(client, idempotencyKey));
    return first?.request_hash === this.requestHash(incoming)
      ? accepted(first, receiptFor(first.id, this.keys), true)
      : refusal;
  }

  private async startOf(
    incoming: IncomingSubmission,
    form: PublishedForm,
    inUse: PublishedFlow | null,
    { answers, guards: wanted, files }: ToPrepare,
  ): Promise<Prepared> {
    const now = (await this.published.now(incoming.workspaceId)).toISOString();
    const id = uuidv7();
    const receipt = receiptFor(id, this.keys);
    const { flow, first } = inUse
      ? await this.firstStep(incoming.workspaceId, inUse, id, answers, now)
      : { flow: null, first: null };
    const guards = wanted && aimedAt(wanted, flow, first, await this.published.directory(incoming.workspaceId));
    // What waits for a person has not started; only where it would lead is known.
    const step = guards?.hold ? null : first;
    const submission: SubmissionRow = {
      id,
      form_version_id: form.versionId,
      instance_id: step?.instance.id ?? null,
      reference: newReference(),
      receipt_hash: receiptHash(receipt, this.keys).toString('hex'),
      language: incoming.language,
      answers,
      idempotency_key: incoming.idempotencyKey,
      request_hash: incoming.idempotencyKey === null ? null : this.requestHash(incoming),
      created_at: now,
    };
    const start = { submission, step, sealed: null };
    const sealsAnswers = form.split !== null || (flow?.seals === true && step !== null);
    if (!sealsAnswers && !files) return { start, receipt, guards, files };
    const keyring = await this.published.keyring(incoming.workspaceId);
    const sealed = sealStart(start, form, keyring, { files: filesToSeal(files?.files ?? []), sealsAnswers });
    return { start: sealed, receipt, guards, files };
  }

  /** Keyed, since a short answer could be guessed from a plain hash of it. */
  private requestHash({ formKey, data }: IncomingSubmission): string {
    return createHmac('sha256', this.keys.requestHash)
      .update(JSON.stringify([formKey, data]))
      .digest('hex');
  }

  private async firstStep(
    workspaceId: string,
    inUse: PublishedFlow,
    submissionId: string,
    data: Answers,
    now: string,
  ): Promise<{ readonly flow: PublishedFlow; readonly first: StepRows }> {
    const calendars = await this.published.calendars(workspaceId);
    await this.published.readySorters(inUse, workspaceId);
    const env = { now, calendars, ...this.published.sorters.envOf(workspaceId) };
    const input = { instanceId: uuidv7(), data };
    return withDirectory(this.published, workspaceId, (directory) => {
      const { flow, step } = startVersion(inUse, input, env, directory);
      const facts = { flowVersionId: flow.versionId, submissionId, startedAt: now, groupIds: [] };
      return { flow, first: stepRows(step, facts, directory) };
    });
  }

  private async store(workspaceId: string, prepared: Prepared): Promise<StoreOutcome> {
    const { start, receipt } = prepared;
    let attempt = start;
    const startedAt = performance.now();
    for (let tries = 1; ; tries++) {
      const outcome = await this.tryToStore(workspaceId, attempt, prepared, { tries, startedAt });
      if (outcome === 'again') continue;
      if (outcome === 'full') return { kind: 'full' };
      if (outcome.kind === 'noPlace' || outcome.kind === 'usedProof' || outcome.kind === 'filesGone') return outcome;
      if (outcome.kind === 'stored') return accepted(attempt.submission, receipt, false);
      if (outcome.kind === 'repeated') {
        return outcome.first.request_hash === attempt.submission.request_hash
          ? accepted(outcome.first, receiptFor(outcome.first.id, this.keys), true)
          : { kind: 'keyReused' };
      }
      if (tries >= MOST_TRIES)
        throw new Error(`Expected a reference that is not taken within ${MOST_TRIES} tries, but found none.`);
      attempt = { ...attempt, submission: { ...attempt.submission, reference: newReference() } };
    }
  }

  /** A broken connection leaves open whether the commit happened. The same rows are sent again: present ones count as stored. */
  private async tryToStore(
    workspaceId: string,
    start: Start,
    { guards, files }: Prepared,
    { tries, startedAt }: { readonly tries: number; readonly startedAt: number },
  ): Promise<GuardedOutcome | FilesGone | 'full' | 'again'> {
    try {
      if (files) return await recordStartWithFiles(this, workspaceId, { start, guards }, files);
      if (guards) return await recordGuardedStart(this.engine, workspaceId, start, guards);
      return await this.commitsOf(workspaceId).submit(start);
    } catch (cause) {
      const isOver = tries >= MOST_TRIES || performance.now() - startedAt > PATIENCE_MS;
      if (isOver || !isRetryable(cause)) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** tries));
      return 'again';
    }
  }

  private commitsOf(workspaceId: string): GroupCommit<Start, StartOutcome> {
    let commits = this.commits.get(workspaceId);
    if (!commits) {
      commits = new GroupCommit((starts) => recordStarts(this.engine, workspaceId, starts), GROUP_COMMIT);
      this.commits.set(workspaceId, commits);
    }
    return commits;
  }
}

/** What is to be stored, with the receipt, of which only a hash is. */
interface Prepared {
  readonly start: Start;
  readonly receipt: string;
  /** Null for most: then it is stored together with its neighbours. */
  readonly guards: StartGuards | null;
  readonly files: SubmissionFiles | null;
}

type ToPrepare = Pick<Prepared, 'guards' | 'files'> & { readonly answers: Answers };
type FilesGone = { readonly kind: 'filesGone' };

/** A program that names no page has uploaded for whoever sends. */
const ofNobody: Holder = { kind: 'page', key: '' };

type StoreOutcome = SubmissionOutcome | FilesGone | { readonly kind: 'noPlace' } | { readonly kind: 'usedProof' };

function accepted(
  row: { readonly id: string; readonly reference: string; readonly instance_id: string | null },
  receipt: string,
  repeated: boolean,
): SubmissionOutcome {
  const { id, reference, instance_id: instanceId } = row;
  return { kind: 'accepted', repeated, receipt: { id, reference, receipt, ...(instanceId ? { instanceId } : {}) } };
}
