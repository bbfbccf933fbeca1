import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of those who start, mend and move what runs. */
export const engineProblems = {
  'instance.command-refused': {
    status: 409,
    title: { en: 'The case does not take this now', he: 'אי אפשר לבצע את זה בתיק עכשיו' },
    detail: {
      en: '{reason}',
      he: 'מצב התיק אינו מאפשר את הפעולה, ודבר לא השתנה. כדאי לרענן את הדף. פירוט באנגלית: {reason}',
    },
  },
  'incident.not-found': {
    status: 404,
    title: { en: 'There is no such incident', he: 'התקלה אינה קיימת' },
    detail: {
      en: 'Expected an incident that is open and that you may see, but found none. Go back to the list; somebody may have resolved it.',
      he: 'התקלה אינה פתוחה, או שאין לך גישה. אולי מישהו כבר טיפל בה; כדאי לחזור לרשימה.',
    },
  },
  'flow.version-not-found': {
    status: 422,
    title: { en: 'The flow has no such version', he: 'אין לתהליך גרסה כזאת' },
    detail: {
      en: "Expected the number of a version of flow '{flow}', but found {version}. See the list of its versions.",
      he: 'לתהליך "{flow}" אין גרסה {version}. אפשר לראות את הגרסאות ברשימה שלו.',
    },
  },
  'flow.condition-invalid': {
    status: 422,
    title: { en: 'The condition cannot be read yet', he: 'עדיין אי אפשר לקרוא את התנאי' },
    detail: {
      en: "Expected a condition over the answers and steps of the flow, but found mistakes. See 'problems' for the place of each.",
      he: 'נמצאו בתנאי טעויות. המקום של כל אחת מהן נמצא ב־problems.',
    },
  },
  'flow.no-webhook': {
    status: 409,
    title: { en: 'The flow does not start by a call', he: 'התהליך אינו מתחיל בפנייה ממערכת אחרת' },
    detail: {
      en: "Expected flow '{flow}' to begin with a webhook start, but it begins otherwise. Draw one, then make its address.",
      he: 'כתובת אפשר ליצור רק לתהליך שמתחיל בפנייה ממערכת אחרת, ו"{flow}" מתחיל אחרת. יש לצייר התחלה כזאת ואז ליצור כתובת.',
    },
  },
  'flow.not-startable': {
    status: 409,
    title: { en: 'The flow does not start this way', he: 'התהליך אינו מתחיל בדרך הזאת' },
    detail: {
      en: "Expected flow '{flow}' to be published and to begin with a start by hand, but it does not. Publish it, or start it as its first node says.",
      he: 'אפשר להתחיל ידנית רק תהליך שפורסם ושמתחיל בצומת של התחלה ידנית. יש לפרסם את "{flow}", או להתחיל אותו כפי שנקבע בצומת הראשון.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
