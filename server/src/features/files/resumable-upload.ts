import { timingSafeEqual } from 'node:crypto';
import type { PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../db/engine-transaction.ts';
import { cleanFileName } from '../../files/clean-file-name.ts';
import { accepts, fileTypeOf } from '../../files/file-types.ts';
import { newFileKey, newPlace, sealSegment, segmentBytes, segmentName, segmentsOf } from '../../files/segments.ts';
import type { ReceiverParts, Taken } from './file-receiver.ts';
import * as store from './file-row-store.ts';
import { type Binding, holderHash, openWaiting, sealWaiting, uploadToken, type WaitingSecret } from './waiting-file.ts';
import { type FileRefusal, inSegments } from './write-file.ts';

/** How far an upload has come. */
export interface UploadStand {
  readonly id: string;
  /** The bytes that are here for good: where to go on. */
  readonly offset: number;
  readonly size: number;
  readonly isWhole: boolean;
  readonly name: string;
}

export type AppendOutcome =
  | { readonly kind: 'stands'; readonly stand: UploadStand }
  | { readonly kind: 'refused'; readonly why: FileRefusal }
  | { readonly kind: 'missing' }
  /** Somebody else sends it just now. */
  | { readonly kind: 'busy' }
  /** It goes on elsewhere. */
  | { readonly kind: 'elsewhere'; readonly offset: number };

const hoursToArrive = 24;

/**
 * Uploads that go on where they broke off, in the manner of tus: whoever begins one says how much will come and gets a token;
 * bytes are then appended at the offset at which it stands. What is kept are whole segments.
 */
export class ResumableUploads {
  private readonly parts: ReceiverParts;

  constructor(parts: ReceiverParts) {
    this.parts = parts;
  }

  /** Begins an upload. @returns why it is not taken, as far as that is known before its bytes */
  async begin(
    workspaceId: string,
    binding: Binding,
    { name, size }: { readonly name: string; readonly size: number },
    { mostBytes, accept }: Taken,
  ): Promise<{ readonly stand: UploadStand; readonly token: string } | FileRefusal> {
    if (size === 0) return 'empty';
    if (size > mostBytes) return 'tooLarge';
    const { engine, keys } = this.parts;
    const id = uuidv7();
    const secret = { key: newFileKey().toString('base64'), name, type: '', accept: accept ?? null };
    const row = { id, place: newPlace(), mostSegments: segmentsOf(size), announcedSize: size };
    const waiting = sealWaiting(keys, id, secret);
    await asEngine(engine, workspaceId, (client) =>
      store.insertFile(client, workspaceId, binding, holderHash(keys, binding.holder), {
        ...row,
        waiting,
        hoursToLive: hoursToArrive,
      }),
    );
    return { stand: { id, offset: 0, size, isWhole: false, name }, token: uploadToken(keys, id) };
  }

  /** Whether a token is the one of an upload. */
  isToken(id: string, token: string): boolean {
    const expected = Buffer.from(uploadToken(this.parts.keys, id));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** How far an upload has come; null when there is none, or none any more. */
  async stand(workspaceId: string, id: string): Promise<UploadStand | null> {
    const row = await this.in(workspaceId, (client) => store.findUpload(client, id));
    return row && this.standOf(row);
  }

  /** Gives an upload up. */
  async cancel(workspaceId: string, id: string): Promise<void> {
    await this.in(workspaceId, (client) => store.markGone(client, id));
  }

  /**
   * Appends what comes. What a broken connection leaves of a segment is dropped; what was whole before stays.
   *
   * @throws FileStoreTrouble; what the source threw when it broke
   */
  async append(workspaceId: string, id: string, offset: number, bytes: AsyncIterable<Buffer>): Promise<AppendOutcome> {
    const row = await this.in(workspaceId, (client) => store.takeArriving(client, id));
    if (!row) return this.notTaken(workspaceId, id);
    try {
      if (row.size !== offset) return { kind: 'elsewhere', offset: row.size };
      const writing = new Writing(this.parts, workspaceId, row);
      const refusal = await writing.append(bytes);
      if (refusal) await this.cancel(workspaceId, id);
      return refusal ? { kind: 'refused', why: refusal } : { kind: 'stands', stand: this.standOf(writing.row) };
    } finally {
      await this.in(workspaceId, (client) => store.releaseArriving(client, id)).catch(() => {});
    }
  }

  private async notTaken(workspaceId: string, id: string): Promise<AppendOutcome> {
    const row = await this.in(workspaceId, (client) => store.findUpload(client, id));
    if (!row) return { kind: 'missing' };
    return row.state === 'ready' ? { kind: 'stands', stand: this.standOf(row) } : { kind: 'busy' };
  }

  private standOf({ id, size, announcedSize, state, waiting }: store.WaitingRow): UploadStand {
    const { name } = openWaiting(this.parts.keys, id, waiting);
    return { id, offset: size, size: announcedSize ?? size, isWhole: state === 'ready', name };
  }

  private in<T>(workspaceId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return asEngine(this.parts.engine, workspaceId, work);
  }
}

/** One request that appends to an upload, which nobody else writes meanwhile. */
class Writing {
  row: store.WaitingRow;
  private readonly parts: ReceiverParts;
  private readonly workspaceId: string;
  private secret: WaitingSecret;

  constructor(parts: ReceiverParts, workspaceId: string, row: store.WaitingRow) {
    this.parts = parts;
    this.workspaceId = workspaceId;
    this.row = row;
    this.secret = openWaiting(parts.keys, row.id, row.waiting);
  }

  async append(bytes: AsyncIterable<Buffer>): Promise<FileRefusal | null> {
    const announced = this.row.announcedSize ?? 0;
    for await (const segment of inSegments(bytes)) {
      const size = this.row.size + segment.length;
      if (size > announced) return 'tooLarge';
      // The rest of a request that broke off: it comes again, from the last whole segment on.
      if (segment.length < segmentBytes && size < announced) return null;
      if (this.row.segments === 0 && !this.judge(segment)) return 'wrongType';
      await this.keep(segment, size);
      if (size === announced) return this.finish();
    }
    return null;
  }

  /** The first bytes say what it is, and how its name has to end. */
  private judge(head: Buffer): boolean {
    const type = fileTypeOf(head);
    if (!type || !accepts(this.secret.accept ?? undefined, type.type)) return false;
    this.secret = { ...this.secret, type: type.type, name: cleanFileName(this.secret.name, type.endings) };
    return true;
  }

  private async keep(segment: Buffer, size: number): Promise<void> {
    const { id, place, segments: index } = this.row;
    const sealed = sealSegment(Buffer.from(this.secret.key, 'base64'), id, index, segment);
    await this.parts.store.put(segmentName(place, index), sealed);
    const next = { segments: index + 1, size, waiting: sealWaiting(this.parts.keys, id, this.secret) };
    const isKept = await asEngine(this.parts.engine, this.workspaceId, (client) => store.addSegment(client, id, next));
    if (!isKept) throw new Error(`Expected upload '${id}' to be under way, but it was given up.`);
    this.row = { ...this.row, ...next };
  }

  private async finish(): Promise<null> {
    const { id, segments, size, waiting } = this.row;
    await asEngine(this.parts.engine, this.workspaceId, (client) =>
      store.markReady(client, id, { segments, size, waiting }),
    );
    this.row = { ...this.row, state: 'ready' };
    return null;
  }
}
