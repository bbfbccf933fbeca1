import type { ProblemKind } from './problem-kind.ts';

/** Why a public form takes nothing, and what can go wrong with what waits in quarantine. */
export const intakeProblems = {
  'form.not-open-yet': {
    status: 403,
    title: { en: 'The form is not open yet', he: 'הטופס עוד לא נפתח' },
    detail: {
      en: 'The form takes nothing before its opening time, and nothing was stored. Come back later.',
      he: 'אפשר יהיה למלא את הטופס רק אחרי שייפתח, ודבר לא נשמר. כדאי לחזור מאוחר יותר.',
    },
  },
  'form.closed': {
    status: 403,
    title: { en: 'The form is closed', he: 'הטופס נסגר' },
    detail: {
      en: 'The form takes nothing after its closing time, and nothing was stored. Ask whoever gave you its address.',
      he: 'מועד המילוי של הטופס עבר, ודבר לא נשמר. אפשר לפנות למי שמסר את הכתובת.',
    },
  },
  'form.full': {
    status: 409,
    title: { en: 'The form is full', he: 'אין עוד מקום בטופס' },
    detail: {
      en: 'The form has taken as many submissions as it was to take, and this one was not stored. Ask whoever gave you its address.',
      he: 'הטופס קלט את כל המקומות שהוקצו לו, והשליחה הזאת לא נשמרה. אפשר לפנות למי שמסר את הכתובת.',
    },
  },
  'quarantine.not-found': {
    status: 404,
    title: { en: 'Nothing of this name waits in quarantine', he: 'אין פנייה כזאת בהמתנה' },
    detail: {
      en: 'Expected a submission in quarantine that is yours to decide on, but found none. Go back to the list.',
      he: 'לא נמצאה בהמתנה פנייה שההחלטה עליה בידיך. כדאי לחזור לרשימה.',
    },
  },
  'quarantine.already-released': {
    status: 409,
    title: { en: 'It was released already', he: 'הפנייה כבר שוחררה' },
    detail: {
      en: 'Expected a submission that still waits, but somebody released it and its flow has started. Reload the list.',
      he: 'מישהו כבר שחרר את הפנייה והטיפול בה התחיל. כדאי לרענן את הרשימה.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
