import type { ProblemKind } from './problem-kind.ts';

/** What can go wrong with sealed answers, with what inquirers come back for, and with erasing. */
export const careProblems = {
  // Hidden, missing, not sealed and not for me: one answer, so that nobody learns which.
  'answer.not-found': {
    status: 404,
    title: { en: 'There is no such sealed answer', he: 'אין כאן תשובה חתומה' },
    detail: {
      en: 'Expected a sealed answer that concerns you, but found none. Go back to the case.',
      he: 'אין כאן תשובה חתומה שנוגעת לך. כדאי לחזור לתיק.',
    },
  },
  'notification.not-found': {
    status: 404,
    title: { en: 'There is no such notification', he: 'אין הודעה כזאת' },
    detail: {
      en: 'Expected a notification of yours, but found none. Reload the list.',
      he: 'לא נמצאה הודעה כזאת אצלך. כדאי לרענן את הרשימה.',
    },
  },
  'erasure.subject-not-found': {
    status: 404,
    title: { en: 'There is nobody to erase', he: 'אין את מי למחוק' },
    detail: {
      en: 'Expected somebody who is there and whom you may erase, but found nobody. Check the reference.',
      he: 'לא נמצא מי שאפשר למחוק, או שאין לך הרשאה. כדאי לבדוק את מספר הפנייה.',
    },
  },
  'erasure.not-confirmed': {
    status: 422,
    title: { en: 'It was not confirmed', he: 'זה לא אושר' },
    detail: {
      en: 'Expected the reference or address typed once more, but found something else. Nothing was erased.',
      he: 'הטקסט שהוקלד לאישור אינו זהה. שום דבר לא נמחק.',
    },
  },
  'erasure.last-admin': {
    status: 409,
    title: { en: 'This is the last admin', he: 'זה האדמין האחרון' },
    detail: {
      en: 'Expected another admin to stay, but there is none. Make somebody else an admin first.',
      he: 'צריך להישאר לפחות אדמין אחד. כדאי למנות קודם מישהו אחר.',
    },
  },
  'erasure.account-open': {
    status: 409,
    title: { en: 'The account is still open', he: 'החשבון עדיין פתוח' },
    detail: {
      en: 'Expected a closed account, but this one is open. Close it first: that asks who takes the work over.',
      he: 'מוחקים רק אחרי שהחשבון נסגר. כדאי לסגור אותו קודם: שם קובעים מי לוקחים את העבודה.',
    },
  },
  'erasure.already': {
    status: 409,
    title: { en: 'It is scheduled already', he: 'המחיקה כבר נקבעה' },
    detail: {
      en: 'Expected nothing to be scheduled, but an erasure is. See the list of erasures.',
      he: 'כבר נקבעה מחיקה. היא מופיעה ברשימת המחיקות.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
