import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { applyLanguage, type Language } from './language.ts';

const catalogues = { he: () => import('./he.json'), en: () => import('./en.json') };

/** Reads the catalogue of a language when it is first needed, so that texts can be had in it beside those of the page. */
export async function readCatalogue(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const catalogue = await catalogues[language]();
  i18next.addResourceBundle(language, 'translation', catalogue.default);
}

/** Speaks a language from now on. */
export async function speak(language: Language): Promise<void> {
  await readCatalogue(language);
  await i18next.changeLanguage(language);
  applyLanguage(language);
}

export async function startI18n(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false }, // React escapes.
    returnEmptyString: true,
  });
  await speak(language);
  return i18next;
}
