import { Zip, ZipDeflate } from 'fflate';

export interface ArchiveEntry {
  readonly path: string;
  readonly content: string | AsyncIterable<Uint8Array>;
}

/** Packs entries into one ZIP, a piece at a time: what is read next waits until what is there was taken. */
export async function* archive(entries: Iterable<ArchiveEntry>, at: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const take = () => ready.splice(0);
  const zip = new Zip((cause, piece) => {
    if (cause) throw cause;
    ready.push(piece);
  });
  for (const { path, content } of entries) {
    const file = new ZipDeflate(path);
    file.mtime = at;
    zip.add(file);
    for await (const piece of piecesOf(content)) {
      file.push(piece);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* ready;
  ready = [];
}

async function* piecesOf(content: ArchiveEntry['content']): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield new TextEncoder().encode(content);
  else yield* content;
}

/** A name that leads out of no folder on any system, and is told apart from others by its number. */
export function pathOfFile(name: string, number: number): string {
  const harmless = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(-100);
  return `files/${number}-${harmless === '' ? 'file' : harmless}`;
}
