import { type ImportedForm, importForm, type RefusedImport } from '@nativ/runtime';

/** Why a file cannot even be looked at. */
export type FormFileTrouble = 'notJson' | 'tooLarge';

/** The server takes no larger document. */
const largestFile = 1_000_000;

/** Reads a form out of a file: one that was downloaded here, one of react-jsonschema-form, or a bare JSON Schema. */
export function readFormFile(text: string, name: string): ImportedForm | RefusedImport | FormFileTrouble {
  if (text.length > largestFile) return 'tooLarge';
  try {
    return importForm(JSON.parse(text), name.replace(/(\.form|\.schema)?\.json$/i, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return 'notJson';
    throw error;
  }
}
