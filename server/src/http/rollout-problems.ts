import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of rolling a flow out. */
export const rolloutProblems = {
  'rollout.not-found': {
    status: 404,
    title: { en: 'There is no such roll-out', he: 'אין הטמעה כזאת' },
    detail: {
      en: 'Expected a roll-out, a unit or a session that exists and that you may see, but found none. Go back to the list.',
      he: 'לא נמצאה הטמעה, יחידה או מפגש שמותר לך לראות. כדאי לחזור לרשימה.',
    },
  },
  'rollout.under-way': {
    status: 409,
    title: { en: 'This flow is being rolled out already', he: 'התהליך הזה כבר בהטמעה' },
    detail: {
      en: 'Expected a flow that nobody rolls out yet, but found a roll-out that is under way. Go on with that one, or stop it first.',
      he: 'לתהליך הזה כבר יש הטמעה פעילה. אפשר להמשיך בה, או לעצור אותה קודם.',
    },
  },
  'rollout.ended': {
    status: 409,
    title: { en: 'This roll-out has ended', he: 'ההטמעה הזאת הסתיימה' },
    detail: {
      en: 'Expected a roll-out that is under way, but it has ended. Plan another one.',
      he: 'אפשר לשנות רק הטמעה פעילה, והזאת כבר הסתיימה. אפשר לתכנן חדשה.',
    },
  },
  'rollout.no-units': {
    status: 422,
    title: { en: 'No unit to lead', he: 'אין יחידות להוביל' },
    detail: {
      en: 'Expected a flow that names groups, or groups that exist, but found none. Choose the units.',
      he: 'התהליך לא מזכיר אף קבוצה, או שהקבוצות לא נמצאו. צריך לבחור יחידות.',
    },
  },
  'rollout.kept': {
    status: 409,
    title: { en: 'This stays', he: 'זה נשאר' },
    detail: {
      en: 'Expected something that nobody has signed or attended, and more than one unit, but found otherwise. What was signed off or attended is kept.',
      he: 'מה שכבר אושר, ומי שכבר נכחו, נשארים ברישום; וגם היחידה האחרונה נשארת בתוכנית.',
    },
  },
  'rollout.not-yours': {
    status: 403,
    title: { en: 'This is for an admin to allow', he: 'רק מי שמנהלים את המערכת יכולים לאשר את זה' },
    detail: {
      en: 'Expected an admin to say who sees the progress of whom, but found somebody else. Ask an admin.',
      he: 'מי רואה את ההתקדמות של מי - את זה קובעים מנהלי המערכת. אפשר לבקש מהם.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
