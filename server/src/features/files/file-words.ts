import type { FieldError, Language } from '@nativ/schemas';
import type { FileRefusal } from './write-file.ts';

/** What can be wrong with a file where a person reads it, beside its question. */
export type FileTrouble = FileRefusal | 'unavailable' | 'tooMany' | 'notHere';

const words: Readonly<Record<FileTrouble, Readonly<Record<Language, string>>>> = {
  empty: {
    he: 'הקובץ {name} ריק. כדאי לבדוק אותו ולצרף שוב.',
    en: 'The file {name} is empty. Please check it and attach it again.',
  },
  tooLarge: {
    he: 'הקובץ {name} גדול מ־{limit}. אפשר לצרף קובץ קטן יותר, או לחלק אותו לכמה קבצים.',
    en: 'The file {name} is larger than {limit}. Please attach a smaller one, or split it.',
  },
  wrongType: {
    he: 'הקובץ {name} אינו מסוג שאפשר לקבל כאן. אפשר לצרף: {types}.',
    en: 'The file {name} is of a kind that cannot be taken here. You can attach: {types}.',
  },
  unavailable: {
    he: 'לא הצלחנו לשמור את הקובץ {name} כרגע. כל השאר עדיין כאן: כדאי לחכות דקה ולצרף אותו שוב.',
    en: 'We could not store the file {name} just now. Everything else is still here: please wait a minute and attach it again.',
  },
  tooMany: {
    he: 'אי אפשר לצרף יותר מ־{limit} קבצים בבת אחת. הקובץ {name} לא צורף.',
    en: 'No more than {limit} files can be attached at once. The file {name} was not attached.',
  },
  notHere: {
    he: 'הקובץ שצורף כאן כבר אינו שמור אצלנו. כדאי לצרף אותו שוב.',
    en: 'The file that was attached here is no longer with us. Please attach it again.',
  },
};

export interface TroubleWords {
  readonly name?: string;
  readonly limit?: string;
  readonly accept?: readonly string[] | undefined;
}

/** One sentence at the field of a file: what is wrong and what to do. */
export function fileError(
  path: string,
  trouble: FileTrouble,
  language: Language,
  { name = '', limit = '', accept }: TroubleWords = {},
): FieldError {
  // Isolated, so that a name in another direction does not turn the sentence around.
  const values: Readonly<Record<string, string>> = {
    name: `\u2068${name}\u2069`,
    limit,
    types: typeWords(accept, language),
  };
  const message = words[trouble][language].replace(/\{(\w+)\}/g, (_place, key: string) => values[key] ?? '');
  return { path, message };
}

const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'image/*': { he: 'תמונה', en: 'a picture' },
  'audio/*': { he: 'הקלטה', en: 'a recording' },
  'video/*': { he: 'סרטון', en: 'a film' },
  'text/*': { he: 'טקסט', en: 'a text' },
};
const endings: readonly [RegExp, string][] = [
  [/pdf$/, 'PDF'],
  [/wordprocessingml|msword/, 'Word'],
  [/spreadsheetml|ms-excel/, 'Excel'],
  [/presentationml|ms-powerpoint/, 'PowerPoint'],
  [/opendocument/, 'OpenDocument'],
  [/zip$/, 'ZIP'],
];

/** The types of a question as people call them. */
function typeWords(accept: readonly string[] | undefined, language: Language): string {
  const usual = ['application/pdf', 'application/msword', 'image/*', 'audio/*', 'video/*', 'text/*'];
  const named = (accept ?? usual).map(
    (type) =>
      kinds[type]?.[language] ??
      endings.find(([pattern]) => pattern.test(type))?.[1] ??
      (type.split('/')[1] ?? type).toUpperCase(),
  );
  return [...new Set(named)].join(', ');
}

/** A size as people say it: `10 MB`. */
export function sizeWords(bytes: number, language: Language): string {
  const [unit, by] = bytes < 1024 * 1024 ? (['kilobyte', 1024] as const) : (['megabyte', 1024 * 1024] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / by);
}
