import type { AttachedFile } from '@nativ/runtime';
import type { FileTexts } from './texts/file-texts.ts';

/** A file on its way to the server. */
export interface UploadRequest {
  readonly file: Blob;
  readonly name: string;
  /** A JSON pointer to the question. */
  readonly question: string;
  /** Told now and then; 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a file, goes on where a lost connection broke it off, and gives what is then attached. Rejects with words for the person. */
export type UploadFile = (request: UploadRequest) => Promise<AttachedFile>;

/** What the questions for files know of the form around them. */
export interface FileContext {
  readonly texts: FileTexts;
  readonly language: string;
  /** Files that were attached before, by the ids that the answers hold. */
  readonly attached: readonly AttachedFile[];
  /** Null on a page without script, and where nothing can be uploaded. */
  readonly upload: UploadFile | null;
}

export const findFile = (context: FileContext, id: unknown): AttachedFile | undefined =>
  context.attached.find((file) => file.id === id);
