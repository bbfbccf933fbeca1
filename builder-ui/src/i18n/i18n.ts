import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { applyLanguage, type Language } from './language.ts';

const catalogues = { he: () => import('./he.json'), en: () => import('./en.json') };

/** Reads the catalogue of a language when it is first needed, then speaks it. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const catalogue = await catalogues[language]();
    i18next.addResourceBundle(language, 'translation', catalogue.default);
  }
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
