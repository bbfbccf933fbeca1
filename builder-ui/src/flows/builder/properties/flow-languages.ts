import { languages as spoken } from '../../../i18n/language.ts';

/** The languages in which flows speak to people: those of the product, that of the reader first. */
export function flowLanguages(reader: string): readonly string[] {
  return [reader, ...Object.keys(spoken).filter((language) => language !== reader)];
}
