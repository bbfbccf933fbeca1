import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of items that people make themselves. */
export const ownItemProblems = {
  'item.not-working': {
    status: 403,
    title: { en: 'You do not work in this group', he: 'אינך בין חברי הקבוצה הזאת' },
    detail: {
      en: 'Expected you to work in the group, and the group to be in use, but it is not so. Join the group, or choose another.',
      he: 'כדי לפתוח כאן פריט צריך להיות בקבוצה, והיא צריכה להיות פעילה. אפשר להצטרף אליה או לבחור קבוצה אחרת.',
    },
  },
  'checklist.no-entry': {
    status: 404,
    title: { en: 'This entry is not there', he: 'הצעד הזה אינו ברשימה' },
    detail: {
      en: 'Expected an entry of the checklist of this task, but there is none with this id. Reload the task.',
      he: 'הצעד הזה כבר אינו ברשימה של המשימה. כדאי לרענן את הדף.',
    },
  },
  'checklist.full': {
    status: 409,
    title: { en: 'The checklist is full', he: 'הרשימה מלאה' },
    detail: {
      en: 'Expected room for one more entry, but a checklist holds {most}. Make a second task for the rest.',
      he: 'ברשימה יש מקום ל־{most} צעדים. כדאי לפתוח משימה נוספת להמשך.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
