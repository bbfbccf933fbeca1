import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = process.env.NATIV_CASES_DIR ?? fileURLToPath(new URL('../../../../shared/cases', import.meta.url));

/** Whether the cases written by others are on this machine; tests that need them are skipped where they are not. */
export const hasCases = existsSync(root);

/** Reads all JSON files of a folder of cases. */
export function casesIn<Case>(folder: string): { readonly name: string; readonly content: Case }[] {
  if (!hasCases) return [];
  return readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, content: readCase<Case>(`${folder}/${name}`) }));
}

export function readCase<Case>(file: string): Case {
  return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as Case;
}

/** A real form with answers that its department labels. */
export interface LabelledForm {
  readonly variants: readonly {
    readonly schema: Record<string, unknown>;
    readonly instances: readonly { readonly valid: boolean; readonly field: string | null; readonly data: unknown }[];
  }[];
}
