import type { FileAnswer } from '@nativ/runtime';
import type { FieldError, Language } from '@nativ/schemas';
import type { PoolClient } from 'pg';
import type { PublishedForm } from '../../engine/published.ts';
import type { Answers } from '../../forms/answer-checker.ts';
import type { Keys } from '../../security/keys.ts';
import { type FileToAttach, readWaitingFiles } from './attach-files.ts';
import { fileError } from './file-words.ts';
import type { Binding } from './waiting-file.ts';

export type FilesFound =
  | { readonly kind: 'found'; readonly files: readonly FileToAttach[] }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

/** The files that answers name: whole, not attached yet, uploaded for this by this holder; or what to say at each that is not. */
export async function filesOfAnswers(
  client: PoolClient,
  keys: Keys,
  form: Pick<PublishedForm, 'filesIn' | 'split'>,
  answers: Answers,
  { binding, language }: { readonly binding: Binding; readonly language: Language },
): Promise<FilesFound> {
  const named = form.filesIn?.(answers) ?? [];
  if (named.length === 0) return { kind: 'found', files: [] };
  const ids = named.map(({ id }) => id);
  const waiting = await readWaitingFiles(client, keys, ids, binding);
  const plain = plainIds(form, answers, named);
  const errors: FieldError[] = [];
  const files: FileToAttach[] = [];
  for (const { path, id } of named) {
    const found = waiting.find((file) => file.id === id);
    const isFirst = files.every((file) => file.id !== id);
    if (found && isFirst) files.push({ ...found, path, isSensitive: !plain.has(id) });
    else errors.push(fileError(path, 'notHere', language));
  }
  return errors.length > 0 ? { kind: 'invalid', errors } : { kind: 'found', files };
}

/** What is sealed of the answers is sensitive, and so are the files that it names. */
function plainIds(
  { filesIn, split }: Pick<PublishedForm, 'filesIn' | 'split'>,
  answers: Answers,
  named: readonly FileAnswer[],
): ReadonlySet<string> {
  const plain = split ? (filesIn?.(split(answers).plain) ?? []) : named;
  return new Set(plain.map(({ id }) => id));
}
