import type { LocalizedText } from '@nativ/schemas';

/** Reads a localized text in a language; a text that lacks it is read in any language it has, since something beats nothing. */
export function textIn(language: string, text: LocalizedText | null | undefined): string {
  if (text === null || text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[language] ?? Object.values(text)[0] ?? '';
}
