import type { FieldError, Language } from '@nativ/schemas';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import type { PublishedForm } from '../../engine/published.ts';
import { type GuardedOutcome, recordGuardedStart, type StartGuards } from '../../engine/record-guarded-start.ts';
import { recordStarts, type Start } from '../../engine/record-starts.ts';
import type { Answers } from '../../forms/answer-checker.ts';
import type { Keys } from '../../security/keys.ts';
import { attachFiles, type FileToAttach } from '../files/attach-files.ts';
import { filesOfAnswers } from '../files/files-of-answers.ts';
import type { Binding, Holder } from '../files/waiting-file.ts';

/** The files that a submission names, found and opened; attached with it or not at all. */
export interface SubmissionFiles {
  readonly files: readonly FileToAttach[];
  readonly binding: Binding;
}

export type FilesFound =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'found' } & SubmissionFiles)
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

interface Parts {
  readonly engine: Pool;
  readonly keys: Keys;
}

/** Finds the files that answers name: whole, not attached yet, uploaded for this form from this page. */
export async function filesOf(
  { engine, keys }: Parts,
  form: PublishedForm,
  answers: Answers,
  from: { readonly workspaceId: string; readonly language: Language; readonly holder: Holder },
): Promise<FilesFound> {
  if (form.filesIn === null || form.filesIn(answers).length === 0) return { kind: 'none' };
  const { workspaceId, language, holder } = from;
  const binding: Binding = { to: 'form', id: form.id, holder };
  const found = await asEngine(engine, workspaceId, (client) =>
    filesOfAnswers(client, keys, form, answers, { binding, language }),
  );
  return found.kind === 'found' ? { ...found, binding } : found;
}

/** Leaves a transaction in which a file was not to be had any more, so that nothing of it is stored. */
class FilesGone extends Error {}

/**
 * Stores a submission together with its files in one transaction: both or neither. It goes alone, since a file that is
 * taken must not wait for neighbours.
 */
export async function recordStartWithFiles(
  { engine, keys }: Parts,
  workspaceId: string,
  { start, guards }: { readonly start: Start; readonly guards: StartGuards | null },
  { files, binding }: SubmissionFiles,
): Promise<GuardedOutcome | { readonly kind: 'filesGone' }> {
  try {
    return await asEngine(engine, workspaceId, async (client) => {
      const outcome = guards
        ? await recordGuardedStart(client, workspaceId, start, guards)
        : (await recordStarts(client, workspaceId, [start]))[0];
      if (outcome === undefined) throw new Error('Expected an outcome for each start, but found none.');
      if (outcome.kind !== 'stored') return outcome;
      const { id } = start.submission;
      if (!(await attachFiles(client, keys, files, { caseId: id, submissionId: id }, binding))) throw new FilesGone();
      return outcome;
    });
  } catch (cause) {
    if (cause instanceof FilesGone) return { kind: 'filesGone' };
    throw cause;
  }
}
