import type { PoolClient } from 'pg';
import type { FileStore } from '../../files/file-store.ts';
import type { Keyring } from '../../security/keyring.ts';
import { findPlace } from './file-row-store.ts';
import { readInquirerFiles, readInquirerSecret } from './inquirer-files.ts';
import { bytesInTurn } from './open-file.ts';

/** A file of a case, of which nothing is read before its turn comes. */
export interface CaseFile {
  readonly id: string;
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/**
 * The files of a case that are its inquirer's: those of its form and of its messages, for an export of everything about them.
 * Whoever calls it has entered the opening into the logs; it reads as the engine does, past the read log.
 *
 * @throws Error when a file is missing, so that no export is silently less than all
 */
export async function filesOfCase(
  client: PoolClient,
  keyring: Keyring,
  store: FileStore,
  of: { readonly submissionId: string; readonly instanceId: string | null },
): Promise<CaseFile[]> {
  const files: CaseFile[] = [];
  for (const { id } of await readInquirerFiles(client, keyring, of, null)) {
    const place = await findPlace(client, id);
    const secret = await readInquirerSecret(client, keyring, of, id);
    if (!place || !secret) throw new Error(`Expected file '${id}' to open, but it does not.`);
    files.push({ id, name: secret.name, open: () => bytesInTurn(store, { id, ...place }, secret) });
  }
  return files;
}
