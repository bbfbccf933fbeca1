import type { PoolClient } from 'pg';
import type { ToSeal } from '../../engine/sealed-rows.ts';
import type { Keys } from '../../security/keys.ts';
import { attachRows, findWaiting, type Owner } from './file-row-store.ts';
import { type Binding, type FileSecret, holderHash, openWaiting } from './waiting-file.ts';

/** A file that waits, opened. */
export interface WaitingFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly key: string;
}

/** A file with the place that names it, about to be attached. */
export interface FileToAttach extends WaitingFile {
  /** A JSON pointer to the answer that names it; `/files` for one that comes with a message. */
  readonly path: string;
  readonly isSensitive: boolean;
}

/** Those of these files that are whole, wait, and are this holder's to attach to this. */
export async function readWaitingFiles(
  client: PoolClient,
  keys: Keys,
  ids: readonly string[],
  binding: Binding,
): Promise<WaitingFile[]> {
  const wanted = ids.filter((id) => isId.test(id));
  if (wanted.length === 0) return [];
  const rows = await findWaiting(client, wanted, binding, holderHash(keys, binding.holder));
  return rows.map(({ id, size, waiting }) => {
    const { name, type, key } = openWaiting(keys, id, waiting);
    return { id, size, name, type, key };
  });
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Files that come with a message are as sensitive as its words. */
export const filesOfMessage = (files: readonly WaitingFile[]): FileToAttach[] =>
  files.map((file) => ({ ...file, path: '/files', isSensitive: true }));

/** What is sealed of files by the key of their case from then on. */
export function filesToSeal(files: readonly FileToAttach[]): ToSeal[] {
  return files.map(({ id, path, key, name, type }) => {
    const value: FileSecret = { key, name, type };
    return { kind: 'file', rowId: id, version: 1, value, fields: [path] };
  });
}

/**
 * Attaches files in the transaction of what they belong to.
 *
 * @returns false when one of them was attached elsewhere or given up meanwhile: then that transaction must not be committed
 */
export async function attachFiles(
  client: PoolClient,
  keys: Keys,
  files: readonly FileToAttach[],
  owner: Owner,
  binding: Binding,
): Promise<boolean> {
  const rows = files.map(({ id, isSensitive, name, type }) => ({
    id,
    isSensitive,
    name: isSensitive ? null : name,
    mediaType: isSensitive ? null : type,
  }));
  return (await attachRows(client, rows, owner, binding, holderHash(keys, binding.holder))) === files.length;
}
