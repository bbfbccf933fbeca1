/**
 * Keeps sealed segments of files under random names, and knows nothing of what they are. Whatever it throws means that it
 * is away or full: nothing is stored then, and whoever asked comes back later.
 */
export interface FileStore {
  /** Stores for good: when it returns, a loss of power does not lose it. The same name again takes the place of the first. */
  put(name: string, bytes: Buffer): Promise<void>;
  /** Null when there is nothing of this name. */
  get(name: string): Promise<Buffer | null>;
  /** Nothing of this name is as good as deleted. */
  delete(name: string): Promise<void>;
}

/** The store of files cannot be reached, or takes no more. */
export class FileStoreTrouble extends Error {
  override readonly name = 'FileStoreTrouble';
}
