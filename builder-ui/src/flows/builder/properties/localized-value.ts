import type { LocalizedText } from '@nativ/schemas';

type Texts = Readonly<Record<string, string>>;

/** A text by language. One that is the same in every language stands in each. */
export function textsIn(value: LocalizedText | undefined, languages: readonly string[]): Texts {
  if (typeof value !== 'string') return value ?? {};
  return Object.fromEntries(languages.map((language) => [language, value]));
}

/** The texts with one of them changed; undefined when none is left. */
export function withText(texts: Texts, language: string, text: string): Texts | undefined {
  const kept = Object.entries({ ...texts, [language]: text }).filter(([, words]) => words !== '');
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
