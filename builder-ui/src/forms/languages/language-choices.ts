/**
 * The languages that a form may be translated into: those spoken where our first users are, then the most spoken of the
 * world. A form may carry any two-letter code (ISO 639-1); this is what the list offers.
 */
export const languageChoices = [
  'he',
  'en',
  'ar',
  'ru',
  'am',
  'fr',
  'es',
  'uk',
  'yi',
  'ti',
  'de',
  'pt',
  'it',
  'pl',
  'ro',
  'hu',
  'tr',
  'fa',
  'zh',
  'hi',
  'th',
  'tl',
  'ka',
] as const;
