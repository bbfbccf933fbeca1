import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of those who set when the workspace works. */
export const calendarProblems = {
  'calendar.not-found': {
    status: 404,
    title: { en: 'There is no such calendar', he: 'לוח השעות אינו קיים' },
    detail: {
      en: 'Expected a calendar of this workspace, but found none. Go back to the list; somebody may have removed it.',
      he: 'לוח השעות הזה אינו קיים. אולי מישהו כבר הסיר אותו; כדאי לחזור לרשימה.',
    },
  },
  'calendar.key-taken': {
    status: 409,
    title: { en: 'This key is taken', he: 'המפתח הזה כבר תפוס' },
    detail: {
      en: "Expected a new key, but '{key}' exists already. Choose another.",
      he: 'המפתח "{key}" כבר קיים. יש לבחור אחר.',
    },
  },
  'calendar.invalid': {
    status: 422,
    title: { en: 'These hours need another look', he: 'כדאי לבדוק שוב את השעות' },
    detail: {
      en: "Expected hours and dates that can be reckoned with, but some cannot. See 'errors' for each place.",
      he: 'יש שעות או תאריכים שאי אפשר לחשב לפיהם. הפירוט נמצא ב־errors.',
    },
  },
  'calendar.changed-meanwhile': {
    status: 409,
    title: { en: 'Somebody has changed these hours meanwhile', he: 'מישהו שינה את השעות בינתיים' },
    detail: {
      en: 'Expected to change version {version}, but version {found} is in use by now. Nothing was changed; load it again, then make your change.',
      he: 'השינוי נעשה על גרסה {version}, אבל כבר נשמרה גרסה {found}. דבר לא השתנה; כדאי לטעון מחדש ולעדכן שוב.',
    },
  },
  'calendar.in-use': {
    status: 409,
    title: { en: 'Published flows go by these hours', he: 'יש תהליכים שפועלים לפי השעות האלה' },
    detail: {
      en: 'Expected no published flow to name this calendar, but found: {flows}. Either choose another calendar in them and publish them again, or take them out of use; then delete it.',
      he: 'התהליכים האלה פורסמו ופועלים לפי הלוח: {flows}. אפשר לבחור בהם לוח אחר ולפרסם שוב, או להוציא אותם משימוש, ואז למחוק.',
    },
  },
  'calendar.in-use-by-groups': {
    status: 409,
    title: { en: 'Groups work by these hours', he: 'יש קבוצות שעובדות לפי השעות האלה' },
    detail: {
      en: 'Expected no group to work by this calendar, but found: {groups}. Choose other hours in the settings of each, then delete it. A number counts groups that only their members see.',
      he: 'הקבוצות האלה עובדות לפי הלוח: {groups}. אפשר לבחור להן שעות אחרות בהגדרות שלהן, ואז למחוק. מספר מציין קבוצות שרק החברים בהן רואים.',
    },
  },
  'calendar.own': {
    status: 409,
    title: { en: "The workspace's own hours stay", he: 'שעות הפעילות הראשיות נשארות' },
    detail: {
      en: "Expected another calendar than 'default', which everything goes by that names none. Change its hours instead.",
      he: 'לפי הלוח הראשי מחושב כל מה שלא נבחר לו לוח אחר, ולכן אי אפשר למחוק אותו. אפשר לשנות את השעות שבו.',
    },
  },
  'schedule.not-found': {
    status: 404,
    title: { en: 'No run is missing', he: 'אין הפעלה שחסרה' },
    detail: {
      en: 'Expected a flow with a run that could not be started, but found none. Reload the list; somebody may have dealt with it.',
      he: 'אין תהליך כזה שההפעלה שלו נכשלה. אולי מישהו כבר טיפל בזה; כדאי לרענן.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
