import type { ProblemKind } from './problem-kind.ts';

/** What can be wrong with any request, whatever it asks for, and with the server itself. */
export const requestProblems = {
  'request.malformed-json': {
    status: 400,
    title: { en: 'The body is not readable JSON', he: 'לא הצלחנו לקרוא את התוכן שנשלח' },
    detail: {
      en: 'Expected the body to be strict JSON, but it is not. Correct it and send it again.',
      he: 'ציפינו לתוכן JSON תקין, אך הוא אינו תקין. יש לתקן ולשלוח שוב.',
    },
  },
  'request.malformed': {
    status: 400,
    title: { en: 'The request is not readable', he: 'לא הצלחנו לקרוא את הבקשה' },
    detail: {
      en: 'Expected a well-formed address and well-formed parameters, but found others. Correct them and send the request again.',
      he: 'ציפינו לכתובת ולפרמטרים תקינים. יש לתקן ולשלוח שוב.',
    },
  },
  'request.invalid': {
    status: 422,
    title: { en: 'The request is not as described', he: 'הבקשה אינה תואמת את התיאור' },
    detail: {
      en: "Expected the body to match its schema, but it does not. See 'errors' for each place.",
      he: 'ציפינו שהתוכן יתאים לסכמה שלו, אך הוא אינו מתאים. הפירוט נמצא ב־errors.',
    },
  },
  'request.too-large': {
    status: 413,
    title: { en: 'The body is too large', he: 'התוכן גדול מדי' },
    detail: {
      en: 'Expected at most {limit} bytes, but found more. Shorten it and send it again.',
      he: 'ציפינו ל־{limit} בתים לכל היותר, אך נשלחו יותר. יש לקצר ולשלוח שוב.',
    },
  },
  'request.content-type': {
    status: 415,
    title: { en: 'This type of content is not accepted', he: 'סוג התוכן אינו נתמך' },
    detail: {
      en: 'Expected a body of type {accepted}, not compressed, but found another. Send it as one of these.',
      he: 'ציפינו לתוכן מסוג {accepted}, לא דחוס. יש לשלוח באחד הסוגים האלה.',
    },
  },
  'request.not-found': {
    status: 404,
    title: { en: 'There is nothing at this address', he: 'אין דבר בכתובת הזאת' },
    detail: {
      en: 'Expected an address that exists, but found none here. Check it, or see /api/v1/openapi.json.',
      he: 'הכתובת הזאת אינה קיימת. כדאי לבדוק אותה, או לעיין ב־/api/v1/openapi.json.',
    },
  },
  'request.method-not-allowed': {
    status: 405,
    title: { en: 'This cannot be done at this address', he: 'אי אפשר לעשות זאת בכתובת הזאת' },
    detail: {
      en: 'Expected one of the methods {allowed}, but found another. Use one of these.',
      he: 'ציפינו לאחת השיטות {allowed}. יש להשתמש באחת מהן.',
    },
  },
  'request.too-many': {
    status: 429,
    title: { en: 'Too many requests', he: 'יותר מדי בקשות' },
    detail: {
      en: 'Expected fewer requests from one address. Wait a moment and try again.',
      he: 'התקבלו בקשות רבות מדי מאותה כתובת. כדאי לחכות רגע ולנסות שוב.',
    },
  },
  'session.required': {
    status: 401,
    title: { en: 'Signing in is needed', he: 'נדרשת כניסה למערכת' },
    detail: {
      en: 'Expected somebody who is signed in, but found nobody. Sign in and try again.',
      he: 'הפעולה הזאת דורשת כניסה למערכת. יש להיכנס ולנסות שוב.',
    },
  },
  'permission.denied': {
    status: 403,
    title: { en: 'This is not yours to do', he: 'אין לך הרשאה לפעולה הזאת' },
    detail: {
      en: 'Expected somebody with the right to do this, but your role does not include it. Ask an admin of the workspace.',
      he: 'התפקיד שלך אינו כולל את ההרשאה הזאת. אפשר לפנות למנהלת או למנהל של סביבת העבודה.',
    },
  },
  'server.starting': {
    status: 503,
    title: { en: 'The server is starting', he: 'המערכת עולה' },
    detail: {
      en: 'The server is not ready yet, and nothing was stored. Try again in a few seconds.',
      he: 'המערכת עדיין עולה ודבר לא נשמר. כדאי לנסות שוב בעוד כמה שניות.',
    },
  },
  'server.stopping': {
    status: 503,
    title: { en: 'The server is stopping', he: 'המערכת נסגרת' },
    detail: {
      en: 'The server is stopping, and nothing was stored. Try again in a few seconds.',
      he: 'המערכת נסגרת כרגע ודבר לא נשמר. כדאי לנסות שוב בעוד כמה שניות.',
    },
  },
  'server.overloaded': {
    status: 503,
    title: { en: 'The server is very busy', he: 'המערכת עמוסה מאוד' },
    detail: {
      en: 'More requests are under way than the server can take, and nothing was stored. Try again in a few seconds.',
      he: 'יש כרגע יותר פניות ממה שהמערכת יכולה לקבל, ודבר לא נשמר. כדאי לנסות שוב בעוד כמה שניות.',
    },
  },
  'server.database-unavailable': {
    status: 503,
    title: { en: 'The store cannot be reached', he: 'אין כרגע גישה למאגר' },
    detail: {
      en: 'The database did not answer, so we cannot say that anything was stored. Try again in a few seconds, with the same Idempotency-Key if you sent one.',
      he: 'המאגר לא ענה, ולכן איננו יכולים לאשר שמשהו נשמר. כדאי לנסות שוב בעוד כמה שניות, עם אותו Idempotency-Key אם נשלח.',
    },
  },
  'server.unexpected': {
    status: 500,
    title: { en: 'Something went wrong here', he: 'משהו השתבש אצלנו' },
    detail: {
      en: 'The server failed in a way that was not foreseen. Try again; if it stays, give the operator the id of this answer.',
      he: 'אירעה תקלה לא צפויה. אפשר לנסות שוב; אם היא חוזרת, כדאי למסור למי שמפעיל את המערכת את המזהה של התשובה.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
