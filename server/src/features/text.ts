import type { LocalizedText } from '@nativ/schemas';

/** Brings a text into the composed form, in every language it has, so that equal texts are equal bytes. */
export function normalizeText<Text extends LocalizedText>(text: Text): Text {
  if (typeof text === 'string') return text.normalize('NFC') as Text;
  return Object.fromEntries(Object.entries(text).map(([language, part]) => [language, part.normalize('NFC')])) as Text;
}
