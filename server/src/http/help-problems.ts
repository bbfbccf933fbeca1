import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of the help line, tips and the handbook. */
export const helpProblems = {
  'question.not-found': {
    status: 404,
    title: { en: 'There is no such question', he: 'אין שאלה כזאת' },
    detail: {
      en: 'Expected a question of yours or to the champions, but found none. Go back to the help line.',
      he: 'לא נמצאה שאלה שלך או שאלה לצוות ההדרכה. כדאי לחזור לקו העזרה.',
    },
  },
  'question.not-yours': {
    status: 403,
    title: { en: 'This is for somebody else to do', he: 'זה לא שלך לעשות' },
    detail: {
      en: 'Expected the asker to close a question and a champion to answer it, but found it the other way round. Write a reply instead.',
      he: 'מי ששאלו סוגרים את השאלה, וצוות ההדרכה עונה עליה. אפשר פשוט לכתוב תגובה.',
    },
  },
  'question.ended': {
    status: 409,
    title: { en: 'Somebody has answered already', he: 'מישהו כבר ענה' },
    detail: {
      en: 'Expected a question that waits for an answer, but it was answered or closed. Reload it to see the answer.',
      he: 'השאלה כבר קיבלה תשובה או נסגרה. כדאי לרענן ולראות.',
    },
  },
  'question.too-many': {
    status: 422,
    title: { en: 'Many questions of yours wait', he: 'הרבה שאלות שלך מחכות' },
    detail: {
      en: 'Expected at most 20 open questions of one person, but as many wait already. Add to one of them instead.',
      he: 'אפשר להחזיק עד 20 שאלות פתוחות. כדאי להוסיף לאחת מהן.',
    },
  },
  'tip.not-found': {
    status: 404,
    title: { en: 'There is no such tip', he: 'אין טיפ כזה' },
    detail: {
      en: 'Expected a tip, but found none: it may have been put away. Reload the page.',
      he: 'הטיפ הזה לא נמצא. אולי כבר הסירו אותו. כדאי לרענן את הדף.',
    },
  },
  'tip.no-place': {
    status: 422,
    title: { en: 'A tip needs a place', he: 'לטיפ צריך להיות מקום' },
    detail: {
      en: 'Expected either a screen, or a flow and its step, but found neither or both. Choose one place.',
      he: 'צריך לבחור מסך, או תהליך ושלב בו. אחד מהם.',
    },
  },
  'article.not-found': {
    status: 404,
    title: { en: 'There is no such article', he: 'אין מאמר כזה' },
    detail: {
      en: 'Expected an article of the handbook, but found none. Search the handbook.',
      he: 'לא נמצא מאמר כזה במדריך. אפשר לחפש במדריך.',
    },
  },
  'article.key-taken': {
    status: 409,
    title: { en: 'There is such an article already', he: 'כבר יש מאמר בשם הזה' },
    detail: {
      en: 'Expected a new key, but an article has it. Choose another one.',
      he: 'המזהה הזה כבר תפוס. צריך לבחור אחר.',
    },
  },
  'article.changed': {
    status: 409,
    title: { en: 'Somebody wrote on it meanwhile', he: 'מישהו עדכן את המאמר בינתיים' },
    detail: {
      en: 'Expected the article as you read it, but somebody has saved it since. Reload it and write your change once more.',
      he: 'מישהו שמר את המאמר אחרי שקראת אותו. כדאי לרענן ולכתוב את השינוי שוב.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
