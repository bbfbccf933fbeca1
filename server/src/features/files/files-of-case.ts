import type { PoolClient } from 'pg';
import type { FileStore } from '../../files/file-store.ts';
import type { Keyring } from '../../security/keyring.ts';
import { findPlace } from './file-row-store.ts';
import { readInquirerFiles, readInquirerSecret } from './inquirer-files.ts';
import { type OpenedFile, openFile } from './open-file.ts';

/**
 * Yields the files of a case one by one, opened: those of its form and of its messages, for an export of everything about
 * an inquirer. Whoever calls it has entered the opening into the logs; it reads as the engine does, past the read log.
 *
 * @throws FileStoreTrouble when the store is away; Error when a file is missing, so that no export is silently less than all
 */
export async function* filesOfCase(
  client: PoolClient,
  keyring: Keyring,
  store: FileStore,
  of: { readonly submissionId: string; readonly instanceId: string | null },
): AsyncGenerator<OpenedFile & { readonly id: string; readonly messageId: string | null }> {
  for (const { id, messageId } of await readInquirerFiles(client, keyring, of)) {
    const place = await findPlace(client, id);
    const secret = await readInquirerSecret(client, keyring, of, id);
    if (!place || !secret) throw new Error(`Expected file '${id}' to open, but it does not.`);
    yield { id, messageId, ...(await openFile(store, { id, ...place }, secret)) };
  }
}
