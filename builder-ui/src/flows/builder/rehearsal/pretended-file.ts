import type { UploadFile } from '../../../forms/renderer/file-context.ts';
import { sizeText } from '../../../forms/renderer/texts/file-texts.ts';

/** Takes a file in a rehearsal: it goes nowhere, and its name alone is remembered. */
export const pretendUpload: UploadFile = async ({ file, name, onProgress }) => {
  onProgress(1);
  return { id: crypto.randomUUID(), name, size: sizeText(file.size, document.documentElement.lang) };
};
