import { createHash } from 'node:crypto';
import type { Language } from '@nativ/schemas';

/** A text of an example may be so long: what comes after it decides nothing. */
export const longestExample = 20_000;

/** Makes one text of what was typed, pasted or read from a table; null when there is no word in it. */
export function cleanText(text: string): string | null {
  const clean = text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, longestExample);
  return /\p{L}/u.test(clean) ? clean : null;
}

/** Texts that differ by spaces and capitals only are the same example. */
export function digestOf(text: string): Buffer {
  return createHash('sha256').update(text.toLowerCase().replaceAll(/\s+/gu, ' ').trim()).digest();
}

/** In which of our languages most of a text is. */
export function languageOf(text: string): Language | null {
  const count = (pattern: RegExp) => text.slice(0, 2000).match(pattern)?.length ?? 0;
  const hebrew = count(/\p{Script=Hebrew}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (hebrew === 0 && latin === 0) return null;
  return hebrew >= latin ? 'he' : 'en';
}
