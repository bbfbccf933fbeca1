import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../db/engine-transaction.ts';
import { isUnavailable } from '../../db/retryable.ts';
import { cleanFileName } from '../../files/clean-file-name.ts';
import { type FileStore, FileStoreTrouble } from '../../files/file-store.ts';
import { newFileKey, newPlace, segmentsOf } from '../../files/segments.ts';
import type { Log } from '../../observability/log.ts';
import type { Keys } from '../../security/keys.ts';
import { insertFile, markGone, markReady } from './file-row-store.ts';
import { type Binding, holderHash, sealWaiting } from './waiting-file.ts';
import { type FileRefusal, writeFile } from './write-file.ts';

/** A file that was taken in and waits to be attached. */
export interface ReceivedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export type FileOutcome =
  | { readonly kind: 'received'; readonly file: ReceivedFile; readonly digest: Buffer }
  | { readonly kind: 'refused'; readonly why: FileRefusal }
  /** The store is away or full; nothing is kept. */
  | { readonly kind: 'unavailable' };

/** What is taken: the most that it may weigh, and which types. */
export interface Taken {
  readonly mostBytes: number;
  readonly accept: readonly string[] | undefined;
}

/** One that came in one go and is not whole by then never will be. */
const hoursToArrive = 1;
/** Uploads at once on one node: each holds a segment in memory. */
const mostAtOnce = 64;

export interface ReceiverParts {
  readonly engine: Pool;
  readonly store: FileStore;
  readonly keys: Keys;
  readonly log: Log;
}

/** Takes files in that come in one go, from a page or a program. */
export class FileReceiver {
  private readonly parts: ReceiverParts;
  private underWay = 0;

  constructor(parts: ReceiverParts) {
    this.parts = parts;
  }

  /**
   * Takes a file in as it comes.
   *
   * @throws what the source threw when it broke; nothing is kept then
   */
  async receive(
    workspaceId: string,
    binding: Binding,
    { name, bytes }: { readonly name: string; readonly bytes: AsyncIterable<Buffer> },
    taken: Taken,
  ): Promise<FileOutcome> {
    if (this.underWay >= mostAtOnce) return { kind: 'unavailable' };
    this.underWay += 1;
    try {
      return await this.write(workspaceId, binding, { name, bytes }, taken);
    } catch (cause) {
      if (!(cause instanceof FileStoreTrouble) && !isUnavailable(cause)) throw cause;
      this.parts.log.error({ err: cause }, 'Could not store a file');
      return { kind: 'unavailable' };
    } finally {
      this.underWay -= 1;
    }
  }

  private async write(
    workspaceId: string,
    binding: Binding,
    { name, bytes }: { readonly name: string; readonly bytes: AsyncIterable<Buffer> },
    { mostBytes, accept }: Taken,
  ): Promise<FileOutcome> {
    const { engine, keys, store } = this.parts;
    const id = uuidv7();
    const key = newFileKey();
    const place = newPlace();
    const secret = { key: key.toString('base64'), name: '', type: '', accept: null };
    const row = { id, place, mostSegments: segmentsOf(mostBytes), announcedSize: null, hoursToLive: hoursToArrive };
    const waiting = sealWaiting(keys, id, secret);
    // First the row, so that nothing is ever in the store that no row leads to.
    await asEngine(engine, workspaceId, (client) =>
      insertFile(client, workspaceId, binding, holderHash(keys, binding.holder), { ...row, waiting }),
    );
    try {
      const written = await writeFile(store, { id, place, key, mostBytes, accept }, bytes);
      if (typeof written === 'string') {
        await this.giveUp(workspaceId, id);
        return { kind: 'refused', why: written };
      }
      const { segments, size, type, digest } = written;
      const clean = cleanFileName(name, type.endings);
      const whole = sealWaiting(keys, id, { ...secret, name: clean, type: type.type });
      const isKept = await asEngine(engine, workspaceId, (client) =>
        markReady(client, id, { segments, size, waiting: whole }),
      );
      return isKept ? { kind: 'received', file: { id, name: clean, size }, digest } : { kind: 'unavailable' };
    } catch (cause) {
      await this.giveUp(workspaceId, id);
      throw cause;
    }
  }

  /** Best effort: what stays is swept an hour later. */
  private async giveUp(workspaceId: string, id: string): Promise<void> {
    await asEngine(this.parts.engine, workspaceId, (client) => markGone(client, id)).catch(() => {});
  }
}
