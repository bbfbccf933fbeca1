import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of those who look after people, teams and tokens, and of whom a task is given to. */
export const peopleProblems = {
  'person.not-found': {
    status: 404,
    title: { en: 'There is no such person', he: 'לא נמצא אדם כזה' },
    detail: {
      en: 'Expected a person of this workspace, but found none. Check the address, or go back to the list.',
      he: 'לא נמצא אדם כזה בסביבת העבודה. כדאי לבדוק את הכתובת או לחזור לרשימה.',
    },
  },
  'person.email-taken': {
    status: 409,
    title: { en: 'Somebody here has this address already', he: 'הכתובת הזאת כבר רשומה' },
    detail: {
      en: "Expected a new e-mail address, but '{email}' belongs to somebody of this workspace. Look for them in the list.",
      he: 'הכתובת {email} כבר שייכת למישהו בסביבת העבודה. כדאי לחפש ברשימה.',
    },
  },
  'person.last-admin': {
    status: 409,
    title: { en: 'This is the only admin', he: 'אין כאן מנהל מערכת נוסף' },
    detail: {
      en: 'Expected another admin who can sign in to remain, but there is none. Make somebody else an admin first.',
      he: 'חייב להישאר מנהל מערכת אחד לפחות שיכול להיכנס. יש למנות קודם מנהל מערכת נוסף.',
    },
  },
  'person.has-open-tasks': {
    status: 409,
    title: { en: 'What becomes of their open tasks?', he: 'מה יקרה למשימות הפתוחות?' },
    detail: {
      en: "Expected a choice for {count} open tasks, but found none. Send 'openTasks': 'group' to give them back, or the id of a person to hand them over.",
      he: 'יש {count} משימות פתוחות. יש לבחור אם להחזיר אותן לקבוצות או להעביר לאדם אחר.',
    },
  },
  'person.last-manager': {
    status: 409,
    title: { en: 'A group would be left without a manager', he: 'קבוצה תישאר בלי ניהול' },
    detail: {
      en: "Expected a successor for every group that only this person manages, but there is none for: {groups}. Name one in 'successors'.",
      he: 'רק האדם הזה מנהל את: {groups}. יש לבחור לכל אחת מהן מי ינהל אותה מעכשיו.',
    },
  },
  'person.must-hand-over': {
    status: 409,
    title: { en: 'They have something to hand over first', he: 'יש דברים שצריך להעביר קודם' },
    detail: {
      en: 'Expected that somebody else could go on with everything this person holds, but only they can hand it over. Ask them to name a successor in their groups.',
      he: 'יש דברים שרק האדם הזה יכול להעביר הלאה. כדאי לבקש למנות ממלא מקום בקבוצות שלו.',
    },
  },
  'person.not-active': {
    status: 409,
    title: { en: 'The account is closed', he: 'החשבון סגור' },
    detail: {
      en: 'Expected somebody whose account is open, but it is closed. Open it first, or choose somebody else.',
      he: 'החשבון סגור. יש לפתוח אותו קודם, או לבחור מישהו אחר.',
    },
  },
  'absence.overlaps': {
    status: 409,
    title: { en: 'There is an absence on these days already', he: 'כבר רשומה היעדרות בימים האלה' },
    detail: {
      en: 'Expected days that no other absence of this person covers, but some are covered. Remove the other one first, or choose other days.',
      he: 'חלק מהימים כבר רשומים כהיעדרות. אפשר להסיר את הקודמת או לבחור ימים אחרים.',
    },
  },
  'absence.not-found': {
    status: 404,
    title: { en: 'There is no such absence', he: 'ההיעדרות אינה קיימת' },
    detail: {
      en: 'Expected an absence that you may change, but found none. Reload the page.',
      he: 'ההיעדרות אינה קיימת. כדאי לרענן את הדף.',
    },
  },
  'absence.invalid': {
    status: 422,
    title: { en: 'These days cannot be', he: 'הימים אינם מתאימים' },
    detail: {
      en: 'Expected a last day that is not before the first, two years apart at most, and a deputy who is somebody else with an open account. Change it and try again.',
      he: 'היום האחרון צריך להיות אחרי הראשון, עד שנתיים, וממלא המקום צריך להיות אדם אחר עם חשבון פעיל.',
    },
  },
  'team.not-found': {
    status: 404,
    title: { en: 'There is no such team', he: 'הצוות אינו קיים' },
    detail: {
      en: 'Expected a team of this workspace, but found none. Go back to the list.',
      he: 'הצוות אינו קיים. כדאי לחזור לרשימה.',
    },
  },
  'team.name-taken': {
    status: 409,
    title: { en: 'A team has this name already', he: 'כבר יש צוות בשם הזה' },
    detail: {
      en: "Expected a new name, but a team is called '{name}' already. Choose another.",
      he: 'כבר יש צוות בשם "{name}". יש לבחור שם אחר.',
    },
  },
  'skill.not-found': {
    status: 404,
    title: { en: 'There is no such skill', he: 'הכישור אינו ברשימה' },
    detail: {
      en: 'Expected a skill of the list, but found none. Reload the page.',
      he: 'הכישור אינו ברשימה. כדאי לרענן את הדף.',
    },
  },
  'import.unreadable': {
    status: 422,
    title: { en: 'The table cannot be imported as it is', he: 'אי אפשר לייבא את הטבלה כפי שהיא' },
    detail: {
      en: 'Expected a table whose every row can be imported, but found mistakes. Ask for the preview to see each of them, mend the table, and try again.',
      he: 'יש בטבלה שגיאות. אפשר לראות אותן בתצוגה המקדימה, לתקן ולנסות שוב.',
    },
  },
  'token.not-found': {
    status: 404,
    title: { en: 'There is no such token', he: 'המפתח אינו קיים' },
    detail: {
      en: 'Expected a token that you may revoke, but found none. Reload the list.',
      he: 'המפתח אינו קיים. כדאי לרענן את הרשימה.',
    },
  },
  'token.scope-missing': {
    status: 403,
    title: { en: 'The token is not good for this', he: 'המפתח אינו מתאים לפעולה הזאת' },
    detail: {
      en: "Expected a token with the scope '{scope}', but this one lacks it ('-' means that no token opens this). Make another token, or sign in.",
      he: 'למפתח אין הרשאה "{scope}" (המשמעות של - היא שאף מפתח אינו פותח את זה). אפשר ליצור מפתח אחר או להיכנס רגיל.',
    },
  },
  'person.hours-invalid': {
    status: 422,
    title: { en: 'These hours do not work out', he: 'יש בעיה בשעות' },
    detail: {
      en: 'Expected a week with hours that end after they begin and do not overlap, but found what the errors say. Mend them, or go back to the hours of the group.',
      he: 'בשבוע צריכות להיות שעות שמסתיימות אחרי שהן מתחילות ואינן חופפות. כדאי לתקן לפי ההערות, או לחזור לשעות של הקבוצה.',
    },
  },
  'recusal.not-found': {
    status: 404,
    title: { en: 'There is nothing to take back', he: 'אין מה לבטל' },
    detail: {
      en: 'Expected somebody who has stepped back from this case, but found nobody. Reload the page; it may have been taken back already.',
      he: 'לא נמצא מי שוויתר על הפנייה הזאת. כדאי לרענן את הדף; ייתכן שהוויתור כבר בוטל.',
    },
  },
  'task.recused': {
    status: 403,
    title: { en: 'You stepped back from this case', he: 'ביקשת לא לטפל בפנייה הזאת' },
    detail: {
      en: "Expected somebody who has not stepped back from this case, but you have said 'I can't take this'. Leave it to a colleague.",
      he: 'ביקשת לא לטפל בפנייה הזאת, והיא תישאר אצל אחרים.',
    },
  },
  'task.assignee-recused': {
    status: 422,
    title: { en: 'This person cannot take this case', he: 'האדם הזה לא יכול לטפל בפנייה' },
    detail: {
      en: 'Expected somebody who can take this case, but this person has stepped back from it. Choose somebody else.',
      he: 'האדם הזה ביקש לא לטפל בפנייה. אפשר לבחור מישהו אחר.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
