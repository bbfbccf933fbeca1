import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of practice rooms. */
export const practiceProblems = {
  'room.not-found': {
    status: 404,
    title: { en: 'No such practice room', he: 'אין חדר תרגול כזה' },
    detail: {
      en: 'Expected a practice room that is yours or that you were asked into, but there is none: it may have been cleaned up. Go back to your work and open another.',
      he: 'חדר התרגול הזה לא נמצא: אולי נמחק כי לא היה בשימוש, או שלא הוזמנת אליו. אפשר לחזור לעבודה ולפתוח חדר חדש.',
    },
  },
  'room.live-only': {
    status: 409,
    title: { en: 'This belongs to your real work', he: 'זה שייך לעבודה האמיתית' },
    detail: {
      en: 'Expected real work, since this changes how people get in or what goes out, but you are in a practice room. Go back to real work to do it.',
      he: 'הפעולה הזאת קובעת מי נכנס למערכת או מה יוצא ממנה, ולכן אי אפשר לתרגל אותה כאן. אפשר לעשות אותה בעבודה האמיתית.',
    },
  },
  'room.too-many': {
    status: 422,
    title: { en: 'Too many practice rooms', he: 'יש כבר הרבה חדרי תרגול' },
    detail: {
      en: 'Expected at most 10 practice rooms of yours at once, but there are as many. Remove one that you no longer need.',
      he: 'אפשר להחזיק עד 10 חדרי תרגול בו זמנית, והמכסה מלאה. כדאי למחוק חדר שכבר לא צריך.',
    },
  },
  'room.not-yours': {
    status: 403,
    title: { en: 'This is for whoever opened the room', he: 'רק מי שפתח את החדר יכול' },
    detail: {
      en: 'Expected the person who opened this practice room, but you are a guest in it. Ask them.',
      he: 'רק מי שפתח את חדר התרגול יכול לעשות את זה. אפשר לבקש ממנו.',
    },
  },
  'room.draft-refused': {
    status: 422,
    title: { en: 'The draft cannot be practised yet', he: 'עדיין אי אפשר לתרגל את הטיוטה' },
    detail: {
      en: 'Expected a draft that could be published, but it still has mistakes. Check the draft, or practise the published version.',
      he: 'בטיוטה נשארו שגיאות, ולכן אי אפשר לתרגל אותה. אפשר לבדוק את הטיוטה, או לתרגל את הגרסה שפורסמה.',
    },
  },
  'room.clock-back': {
    status: 422,
    title: { en: 'The clock goes forward only', he: 'השעון מתקדם רק קדימה' },
    detail: {
      en: 'Expected a time that lies ahead, at most a year, but found another. Reset the room to begin anew.',
      he: 'אפשר לקדם את השעון רק קדימה, ועד שנה. כדי להתחיל מהתחלה צריך לאפס את החדר.',
    },
  },
  'room.nothing-ahead': {
    status: 409,
    title: { en: 'Nothing happens by itself', he: 'שום דבר לא קורה מעצמו' },
    detail: {
      en: 'Expected something that waits for its time, but nothing does: the next step is yours.',
      he: 'אין כרגע שום דבר שמחכה לזמן שלו: הצעד הבא שלך.',
    },
  },
  'room.not-waiting': {
    status: 409,
    title: { en: 'Nothing waits for this answer', he: 'אף אחד לא מחכה לתשובה הזאת' },
    detail: {
      en: 'Expected a call that waits for an answer, but this one has been answered or is over. Reload the drawer.',
      he: 'לקריאה הזאת כבר ענו, או שהיא כבר לא נחוצה. כדאי לרענן את המגירה.',
    },
  },
  'room.answers-refused': {
    status: 422,
    title: { en: 'The form does not take these answers', he: 'הטופס לא מקבל את התשובות האלה' },
    detail: {
      en: 'Expected answers that the form takes, but it refused them. Let the answers be invented, or correct them.',
      he: 'הטופס לא קיבל את התשובות. אפשר לתת למערכת להמציא אותן, או לתקן.',
    },
  },
  'room.no-conversation': {
    status: 409,
    title: { en: 'The inquirer cannot write here', he: 'הפונה לא יכול לכתוב כאן' },
    detail: {
      en: 'Expected a case with an inquirer who can write, but this one has none or is over. Send a new inquiry.',
      he: 'לפנייה הזאת אין פונה שיכול לכתוב, או שהיא כבר הסתיימה. אפשר לשלוח פנייה חדשה.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
