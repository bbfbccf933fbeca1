import type { LocalizedText } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCatalogue, readCatalogue } from '../../../i18n/i18n.ts';
import type { Language } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import { flowLanguages } from './flow-languages.ts';
import type { NewWords } from './new-parts.ts';

/** A function that gives what a new step is called in every language of the flow. */
export function useNewWords(): () => NewWords {
  const { i18n } = useTranslation();
  const reader = useLanguage();
  const store = useFlowStore();
  useEffect(() => {
    // What is written before the other catalogue is there has its words in the language of the page.
    for (const language of ['he', 'en'] as const) void readCatalogue(language).catch(() => undefined);
  }, []);
  return () => {
    const languages = flowLanguages(store.document, reader).filter(hasCatalogue);
    const spoken: readonly Language[] = languages.length === 0 ? [reader] : languages;
    const inAll = (say: (t: TFunction) => string): LocalizedText =>
      Object.fromEntries(spoken.map((language) => [language, say(i18n.getFixedT(language))]));
    return {
      name: (type) => inAll((t) => t(`flowPalette.types.${type}.name`)),
      text: (type) => inAll((t) => t(`flowPalette.texts.${type}`)),
      annotation: (kind) => inAll((t) => t(`flowNotes.${kind}.text`)),
    };
  };
}
