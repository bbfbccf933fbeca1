import type { PoolClient } from 'pg';
import { openCase, readSealed } from '../../engine/sealed-store.ts';
import type { Keyring } from '../../security/keyring.ts';
import { findInquirerFile, listInquirerFiles } from './inquirer-file-store.ts';
import type { FileSecret } from './waiting-file.ts';

/** A file of a case as its inquirer sees it. */
export interface InquirerFile {
  readonly id: string;
  /** Null for one that came with the form. */
  readonly messageId: string | null;
  readonly name: string;
  readonly size: number;
}

/** The files of a case that are the inquirer's to have: those of the form and those of messages. No more than `most`; null for all. */
export async function readInquirerFiles(
  client: PoolClient,
  keyring: Keyring,
  of: { readonly submissionId: string; readonly instanceId: string | null },
  most: number | null = 500,
): Promise<InquirerFile[]> {
  const rows = await listInquirerFiles(client, of, most);
  const secrets = await secretsOf(
    client,
    keyring,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, messageId, size }) => {
    const secret = secrets.get(id);
    return secret ? [{ id, messageId, size, name: secret.name }] : [];
  });
}

/** What opens a file of the case; undefined when it is none of the inquirer's. */
export async function readInquirerSecret(
  client: PoolClient,
  keyring: Keyring,
  of: { readonly submissionId: string; readonly instanceId: string | null },
  id: string,
): Promise<FileSecret | undefined> {
  if (!(await findInquirerFile(client, of, id))) return undefined;
  return (await secretsOf(client, keyring, [id])).get(id);
}

async function secretsOf(
  client: PoolClient,
  keyring: Keyring,
  ids: readonly string[],
): Promise<Map<string, FileSecret>> {
  const sealed = ids.length === 0 ? [] : await readSealed(client, ['file'], ids);
  const [first] = sealed;
  const seal = first && (await openCase(client, keyring, first.caseId));
  if (!seal) return new Map();
  return new Map(
    sealed.map(({ rowId, sealed: bytes }) => [
      rowId,
      seal.open({ kind: 'file', rowId, version: 1 }, bytes) as FileSecret,
    ]),
  );
}
