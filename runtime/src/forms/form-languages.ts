import type { FormTexts } from './localize-form.ts';

/** The languages a form can be filled in: the one it is written in, then those it is translated into. */
export function formLanguages(document: FormTexts): readonly string[] {
  const written = document.settings?.language ?? 'en';
  const translated = Object.entries(document.translations ?? {})
    .filter(([, texts]) => Object.keys(texts ?? {}).length > 0)
    .map(([language]) => language);
  return [...new Set([written, ...translated])];
}
