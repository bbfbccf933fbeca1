import { createHash } from 'node:crypto';
import type { FileStore } from '../../files/file-store.ts';
import { accepts, type FileType, fileTypeOf } from '../../files/file-types.ts';
import { sealSegment, segmentBytes, segmentName } from '../../files/segments.ts';

/** Why a file is not taken. */
export type FileRefusal = 'empty' | 'tooLarge' | 'wrongType';

export interface WrittenFile {
  readonly segments: number;
  readonly size: number;
  readonly type: FileType;
  /** SHA-256 of all of it. */
  readonly digest: Buffer;
}

export interface ToWrite {
  readonly id: string;
  readonly place: string;
  readonly key: Buffer;
  readonly mostBytes: number;
  readonly accept: readonly string[] | undefined;
}

/**
 * Writes a file into the store segment by segment as its bytes come, sealed, and never holds more than one. Its first
 * bytes are judged before any is written.
 *
 * @throws FileStoreTrouble when the store is away or full; what the source threw when it broke
 */
export async function writeFile(
  store: FileStore,
  { id, place, key, mostBytes, accept }: ToWrite,
  bytes: AsyncIterable<Buffer>,
): Promise<WrittenFile | FileRefusal> {
  let segments = 0;
  let size = 0;
  const hash = createHash('sha256');
  let type: FileType | null = null;
  for await (const segment of inSegments(bytes)) {
    size += segment.length;
    if (size > mostBytes) return 'tooLarge';
    type ??= fileTypeOf(segment);
    if (type === null || !accepts(accept, type.type)) return 'wrongType';
    hash.update(segment);
    await store.put(segmentName(place, segments), sealSegment(key, id, segments, segment));
    segments += 1;
  }
  return type === null ? 'empty' : { segments, size, type, digest: hash.digest() };
}

/** Cuts what comes into segments of the same size; the last may be shorter. */
export async function* inSegments(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    let rest = chunk;
    while (length + rest.length >= segmentBytes) {
      const fitting = rest.subarray(0, segmentBytes - length);
      yield Buffer.concat([...parts, fitting]);
      rest = rest.subarray(fitting.length);
      parts = [];
      length = 0;
    }
    // Copied: what a parser gives is a view of a buffer that it goes on to use.
    if (rest.length > 0) parts.push(Buffer.from(rest));
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(parts);
}
