import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of views of a group, and of moving tasks about in them. */
export const viewProblems = {
  'view.not-found': {
    status: 404,
    title: { en: 'No such view', he: 'אין תצוגה כזאת' },
    detail: {
      en: 'Expected a view that is kept in this group, but there is none, or it is somebody else’s own. Choose one of the list.',
      he: 'התצוגה הזאת לא נמצאה: אולי נמחקה, או שהיא פרטית של מישהו אחר. אפשר לבחור אחרת מהרשימה.',
    },
  },
  'view.too-many': {
    status: 422,
    title: { en: 'Too many views', he: 'נשמרו כבר הרבה תצוגות' },
    detail: {
      en: 'Expected at most 50 views of this kind in a group, but there are as many already. Remove one that is no longer used.',
      he: 'אפשר לשמור בקבוצה עד 50 תצוגות מהסוג הזה, והמכסה מלאה. כדאי למחוק תצוגה שכבר לא בשימוש.',
    },
  },
  'view.not-shared': {
    status: 422,
    title: { en: 'Only you have this view', he: 'התצוגה הזאת רק שלך' },
    detail: {
      en: 'Expected a view that everybody in the group has, since the group is to open with it, but this one is yours alone. Share it first.',
      he: 'הקבוצה יכולה להיפתח רק בתצוגה משותפת, וזאת תצוגה פרטית שלך. צריך לשתף אותה קודם.',
    },
  },
  'task.unknown-status': {
    status: 422,
    title: { en: 'The group has no such status', he: 'אין בקבוצה סטטוס כזה' },
    detail: {
      en: 'Expected one of the statuses that the group has in its settings, but this is none. Reload the page and choose again.',
      he: 'הסטטוס הזה אינו מופיע בהגדרות הקבוצה, ואולי הוסר בינתיים. כדאי לרענן את הדף ולבחור שוב.',
    },
  },
  'task.unknown-label': {
    status: 422,
    title: { en: 'The group has no such label', he: 'אין בקבוצה תווית כזאת' },
    detail: {
      en: 'Expected labels that the group has in its settings, but one is none of them. Reload the page and choose again.',
      he: 'אחת התוויות אינה מופיעה בהגדרות הקבוצה, ואולי הוסרה בינתיים. כדאי לרענן את הדף ולבחור שוב.',
    },
  },
  'task.needs-answers': {
    status: 409,
    title: { en: 'This task is completed on its own page', he: 'את המשימה הזאת משלימים בדף שלה' },
    detail: {
      en: 'Expected a task that is done when it is marked so, but this one asks for a form or a decision. Open it and answer there.',
      he: 'המשימה הזאת מבקשת למלא טופס או לקבל החלטה. צריך לפתוח אותה ולענות שם.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
