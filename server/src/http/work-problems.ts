import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of people at work: in groups, with tasks, and while an installation is set up. */
export const workProblems = {
  'events.too-many': {
    status: 429,
    title: { en: 'Too many open streams', he: 'יותר מדי חיבורים פתוחים' },
    detail: {
      en: 'Expected fewer streams of changes of one person at once. Close some of the pages or programs that listen.',
      he: 'פתוחים כרגע יותר מדי חיבורים לעדכונים של אותו אדם. כדאי לסגור חלק מהדפים או מהתוכנות שמאזינים.',
    },
  },
  'request.cross-site': {
    status: 403,
    title: { en: 'The request comes from another site', he: 'הבקשה הגיעה מאתר אחר' },
    detail: {
      en: 'Expected the request to come from a page of this server, but it comes from elsewhere. Open the server at its own address; if you did, ask the operator to set NATIV_BASE_URL to it.',
      he: 'ציפינו לבקשה מדף של המערכת הזאת, אך היא הגיעה ממקום אחר. יש לפתוח את המערכת בכתובת שלה; אם כבר עשית זאת, כדאי לבקש ממי שמפעיל אותה להגדיר את NATIV_BASE_URL.',
    },
  },
  'task.not-yours': {
    status: 403,
    title: { en: 'This task is with somebody else', he: 'המשימה הזאת אצל מישהו אחר' },
    detail: {
      en: 'Expected you to have this task, or to manage its group, but neither is so. Take it first if it is free, or ask a manager of the group.',
      he: 'המשימה הזאת אינה אצלך, ואינך בניהול הקבוצה שלה. אם היא פנויה אפשר לקחת אותה, ואם לא, אפשר לפנות להנהלת הקבוצה.',
    },
  },
  'task.not-by-you': {
    status: 403,
    title: { en: 'Somebody else has to decide this', he: 'ההחלטה הזאת בידי מישהו אחר' },
    detail: {
      en: 'Expected somebody whom the case is not about, but it is about you: you began it, or the flow says so. Leave the task to a colleague.',
      he: 'המקרה נוגע לך אישית: פתחת אותו, או שכך נקבע בתהליך. לכן המשימה מיועדת למישהו אחר מהקבוצה.',
    },
  },
  'task.voted-already': {
    status: 403,
    title: { en: 'You have already decided', he: 'כבר הכרעת' },
    detail: {
      en: 'Expected somebody who has not voted in this approval, but you have. Leave this vote to a colleague.',
      he: 'כבר התקבלה ההכרעה שלך באישור הזה. את ההצבעה הזאת כדאי להשאיר למישהו אחר מהקבוצה.',
    },
  },
  'task.assignee-excluded': {
    status: 422,
    title: { en: 'This person must not do it', he: 'אי אפשר להעביר את המשימה לאדם הזה' },
    detail: {
      en: 'Expected somebody whom the case is not about and who has not voted in it, but this person must not decide. Choose somebody else.',
      he: 'המקרה נוגע לאדם הזה אישית, או שכבר התקבלה ההכרעה שלו. יש לבחור במישהו אחר.',
    },
  },
  'task.cancelled': {
    status: 409,
    title: { en: 'The task is no longer needed', he: 'כבר אין צורך במשימה' },
    detail: {
      en: "Expected task '{title}' to be open, but it was cancelled. Reload the list.",
      he: 'המשימה "{title}" בוטלה. כדאי לרענן את הרשימה.',
    },
  },
  'task.stuck': {
    status: 409,
    title: { en: 'The case cannot go on right now', he: 'אי אפשר להתקדם בתיק כרגע' },
    detail: {
      en: 'Expected the case to go on from this task, but it waits for an operator. Nothing was stored; tell an admin, and try again later.',
      he: 'התיק ממתין לטיפול של מי שמפעיל את המערכת, ודבר לא נשמר. כדאי לעדכן את ההנהלה ולנסות שוב אחר כך.',
    },
  },
  'task.no-flow': {
    status: 409,
    title: { en: 'No flow waits for this task', he: 'המשימה אינה חלק מתהליך' },
    detail: {
      en: 'Expected a task of a flow, but somebody made this one without a flow. Archive it instead.',
      he: 'המשימה נפתחה בלי תהליך, ולכן אין ממה להסיר אותה. אפשר להעביר אותה לארכיון.',
    },
  },
  'task.of-flow': {
    status: 409,
    title: { en: 'A flow says what this task is', he: 'המשימה הזאת נקבעת בתהליך' },
    detail: {
      en: 'Expected a task that somebody made without a flow, but a flow made this one: its words and its times are set there. You can change how far it is, when to look at it again, and its checklist.',
      he: 'המשימה נוצרה בתהליך, ושם נקבעים הנוסח והמועדים שלה. כאן אפשר לשנות את השלב, את מועד החזרה אליה ואת רשימת הצעדים.',
    },
  },
  'task.assignee-not-member': {
    status: 422,
    title: { en: 'This person is not in the group', he: 'האדם הזה אינו בקבוצה' },
    detail: {
      en: 'Expected a member of the group of the task, but this person is not one. Choose a member, or add them to the group first.',
      he: 'אפשר להעביר משימה רק לחברות ולחברי הקבוצה שלה. כדאי לבחור מתוכם, או לצרף קודם את האדם לקבוצה.',
    },
  },
  'post.not-yours': {
    status: 403,
    title: { en: 'This was not written by you', he: 'לא כתבת את זה' },
    detail: {
      en: 'Expected a post that you wrote in a group in which you may write, but found another. Ask whoever wrote it, or comment on it.',
      he: 'רק מי שכתב את הפוסט יכול לשנות אותו, ורק בקבוצה שבה אפשר לכתוב. אפשר לפנות למי שכתב אותו או להגיב עליו.',
    },
  },
  'comment.not-found': {
    status: 404,
    title: { en: 'There is no such comment', he: 'לא מצאנו את התגובה' },
    detail: {
      en: 'Expected a comment that you may see, but found none. It may have been taken back. Reload the page.',
      he: 'לא מצאנו תגובה כזו שמוצגת לך. ייתכן שהיא נמחקה. כדאי לרענן את הדף.',
    },
  },
  'comment.not-yours': {
    status: 403,
    title: { en: 'This was not written by you', he: 'לא כתבת את זה' },
    detail: {
      en: 'Expected a comment that you wrote in a group in which you may write, but found another. Ask whoever wrote it, or answer it.',
      he: 'רק מי שכתב את התגובה יכול לשנות אותה, ורק בקבוצה שבה אפשר לכתוב. אפשר לפנות למי שכתב אותה או להשיב לה.',
    },
  },
  'poll.not-found': {
    status: 404,
    title: { en: 'This post has no poll', he: 'אין סקר בפוסט הזה' },
    detail: {
      en: 'Expected a post with a poll, but this one has none. Reload the feed.',
      he: 'בפוסט הזה אין סקר. כדאי לרענן את העמוד.',
    },
  },
  'poll.closed': {
    status: 409,
    title: { en: 'The poll has closed', he: 'הסקר נסגר' },
    detail: {
      en: 'Expected the poll to be open, but it has closed meanwhile. Your vote was not counted; reload to see how it ended.',
      he: 'הסקר נסגר בינתיים, ולכן ההצבעה לא נספרה. רענון העמוד יציג את התוצאות.',
    },
  },
  'poll.bad-choice': {
    status: 422,
    title: { en: 'The poll does not have this choice', he: 'אין בסקר בחירה כזו' },
    detail: {
      en: 'Expected choices of this poll, and no more than one where it takes one, but found others. Reload the feed and choose again.',
      he: 'אפשר לבחור רק מן האפשרויות של הסקר, ואפשרות אחת אם כך נקבע. כדאי לרענן את העמוד ולבחור שוב.',
    },
  },
  'group.not-manager': {
    status: 403,
    title: { en: 'The managers of the group decide on its members', he: 'הנהלת הקבוצה מחליטה מי בה' },
    detail: {
      en: 'Expected a manager of the group, but you are not one. Ask one of them.',
      he: 'רק מי שבהנהלת הקבוצה יכולים לצרף אליה ולשנות תפקידים. אפשר לפנות אליהם.',
    },
  },
  'member.unknown-person': {
    status: 422,
    title: { en: 'Nobody here has this address', he: 'אין כאן אדם עם הכתובת הזאת' },
    detail: {
      en: "Expected the e-mail address of somebody of this workspace, but nobody has '{email}'. Check the spelling.",
      he: 'לא מצאנו בסביבת העבודה מישהו עם הכתובת {email}. כדאי לבדוק את האיות.',
    },
  },
  'member.not-classified': {
    status: 422,
    title: { en: 'The group is not classified', he: 'הקבוצה אינה חסויה' },
    detail: {
      en: "Expected the role 'manager' or 'member', since only a classified group has members who see no more than what concerns them. Choose one of these.",
      he: 'רק בקבוצה חסויה יש מי שרואים רק את מה שנוגע להם. כאן יש לבחור בתפקיד ניהול או חברות רגילה.',
    },
  },
  'setup.bad-link': {
    status: 403,
    title: { en: 'This link does not work any more', he: 'הקישור הזה כבר אינו פעיל' },
    detail: {
      en: 'Expected the newest one-time link, but this one was used, has expired or was never given out. Start the server again and open the link that it prints.',
      he: 'הקישור החד־פעמי כבר שימש, פג או אינו נכון. אפשר להפעיל את השרת מחדש ולפתוח את הקישור שהוא מדפיס.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
