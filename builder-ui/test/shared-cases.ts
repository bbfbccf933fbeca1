import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = process.env.NATIV_CASES_DIR ?? fileURLToPath(new URL('../../../shared/cases', import.meta.url));

/** Whether the cases written by others are on this machine; tests that need them are skipped where they are not. */
export const hasCases = existsSync(root);

/** The strings that break software, of three collections. */
export function hostileStrings(): readonly string[] {
  if (!hasCases) return [];
  const read = (file: string): unknown => JSON.parse(readFileSync(`${root}/strings/${file}`, 'utf8'));
  const naughty = read('naughty.json') as { text: string }[];
  const bidi = read('bidi-unicode.json') as { cases: { text: string }[] };
  return [...(read('xss.json') as string[]), ...naughty.map(({ text }) => text), ...bidi.cases.map(({ text }) => text)];
}
