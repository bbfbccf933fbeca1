import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Forms and texts written by others. They stand beside the repository and are never copied into it. */
export const casesFolder =
  process.env.NATIV_CASES_DIR ?? fileURLToPath(new URL('../../../../shared/cases', import.meta.url));

/** Whether the cases are there; suites that need them are skipped, visibly, when they are not. */
export const hasCases = existsSync(casesFolder);

export function readCase<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(casesFolder, file), 'utf8')) as T;
}

/** The names of the JSON files in a folder of cases, in order. */
export function caseFiles(inside: string): readonly string[] {
  return readdirSync(path.join(casesFolder, inside))
    .filter((name) => name.endsWith('.json'))
    .sort();
}

/** Strings that have broken software, tried to run scripts, or turn the direction of what follows. */
export function hostileTexts(): readonly string[] {
  const naughty = readCase<readonly { readonly text: string }[]>('strings/naughty.json');
  const bidi = readCase<{ readonly cases: readonly { readonly text: string }[] }>('strings/bidi-unicode.json');
  const texts = [...naughty, ...bidi.cases].map(({ text }) => text);
  return [...new Set([...texts, ...readCase<readonly string[]>('strings/xss.json')])];
}

/** Half a character and NUL: what Postgres could not store as it is. */
export const isStorable = (text: string): boolean => !/\p{Surrogate}/u.test(text) && !text.includes('\u0000');

/** Does something with every item, a few at a time: as many requests as a busy office has under way. */
export async function forEachOf<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
