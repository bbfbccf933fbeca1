/** Languages that are asked for with a tick; others can be added by their code. */
export const commonLanguages = ['he', 'en', 'ar', 'ru', 'am', 'fr', 'es', 'uk'] as const;

/** A language in the words of the page, or its code where there are none. */
export function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
