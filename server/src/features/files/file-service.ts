import type { Knex } from 'knex';
import type { Pool, PoolClient } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import { openSealed as openInEngine } from '../../engine/sealed-store.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Actor } from '../../security/actor.ts';
import { openSealed } from '../sealed/sealed-service.ts';
import { type FileRow, type FilesOf, findFile, listFiles } from './file-read-store.ts';
import { findPlace } from './file-row-store.ts';
import { type OpenedFile, openFile } from './open-file.ts';
import type { FileSecret } from './waiting-file.ts';

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
}
