import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type FileStore, FileStoreTrouble } from './file-store.ts';

/** Keeps segments as files of a folder: written beside, flushed, then renamed, so that none is ever seen by halves. */
export class FolderFileStore implements FileStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    const place = this.placeOf(name);
    const beside = `${place}.part`;
    try {
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await writeFlushed(beside, bytes);
      await rename(beside, place);
      await flushFolder(path.dirname(place));
    } catch (cause) {
      await rm(beside, { force: true }).catch(() => {});
      throw new FileStoreTrouble(`Expected to write in '${this.folder}', but could not.`, { cause });
    }
  }

  async get(name: string): Promise<Buffer | null> {
    try {
      return await readFile(this.placeOf(name));
    } catch (cause) {
      if (isMissing(cause)) return null;
      throw new FileStoreTrouble(`Expected to read in '${this.folder}', but could not.`, { cause });
    }
  }

  async delete(name: string): Promise<void> {
    const place = this.placeOf(name);
    try {
      // What a write left that was interrupted goes too.
      await Promise.all([rm(place, { force: true }), rm(`${place}.part`, { force: true })]);
    } catch (cause) {
      if (!isMissing(cause)) throw new FileStoreTrouble(`Expected to delete in '${this.folder}'.`, { cause });
    }
  }

  /** A folder of its own for each first two letters: a hundred thousand files in one folder are slow to work with. */
  private placeOf(name: string): string {
    if (!/^[0-9a-f]{32}\.\d{1,6}$/.test(name)) throw new Error(`Expected the name of a segment, but found '${name}'.`);
    return path.join(this.folder, name.slice(0, 2), name);
  }
}

async function writeFlushed(place: string, bytes: Buffer): Promise<void> {
  const file = await open(place, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is flushed too, where the system lets a folder be flushed. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync().catch(() => {});
  } finally {
    await handle?.close();
  }
}

const isMissing = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === 'ENOENT';
