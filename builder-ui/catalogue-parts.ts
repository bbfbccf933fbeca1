import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type NamedTexts, namedTexts } from './named-texts.ts';

export interface Texts {
  readonly [key: string]: string | Texts;
}

type Part = 'start' | 'rest';

/** What the names of the modules begin with that have the parts; after it come the part and the language. */
export const prefixOfPart = '\0nativ-texts:';

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));

/** What whoever opens the start page sees: what is loaded at once, and what its page loads right after it. */
export const startFiles = ['main.tsx', 'feed/feed-list.tsx', 'items/upcoming-gatherings.tsx'].map(source);

/**
 * Cuts the catalogues in two when the pages are built: `he.json?part=start` has the texts that the code of the start page
 * names, `he.json?part=rest` all others. Which those are follows from the code, so that nobody keeps a list.
 */
export function catalogueParts(): Plugin {
  let named: NamedTexts | null = null;
  return {
    name: 'nativ-catalogue-parts',
    enforce: 'pre',
    buildStart() {
      named = null;
    },
    resolveId(asked) {
      const [, language, part] = /\/(\w+)\.json\?part=(start|rest)$/.exec(asked) ?? [];
      return language === undefined ? null : `${prefixOfPart}${part}:${language}`;
    },
    load(id) {
      if (!id.startsWith(prefixOfPart)) return null;
      const [part, language] = id.slice(prefixOfPart.length).split(':') as [Part, string];
      const file = source(`i18n/${language}.json`);
      this.addWatchFile(file);
      named ??= namedTexts(startFiles);
      const texts = partOf(JSON.parse(readFileSync(file, 'utf8')), part, named);
      // A browser reads a string of JSON faster than the same as script.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(texts))})`;
    },
  };
}

/** The texts of one part; each text is in one of the two. */
export function partOf(texts: Texts, part: Part, named: NamedTexts, prefix = ''): Texts {
  const found: Record<string, string | Texts> = {};
  for (const [key, value] of Object.entries(texts)) {
    const name = prefix + key;
    if (typeof value === 'string') {
      if (isNamed(name, named) === (part === 'start')) found[key] = value;
      continue;
    }
    const inner = partOf(value, part, named, `${name}.`);
    if (Object.keys(inner).length > 0) found[key] = inner;
  }
  return found;
}

/** By its own key, that of a group it is in, or the beginning of either. A text in plural forms is named without its form. */
function isNamed(key: string, { keys, beginnings }: NamedTexts): boolean {
  const parts = key.replace(/_(zero|one|two|few|many|other)$/, '').split('.');
  const above = parts.map((_part, index) => parts.slice(0, index + 1).join('.'));
  return above.some((name) => keys.has(name)) || [...beginnings].some((beginning) => key.startsWith(beginning));
}
