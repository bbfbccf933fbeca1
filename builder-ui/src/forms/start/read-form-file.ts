import { documentMisfits } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';

/** What a file gave, with remarks on what could not be kept as it was. */
export interface FormFileRead {
  readonly document: FormDocument;
}

/** Why a file gives no form. */
export type FormFileTrouble = 'notJson' | 'notForm' | 'tooLarge';

/** The server takes no larger document. */
const largestFile = 1_000_000;

/** Reads a form out of a file: one that was downloaded here, or a bare JSON Schema. */
export function readFormFile(text: string): FormFileRead | FormFileTrouble {
  if (text.length > largestFile) return 'tooLarge';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'notJson';
  }
  if (documentMisfits(value).length === 0) return { document: value as FormDocument };
  return 'notForm';
}
