import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of those who keep the option lists. */
export const optionListProblems = {
  'option-list.not-found': {
    status: 404,
    title: { en: 'There is no such option list', he: 'רשימת האפשרויות אינה קיימת' },
    detail: {
      en: 'Expected an option list of this workspace, but found none. Go back to the lists; somebody may have removed it.',
      he: 'רשימת האפשרויות הזו אינה קיימת. אולי מישהו כבר הסיר אותה; כדאי לחזור לרשימות.',
    },
  },
  'option-list.key-taken': {
    status: 409,
    title: { en: 'This key is taken', he: 'המפתח הזה כבר תפוס' },
    detail: {
      en: "Expected a new key, but '{key}' exists already. Choose another.",
      he: 'המפתח "{key}" כבר קיים. יש לבחור אחר.',
    },
  },
  'option-list.invalid': {
    status: 422,
    title: { en: 'The entries need another look', he: 'כדאי לבדוק שוב את הערכים' },
    detail: {
      en: "Expected entries with a code each and a label, but some are wrong. See 'errors'.",
      he: 'לכל ערך צריך להיות קוד ושם, ויש טעויות. הפירוט נמצא ב־errors.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
