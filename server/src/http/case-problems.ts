import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of people who work on a case together. */
export const caseProblems = {
  'reply-template.not-found': {
    status: 404,
    title: { en: 'There is no such ready reply', he: 'התשובה המוכנה אינה קיימת' },
    detail: {
      en: 'Expected a ready reply that you may use, but found none. Reload the list; somebody may have removed it.',
      he: 'התשובה המוכנה הזאת אינה קיימת. אולי מישהו כבר הסיר אותה; כדאי לרענן את הרשימה.',
    },
  },
  'reply-template.not-yours': {
    status: 403,
    title: { en: 'Others keep this ready reply', he: 'את התשובה המוכנה הזאת מתחזקים אחרים' },
    detail: {
      en: 'Expected a manager of the group, or for a reply of the whole workspace an admin or a designer, but you are neither. Ask one of them.',
      he: 'תשובות של קבוצה משנה ההנהלה שלה, ותשובות של כל הארגון משנים מי שמנהלים או מעצבים אותו. אפשר לפנות אליהם.',
    },
  },
  'reply-template.too-many': {
    status: 409,
    title: { en: 'There are many ready replies already', he: 'כבר יש הרבה תשובות מוכנות' },
    detail: {
      en: 'Expected at most {most} ready replies here, but they are there already. Remove one that nobody uses.',
      he: 'אפשר לשמור כאן עד {most} תשובות מוכנות, והמכסה מלאה. כדאי להסיר אחת שאין בה שימוש.',
    },
  },
  'reply-template.unknown-blank': {
    status: 422,
    title: { en: 'A blank is not known', he: 'יש מקום למילוי שאיננו מכירים' },
    detail: {
      en: "Expected blanks such as {inquirer} or {reference}, but found others. See 'errors'.",
      he: 'יש בטקסט מקומות למילוי שאיננו מכירים. הפירוט נמצא ב־errors.',
    },
  },
  'case-link.not-found': {
    status: 404,
    title: { en: 'No such case was found', he: 'לא מצאנו תיק כזה' },
    detail: {
      en: 'Expected the reference of another case that you may see, but found none. Check the reference.',
      he: 'לא מצאנו תיק אחר עם המספר הזה שמותר לך לראות. כדאי לבדוק את המספר.',
    },
  },
  'case-link.refused': {
    status: 403,
    title: { en: 'You cannot link these cases', he: 'אי אפשר לקשר את התיקים האלה' },
    detail: {
      en: 'Expected you to work in a group of both cases, but it is not so. Ask somebody who does.',
      he: 'כדי לקשר תיקים צריך לעבוד בקבוצה של שניהם. אפשר לפנות למי שעובדים שם.',
    },
  },
  'hand-over.nothing': {
    status: 409,
    title: { en: 'There is nothing of yours to hand over', he: 'אין כאן משהו שלך להעביר' },
    detail: {
      en: 'Expected an open task of the case that you have, but found none. Reload the page.',
      he: 'אין בתיק משימה פתוחה שנמצאת אצלך. כדאי לרענן את העמוד.',
    },
  },
  'hand-over.unfit': {
    status: 422,
    title: { en: 'It cannot go to them', he: 'אי אפשר להעביר אליהם' },
    detail: {
      en: 'Expected another member of the group of every task, whom the case is not about and who can take it, but it is not so. Choose somebody else, or give the task back to its group.',
      he: 'אפשר להעביר רק למי שחברים בקבוצה של כל המשימות, שהתיק אינו נוגע להם ושיכולים לקחת אותו. כדאי לבחור מישהו אחר, או להחזיר את המשימה לקבוצה.',
    },
  },
  'hand-over.too-late': {
    status: 409,
    title: { en: 'It is too late to take it back', he: 'כבר אי אפשר לקחת בחזרה' },
    detail: {
      en: 'Expected a task that you handed on within ten minutes and that nobody has touched since, but it is not so. Ask whoever has it now.',
      he: 'אפשר לקחת בחזרה רק תוך עשר דקות, וכל עוד אף אחד לא נגע במשימה. אפשר לפנות למי שהיא אצלו עכשיו.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
