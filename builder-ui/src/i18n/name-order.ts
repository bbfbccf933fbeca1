import type { LocalizedText } from '@nativ/schemas';
import { useMemo } from 'react';
import type { Language } from './language.ts';
import { textIn } from './text-in.ts';
import { useLanguage } from './use-language.ts';

/** Whatever a list shows by name: its text, or its text in two languages. */
type NameOf<Item> = (item: Item) => LocalizedText;

/** Puts items in the order in which a reader of the language looks for names: "Unit 2" before "Unit 10", capitals beside small letters. */
export function inNameOrder<Item>(language: Language, items: readonly Item[], nameOf: NameOf<Item>): Item[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return items.toSorted((one, other) => compare(textIn(language, nameOf(one)), textIn(language, nameOf(other))));
}

/** Puts items in the order of their names in the language of the page. */
export function useNameOrder(): <Item>(items: readonly Item[], nameOf: NameOf<Item>) => Item[] {
  const language = useLanguage();
  return useMemo(() => (items, nameOf) => inNameOrder(language, items, nameOf), [language]);
}
