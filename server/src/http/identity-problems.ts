import type { ProblemKind } from './problem-kind.ts';

/** What can be wrong with signing in, and with what people do to their own account. */
export const identityProblems = {
  'session.password-off': {
    status: 403,
    title: { en: 'Passwords are switched off here', he: 'הכניסה בסיסמה מושבתת כאן' },
    detail: {
      en: 'Expected a sign-in with the system of your organisation, but found a password. Choose that system on the sign-in page.',
      he: 'הארגון בחר שנכנסים דרך המערכת שלו ולא בסיסמה. כדאי לבחור בה בדף הכניסה.',
    },
  },
  'security.no-provider': {
    status: 409,
    title: { en: 'There is no other way in', he: 'אין דרך אחרת להיכנס' },
    detail: {
      en: 'Expected another system to sign in with, but none is set up on this server. Ask whoever runs it.',
      he: 'כדי להשבית סיסמאות צריכה להיות מוגדרת בשרת מערכת אחרת להיכנס בה. כדאי לפנות למי שמפעילים אותו.',
    },
  },
  'security.link-first': {
    status: 409,
    title: { en: 'Sign in with the other system first', he: 'קודם נכנסים דרך המערכת האחרת' },
    detail: {
      en: 'Expected you to be known to the other system, but you have not signed in with it yet. Do that once, so that you are not locked out.',
      he: 'עוד לא נכנסת דרך המערכת האחרת. כדאי לעשות זאת פעם אחת, כדי לא להינעל בחוץ.',
    },
  },
  'session.wrong-password': {
    status: 401,
    title: { en: 'The e-mail and password do not match', he: 'הדואר האלקטרוני והסיסמה אינם תואמים' },
    detail: {
      en: 'Expected the e-mail and the password of an account, but they do not belong together. Check both and try again.',
      he: 'הדואר האלקטרוני והסיסמה אינם תואמים. כדאי לבדוק את שניהם ולנסות שוב.',
    },
  },
  'session.second-factor-missing': {
    status: 401,
    title: { en: 'The code is still missing', he: 'עוד חסר הקוד' },
    detail: {
      en: 'Expected the code from your authenticator app after the password, but it has not been given yet. Enter it to go on.',
      he: 'אחרי הסיסמה צריך גם את הקוד מאפליקציית האימות. יש להזין אותו כדי להמשיך.',
    },
  },
  'session.second-factor-required': {
    status: 401,
    title: { en: 'Your organisation asks for a second factor', he: 'הארגון מבקש אימות דו־שלבי' },
    detail: {
      en: 'Expected an account with a second factor, but yours has none yet. Set it up to go on.',
      he: 'בחשבון שלך עוד לא הוגדר אימות דו־שלבי. יש להגדיר אותו כדי להמשיך.',
    },
  },
  'attempts.too-many': {
    status: 429,
    title: { en: 'Too many tries in a row', he: 'יותר מדי ניסיונות ברצף' },
    detail: {
      en: 'Expected fewer tries. Wait {seconds} seconds, then try again.',
      he: 'היו יותר מדי ניסיונות ברצף. יש להמתין {seconds} שניות ולנסות שוב.',
    },
  },
  'account.wrong-password': {
    status: 403,
    title: { en: 'That is not your password', he: 'זו אינה הסיסמה שלך' },
    detail: {
      en: 'Expected your present password, but found another. Check it and try again.',
      he: 'הסיסמה הנוכחית אינה נכונה. כדאי לבדוק ולנסות שוב.',
    },
  },
  'account.wrong-code': {
    status: 403,
    title: { en: 'The code is not right', he: 'הקוד אינו נכון' },
    detail: {
      en: 'Expected the code that your authenticator app shows now, or a recovery code that was not used, but found another. A code works once: wait for the next one.',
      he: 'הקוד אינו נכון, או שכבר השתמשו בו. כל קוד עובד פעם אחת: אפשר להמתין לקוד הבא באפליקציה, או להשתמש בקוד שחזור.',
    },
  },
  'password.weak': {
    status: 422,
    title: { en: 'This password is easy to guess', he: 'קל לנחש את הסיסמה הזאת' },
    detail: {
      en: 'Expected a password that nobody would try first, but this one is well known, or says little more than your name or organisation. Choose a few words in a row that have nothing to do with each other.',
      he: 'הסיסמה הזאת מוכרת, או שאינה אומרת הרבה יותר מהשם שלך או של הארגון. אפשר לבחור כמה מילים ברצף שאין ביניהן קשר.',
    },
  },
  'account.second-factor-on': {
    status: 409,
    title: { en: 'The second factor is on already', he: 'האימות הדו־שלבי כבר פעיל' },
    detail: {
      en: 'Expected an account without a second factor, but this one has it. Turn it off first to set it up anew.',
      he: 'האימות הדו־שלבי כבר פעיל. כדי להגדיר אותו מחדש יש לכבות אותו קודם.',
    },
  },
  'account.second-factor-off': {
    status: 409,
    title: { en: 'There is no second factor to do this with', he: 'לא הוגדר אימות דו־שלבי' },
    detail: {
      en: 'Expected a second factor that has been set up, but there is none, or setting it up took too long. Begin again.',
      he: 'לא הוגדר אימות דו־שלבי, או שההגדרה נמשכה זמן רב מדי. יש להתחיל מחדש.',
    },
  },
  'person.second-factor-elsewhere': {
    status: 409,
    title: { en: 'This person works elsewhere too', he: 'לאדם הזה יש גם סביבת עבודה אחרת' },
    detail: {
      en: 'Expected somebody of this work space alone, but this person signs in to another one too, with the same second factor. Ask the operator of the server.',
      he: 'האדם הזה נכנס גם לסביבת עבודה אחרת, עם אותו אימות דו־שלבי. אפשר לפנות למי שמפעיל את השרת.',
    },
  },
  'account.second-factor-kept': {
    status: 409,
    title: { en: 'Your organisation asks for the second factor', he: 'הארגון דורש אימות דו־שלבי' },
    detail: {
      en: 'Expected a second factor that may be turned off, but your organisation requires it. Ask an admin if you need to change this.',
      he: 'הארגון דורש אימות דו־שלבי, ולכן אי אפשר לכבות אותו. אפשר לפנות למי שמנהל את המערכת.',
    },
  },
  'account.session-not-found': {
    status: 404,
    title: { en: 'There is no such sign-in', he: 'הכניסה הזאת אינה קיימת' },
    detail: {
      en: 'Expected a sign-in of yours that has not ended, but found none. Reload the list.',
      he: 'הכניסה הזאת כבר הסתיימה. כדאי לרענן את הרשימה.',
    },
  },
  'link.bad': {
    status: 403,
    title: { en: 'This link does not work any more', he: 'הקישור הזה כבר אינו פעיל' },
    detail: {
      en: 'Expected a link that is whole, not used and not too old, but this one is not. Ask for a new one.',
      he: 'הקישור אינו שלם, כבר נוצל או שפג תוקפו. יש לבקש קישור חדש.',
    },
  },
  'invitation.not-found': {
    status: 404,
    title: { en: 'There is no such invitation', he: 'ההזמנה אינה קיימת' },
    detail: {
      en: 'Expected an invitation that is still open, but found none. Reload the list.',
      he: 'ההזמנה אינה קיימת או שכבר אינה פתוחה. כדאי לרענן את הרשימה.',
    },
  },
  'invitation.already-open': {
    status: 409,
    title: { en: 'This address is invited already', he: 'כבר נשלחה הזמנה לכתובת הזאת' },
    detail: {
      en: 'Expected an address without an open invitation, but this one has one. Send that one again, or revoke it first.',
      he: 'לכתובת הזאת כבר יש הזמנה פתוחה. אפשר לשלוח אותה שוב, או לבטל אותה קודם.',
    },
  },
  'invitation.person-exists': {
    status: 409,
    title: { en: 'This person can sign in already', he: 'האדם הזה כבר יכול להיכנס' },
    detail: {
      en: 'Expected an address that nobody here signs in with, but somebody does. Nothing was sent.',
      he: 'מישהו כבר נכנס למערכת עם הכתובת הזאת. דבר לא נשלח.',
    },
  },
  'provider.not-found': {
    status: 404,
    title: { en: 'There is no such way to sign in', he: 'דרך הכניסה הזאת אינה קיימת' },
    detail: {
      en: 'Expected a way to sign in that this server has, but found another. Go back to the sign-in page.',
      he: 'דרך הכניסה הזאת אינה קיימת. אפשר לחזור לעמוד הכניסה.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
