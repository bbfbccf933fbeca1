import { searchKey, wordsIn } from '@nativ/runtime';
import type { LocalizedText, SearchKind } from '@nativ/schemas';
import { type FoundItem, textsIn } from './item.ts';

/** Beyond these, a text is found by its beginning. */
const limits = { characters: 8_000, keys: 400, keyLength: 40 } as const;
/** A handbook has some dozens of pages, each of them in two languages, and is looked through for a word at its end. */
const limitsOfArticle = { ...limits, characters: 21_000, keys: 4_000 } as const;
type Limits = Readonly<Record<keyof typeof limits, number>>;
const limitsOf = (kind: SearchKind): Limits => (kind === 'article' ? limitsOfArticle : limits);

/** The keys of an item: each once, those of the title first. */
export interface IndexKeys {
  readonly title: readonly string[];
  readonly body: readonly string[];
}

/** A case is called by the name of its flow, as a thousand others are, so that those words are no title to be found by. */
export function indexKeys({ kind, title, body, alsoTitle }: FoundItem): IndexKeys {
  const most = limitsOf(kind);
  const isNamed = kind !== 'case';
  const ofTitle = keysOf([...(isNamed ? textsIn(title) : []), ...alsoTitle], most);
  const known = new Set(ofTitle);
  const ofBody = keysOf([...textsIn(body), ...(isNamed ? [] : textsIn(title))], most);
  return { title: ofTitle, body: ofBody.filter((key) => !known.has(key)) };
}

function keysOf(texts: readonly string[], most: Limits): readonly string[] {
  const keys = new Set<string>();
  for (const text of texts) {
    for (const { word } of wordsIn(text.slice(0, most.characters))) {
      if (keys.size === most.keys) return [...keys];
      keys.add(searchKey(word).slice(0, most.keyLength));
    }
  }
  return [...keys];
}

/** What is kept of a text to show where something was found in it. */
export function keptText(kind: SearchKind, text: LocalizedText | null): LocalizedText | null {
  const { characters } = limitsOf(kind);
  if (text === null || typeof text === 'string') return text?.slice(0, characters) ?? null;
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, words.slice(0, characters)]),
  ) as LocalizedText;
}
