import type { ProblemKind } from './problem-kind.ts';

/** What can go wrong with files. */
export const fileProblems = {
  // Hidden, missing, erased and not attached yet: one answer, so that nobody learns which.
  'file.not-found': {
    status: 404,
    title: { en: 'There is no such file', he: 'אין כאן קובץ כזה' },
    detail: {
      en: 'Expected a file that you may open, but found none. Go back to the case.',
      he: 'לא נמצא קובץ שאפשר לפתוח. כדאי לחזור לתיק.',
    },
  },
  'file.not-yours': {
    status: 403,
    title: { en: 'This file was not added by you', he: 'לא הוספת את הקובץ הזה' },
    detail: {
      en: 'Expected a file that you added, or a group that you manage, but found another. Ask whoever added it.',
      he: 'רק מי שהוסיף את הקובץ, או מי שמנהל את הקבוצה, יכול להסיר אותו. אפשר לפנות למי שהוסיף אותו.',
    },
  },
  'file.too-many': {
    status: 409,
    title: { en: 'There are as many files here as there can be', he: 'אין כאן מקום לקבצים נוספים' },
    detail: {
      en: 'Expected 100 files at most, but there would be more. Remove those that nobody needs any more.',
      he: 'אפשר לשמור כאן עד 100 קבצים. כדאי להסיר קבצים שאין בהם עוד צורך.',
    },
  },
  'file.refused': {
    status: 422,
    title: { en: 'This file cannot be taken', he: 'אי אפשר לקבל את הקובץ הזה' },
    detail: {
      en: "Expected a file of a kind and size that the question takes, but found another. See 'errors'.",
      he: 'הקובץ אינו מסוג או בגודל שאפשר לקבל כאן. הפירוט נמצא ב־errors.',
    },
  },
  'file.offset': {
    status: 409,
    title: { en: 'The upload stands elsewhere', he: 'ההעלאה נמצאת במקום אחר' },
    detail: {
      en: 'Expected the bytes from {offset} on, but others came. Ask by HEAD where the upload stands, and go on there.',
      he: 'ציפינו להמשך מהמקום {offset}. יש לשאול ב־HEAD היכן ההעלאה עומדת, ולהמשיך משם.',
    },
  },
  'file.busy': {
    status: 423,
    title: { en: 'Somebody is sending this file', he: 'הקובץ נשלח כרגע' },
    detail: {
      en: 'Expected nobody else to send this file, but somebody does. Wait a moment and ask by HEAD where it stands.',
      he: 'הקובץ נשלח כרגע ממקום אחר. כדאי לחכות רגע ולבדוק שוב.',
    },
  },
  'file.store-unavailable': {
    status: 503,
    title: { en: 'The file store cannot be reached', he: 'אין כרגע גישה למאגר הקבצים' },
    detail: {
      en: 'The store of files is away or full, and nothing of this was stored. Try again in a minute.',
      he: 'מאגר הקבצים אינו זמין או מלא, ודבר לא נשמר. כדאי לנסות שוב בעוד דקה.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
