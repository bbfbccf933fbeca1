import type { LocalizedText } from '@nativ/schemas';
import { useCallback } from 'react';
import type { Language } from './language.ts';
import { textIn } from './text-in.ts';
import { useLanguage } from './use-language.ts';

/** As people expect it: by the letters of their language, and Branch 2 before Branch 10. */
export function inOrderOfNames<Item>(
  items: readonly Item[],
  language: Language,
  nameOf: (item: Item) => LocalizedText,
): Item[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...items].sort((one, other) => compare(textIn(language, nameOf(one)), textIn(language, nameOf(other))));
}

/** The same in the language of the page, for lists that are whole here. */
export function useOrderOfNames(): <Item>(items: readonly Item[], nameOf: (item: Item) => LocalizedText) => Item[] {
  const language = useLanguage();
  return useCallback((items, nameOf) => inOrderOfNames(items, language, nameOf), [language]);
}
