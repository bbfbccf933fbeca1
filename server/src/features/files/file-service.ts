import type { Knex } from 'knex';
import type { Pool, PoolClient } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import { openSealed as openInEngine } from '../../engine/sealed-store.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Actor } from '../../security/actor.ts';
import type { Keyring } from '../../security/keyring.ts';
import { openSealed } from '../sealed/sealed-service.ts';
import { type FileRow, type FilesOf, findFile, listFiles } from './file-read-store.ts';
import { findPlace } from './file-row-store.ts';
import { type CaseFile, filesOfCase } from './files-of-case.ts';
import { bytesInTurn, type OpenedFile, openFile } from './open-file.ts';
import type { FileSecret } from './waiting-file.ts';

/** A file that somebody of the staff was found to be allowed to open; without its secret where it is not sensitive. */
export interface MayOpen {
  readonly id: string;
  readonly secret: FileSecret | undefined;
}

/** Gives files to those who see what they are attached to. */
export class FileService {
  private readonly people: Knex;
  private readonly engine: Pool;
  private readonly published: Published;
  private readonly store: FileStore;

  constructor(parts: {
    readonly people: Knex;
    readonly engine: Pool;
    readonly published: Published;
    readonly store: FileStore;
  }) {
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
    this.store = parts.store;
  }

  /** The files of a case or of a submission, as far as the person sees them. */
  list(actor: Actor, of: FilesOf): Promise<FileRow[]> {
    return asPerson(this.people, actor, (transaction) => listFiles(transaction, of));
  }

  /**
   * Opens a file for somebody of the staff. A sensitive one is entered into the read log first, and opened for those only
   * whom the case concerns.
   *
   * @returns null when there is none, or none that the person may open
   */
  async open(actor: Actor, id: string): Promise<OpenedFile | null> {
    const { workspaceId } = actor;
    const keyring = await this.published.keyring(workspaceId);
    const found = await asPerson(this.people, actor, async (transaction) => {
      const row = await findFile(transaction, id);
      // A token opens nothing that is sealed, since the log names who has read.
      if (!row?.isSensitive || actor.session === undefined) return row && { row, secret: undefined };
      const opened = await openSealed(transaction, keyring, actor, { kind: 'file', rowId: id });
      return { row, secret: opened?.value as FileSecret | undefined };
    });
    if (!found) return null;
    const { row, secret } = found;
    if (row.isSensitive) return secret ? this.read(workspaceId, id, async () => secret) : null;
    return this.read(
      workspaceId,
      id,
      async (client) => (await openInEngine(client, keyring, 'file', id)) as FileSecret | undefined,
    );
  }

  /** Opens a file that whoever asks was found to be allowed to, in a transaction of the engine. */
  async read(
    workspaceId: string,
    id: string,
    secretOf: (client: PoolClient) => Promise<FileSecret | undefined>,
  ): Promise<OpenedFile | null> {
    const found = await asEngine(this.engine, workspaceId, async (client) => {
      const place = await findPlace(client, id);
      const secret = place && (await secretOf(client));
      return place && secret ? { place, secret } : null;
    });
    return found && openFile(this.store, { id, ...found.place }, found.secret);
  }

  /** The files that are the inquirer's of a case, for an export to whoever holds its receipt. */
  ofInquirer(client: PoolClient, keyring: Keyring, of: Parameters<typeof filesOfCase>[3]): Promise<CaseFile[]> {
    return filesOfCase(client, keyring, this.store, of);
  }

  /** Which files of a case somebody may open, for an export: the sensitive ones are opened, and entered into the read log, here. */
  async mayOpen(transaction: Knex.Transaction, keyring: Keyring, actor: Actor, of: FilesOf): Promise<MayOpen[]> {
    const all: MayOpen[] = [];
    for (const { id, isSensitive } of (await listFiles(transaction, of, null)).reverse()) {
      const opened = isSensitive ? await openSealed(transaction, keyring, actor, { kind: 'file', rowId: id }) : null;
      if (opened || !isSensitive) all.push({ id, secret: opened?.value as FileSecret | undefined });
    }
    return all;
  }

  /** Those files, of which nothing is read before its turn comes. @throws Error when one is missing, so that no export is silently less than all */
  ofStaff(workspaceId: string, keyring: Keyring, files: readonly MayOpen[]): Promise<CaseFile[]> {
    return asEngine(this.engine, workspaceId, async (client) => {
      const all: CaseFile[] = [];
      for (const { id, secret: opened } of files) {
        const place = await findPlace(client, id);
        const secret = opened ?? ((await openInEngine(client, keyring, 'file', id)) as FileSecret | undefined);
        if (!place || !secret) throw new Error(`Expected file '${id}' to open, but it does not.`);
        all.push({ id, name: secret.name, open: () => bytesInTurn(this.store, { id, ...place }, secret) });
      }
      return all;
    });
  }
}
