import { readFile } from 'node:fs/promises';
import { staffAppFolder } from '../public-pages/load-renderer.ts';

/**
 * The texts of the application itself, as the build of the staff app lists them. Without a build there are none, and every
 * picture is all bars.
 */
export function catalogueTexts(): () => Promise<ReadonlySet<string>> {
  let texts: Promise<ReadonlySet<string>> | null = null;
  return () => {
    texts ??= read();
    return texts;
  };
}

async function read(): Promise<ReadonlySet<string>> {
  try {
    const list: unknown = JSON.parse(await readFile(new URL('catalogue-texts.json', staffAppFolder), 'utf8'));
    return new Set(Array.isArray(list) ? list.filter((text) => typeof text === 'string') : []);
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'ENOENT') return new Set();
    throw error;
  }
}
