import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { applyLanguage, type Language } from './language.ts';

/** Cut in two when the pages are built (see catalogue-parts.ts): what the start page says, and all the rest. */
const catalogues = {
  he: { start: () => import('./he.json?part=start'), rest: () => import('./he.json?part=rest') },
  en: { start: () => import('./en.json?part=start'), rest: () => import('./en.json?part=rest') },
};
type Part = keyof (typeof catalogues)['he'];

const begun = new Map<string, Promise<void>>();
const there = new Set<string>();
/** Once somebody has gone beyond the start page, a language is spoken with all its texts. */
let isBeyondStart = false;

/** Reads the catalogue of a language when it is first needed, so that texts can be had in it beside those of the page. */
export async function readCatalogue(language: Language): Promise<void> {
  await Promise.all([readPart(language, 'start'), readPart(language, 'rest')]);
}

/** Whether every text of a language can be had already. */
export const hasCatalogue = (language: Language): boolean =>
  there.has(`${language} start`) && there.has(`${language} rest`);

/**
 * Waits for what is loaded when it is needed together with the texts that it may name, so that nobody sees a key. Whatever the
 * start page loads later goes through here.
 */
export async function withTexts<Module>(loading: Promise<Module>): Promise<Module> {
  isBeyondStart = true;
  const [module] = await Promise.all([loading, readPart(i18next.language as Language, 'rest')]);
  return module;
}

const readAheadMs = 2_000;

/** Reads the texts beyond the start page once that stands, so that whoever goes on waits for nothing, also when the server is away by then. */
export function readAhead(): void {
  setTimeout(() => void withTexts(Promise.resolve()).catch(() => undefined), readAheadMs);
}

/** Speaks a language from now on. */
export async function speak(language: Language): Promise<void> {
  await (isBeyondStart ? readCatalogue(language) : readPart(language, 'start'));
  await i18next.changeLanguage(language);
  applyLanguage(language);
}

export async function startI18n(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false }, // React escapes.
    returnEmptyString: true,
    // A key of the rest that the start page puts together unseen is mended by reading the rest, which draws the page anew.
    saveMissing: true,
    missingKeyHandler: ([spoken]) => void readPart(spoken as Language, 'rest').catch(() => undefined),
    react: { bindI18nStore: 'added' },
  });
  await speak(language);
  return i18next;
}

function readPart(language: Language, part: Part): Promise<void> {
  const name = `${language} ${part}`;
  const known = begun.get(name);
  if (known) return known;
  const reading = catalogues[language][part]().then(({ default: texts }) => {
    i18next.addResourceBundle(language, 'translation', texts, true);
    there.add(name);
  });
  begun.set(name, reading);
  // What could not be had is asked for again the next time.
  reading.catch(() => begun.delete(name));
  return reading;
}
