import type { Language } from '@nativ/schemas';

const hebrew = /\p{Script=Hebrew}/u;

/** The language in which somebody wrote something, whatever the language of their screen: Hebrew where there is a letter of it. */
export function writtenIn(text: string): Language {
  return hebrew.test(text) ? 'he' : 'en';
}
