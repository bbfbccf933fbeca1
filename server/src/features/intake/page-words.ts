import { localizedText } from '@nativ/runtime';
import type { FormSettings, Language } from '@nativ/schemas';
import type { Standing } from './availability.ts';

interface PageWords {
  readonly stale: string;
  readonly tooMany: (minutes: number) => string;
  readonly closed: Readonly<Record<Exclude<Standing, 'open'>, string>>;
}

/** What stands above a form that comes back for another reason than its answers. */
const words: Readonly<Record<Language, PageWords>> = {
  he: {
    stale: 'הדף היה פתוח זמן רב, ולכן ביקשנו לאשר שוב. כל מה שכתבת עדיין כאן: אפשר ללחוץ שוב על השליחה.',
    tooMany: (minutes) =>
      `הגיעו הרבה פניות מהחיבור הזה בזמן קצר. כל מה שכתבת עדיין כאן: כדאי לחכות ${minutes === 1 ? 'דקה' : minutes === 2 ? 'שתי דקות' : `${minutes} דקות`} וללחוץ שוב על השליחה.`,
    closed: {
      early: 'הטופס עוד לא נפתח, ולכן הפנייה לא נקלטה. כל מה שכתבת עדיין כאן.',
      late: 'הטופס נסגר בינתיים, ולכן הפנייה לא נקלטה. כל מה שכתבת עדיין כאן, ואפשר להעתיק אותו.',
      full: 'כל המקומות נתפסו בינתיים, ולכן הפנייה לא נקלטה. כל מה שכתבת עדיין כאן, ואפשר להעתיק אותו.',
    },
  },
  en: {
    stale:
      'The page was open for a long time, so we ask once more. Everything you wrote is still here: please press send again.',
    tooMany: (minutes) =>
      `A lot came from this connection in a short time. Everything you wrote is still here: please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and press send again.`,
    closed: {
      early: 'The form is not open yet, so this was not taken. Everything you wrote is still here.',
      late: 'The form has closed meanwhile, so this was not taken. Everything you wrote is still here to be copied.',
      full: 'All places were taken meanwhile, so this was not taken. Everything you wrote is still here to be copied.',
    },
  },
};

export const staleWords = (language: Language): string => words[language].stale;
export const tooManyWords = (language: Language, seconds: number): string =>
  words[language].tooMany(Math.ceil(seconds / 60));

/** What the author of the form says to whom it takes nothing from, or nothing. */
export function authorsWords(settings: FormSettings, language: Language): string | undefined {
  return localizedText(settings.availability?.closedText, language, settings.language);
}

export const closedWords = (standing: Exclude<Standing, 'open'>, settings: FormSettings, language: Language): string =>
  [authorsWords(settings, language), words[language].closed[standing]].filter(Boolean).join(' ');
