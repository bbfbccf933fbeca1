import { searchKey, wordsIn } from '@nativ/runtime';
import type { LocalizedText } from '@nativ/schemas';
import { type FoundItem, textsIn } from './item.ts';

/** Beyond these, a text is found by its beginning. */
const limits = { characters: 8_000, keys: 400, keyLength: 40 } as const;

/** The keys of an item: each once, those of the title first. */
export interface IndexKeys {
  readonly title: readonly string[];
  readonly body: readonly string[];
}

/** A case is called by the name of its flow, as a thousand others are, so that those words are no title to be found by. */
export function indexKeys({ kind, title, body, alsoTitle }: FoundItem): IndexKeys {
  const isNamed = kind !== 'case';
  const ofTitle = keysOf([...(isNamed ? textsIn(title) : []), ...alsoTitle]);
  const known = new Set(ofTitle);
  const ofBody = keysOf([...textsIn(body), ...(isNamed ? [] : textsIn(title))]);
  return { title: ofTitle, body: ofBody.filter((key) => !known.has(key)) };
}

function keysOf(texts: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (const text of texts) {
    for (const { word } of wordsIn(text.slice(0, limits.characters))) {
      if (keys.size === limits.keys) return [...keys];
      keys.add(searchKey(word).slice(0, limits.keyLength));
    }
  }
  return [...keys];
}

/** What is kept of a text to show where something was found in it. */
export function keptText(text: LocalizedText | null): LocalizedText | null {
  if (text === null || typeof text === 'string') return text?.slice(0, limits.characters) ?? null;
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, words.slice(0, limits.characters)]),
  ) as LocalizedText;
}
