import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of those who say what an inquiry is about. */
export const sortingProblems = {
  'sorting.not-found': {
    status: 404,
    title: { en: 'This step has sorted nothing here', he: 'השלב הזה לא מיין כאן דבר' },
    detail: {
      en: 'Expected a step that has sorted this case, but found none. Reload the case.',
      he: 'לא מצאנו בפנייה הזאת שלב שמיין אותה. כדאי לרענן את הפנייה.',
    },
  },
  'sorting.not-yours': {
    status: 403,
    title: { en: 'Others sort this case', he: 'את הפנייה הזאת ממיינים אחרים' },
    detail: {
      en: 'Expected somebody who works on this case, but you only see it. Ask a member of its group.',
      he: 'לומר במה הפנייה עוסקת יכולים מי שמטפלים בה. אפשר לפנות לקבוצה שלה.',
    },
  },
  'sorting.unknown-label': {
    status: 422,
    title: { en: 'There is no such label', he: 'התווית אינה קיימת' },
    detail: {
      en: 'Expected a label that the classifier has, but found another. Choose one of the list.',
      he: 'למסווג אין תווית כזאת. יש לבחור אחת מהרשימה.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
