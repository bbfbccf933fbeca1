import type { LocalizedText } from '@nativ/schemas';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './language.ts';
import { textIn } from './text-in.ts';

/** The language of the page. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}

/** A function that reads a localized text in the language of the page. */
export function useText(): (text: LocalizedText | null | undefined) => string {
  const language = useLanguage();
  return useCallback((text) => textIn(language, text), [language]);
}
