import type { FileStore } from '../../files/file-store.ts';
import { openSegment, segmentName } from '../../files/segments.ts';
import type { FileSecret } from './waiting-file.ts';

/** A file about to be sent: what it is called, and its bytes as they are opened. */
export interface OpenedFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Its first segment is open already: what is missing or changed is found out before anything is sent. */
  readonly bytes: AsyncIterable<Buffer>;
}

export interface Stored {
  readonly id: string;
  readonly place: string;
  readonly segments: number;
  readonly size: number;
}

/**
 * Opens a file segment by segment.
 *
 * @throws Error when a segment is missing or is not what was stored; FileStoreTrouble when the store is away
 */
export async function openFile(store: FileStore, stored: Stored, secret: FileSecret): Promise<OpenedFile> {
  const key = Buffer.from(secret.key, 'base64');
  const first = await readSegment(store, stored, key, 0);
  async function* bytes(): AsyncGenerator<Buffer> {
    yield first;
    for (let index = 1; index < stored.segments; index++) yield await readSegment(store, stored, key, index);
  }
  return { name: secret.name, type: secret.type, size: stored.size, bytes: bytes() };
}

/** The bytes of a file, which is opened when they are first asked for. @throws as openFile */
export async function* bytesInTurn(store: FileStore, stored: Stored, secret: FileSecret): AsyncGenerator<Buffer> {
  yield* (await openFile(store, stored, secret)).bytes;
}

async function readSegment(store: FileStore, { id, place }: Stored, key: Buffer, index: number): Promise<Buffer> {
  const sealed = await store.get(segmentName(place, index));
  if (!sealed) throw new Error(`Expected segment ${index} of file '${id}' to be in the store, but it is not.`);
  return openSegment(key, id, index, sealed);
}
