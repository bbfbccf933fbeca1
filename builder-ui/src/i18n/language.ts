import type { Language } from '@nativ/schemas';

export type { Language };

/** The languages of the product, with the direction in which each is read. */
export const languages = { he: { dir: 'rtl' }, en: { dir: 'ltr' } } as const satisfies Record<
  Language,
  { dir: 'rtl' | 'ltr' }
>;

const storageKey = 'nativ:language';

function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/** The language chosen earlier, else the first one of the browser that we speak, else Hebrew. */
export function guessLanguage(remembered: string | null, preferred: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered;
  // 'iw' is the code of Hebrew in old browsers.
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0]).map((tag) => (tag === 'iw' ? 'he' : tag));
  return spoken.find(isLanguage) ?? 'he';
}

export function firstLanguage(): Language {
  return guessLanguage(readRemembered(), navigator.languages);
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // Storage may be switched off; then nothing is remembered.
  }
}

/** Sets the language and direction of the document and remembers the choice. */
export function applyLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].dir;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Not remembered then.
  }
}
