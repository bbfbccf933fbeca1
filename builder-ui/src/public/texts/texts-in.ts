import type { Language } from '@nativ/schemas';
import { en } from './en.ts';
import { he } from './he.ts';
import type { PublicTexts } from './public-texts.ts';

const texts: Readonly<Record<Language, PublicTexts>> = { en, he };

/** What the public pages say in a language. */
export function publicTexts(language: Language): PublicTexts {
  return texts[language];
}
