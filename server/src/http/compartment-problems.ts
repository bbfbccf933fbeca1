import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of groups as compartments: their members, what moves between them, and broken glass. */
export const compartmentProblems = {
  'group.not-empty': {
    status: 409,
    title: { en: 'The group still has open tasks', he: 'יש בקבוצה משימות פתוחות' },
    detail: {
      en: 'Expected no open task in the group, but found {count}. Say which group takes them over, or finish them first.',
      he: 'מספר המשימות הפתוחות בקבוצה: {count}. יש לבחור איזו קבוצה תקבל אותן, או לסיים אותן קודם.',
    },
  },
  'group.in-use': {
    status: 409,
    title: { en: 'Published flows lead into the group', he: 'תהליכים שפורסמו מובילים לקבוצה' },
    detail: {
      en: 'Expected no published flow to use the group, but these do: {flows}. Lead them elsewhere first.',
      he: 'התהליכים האלה מובילים לקבוצה: {flows}. יש להפנות אותם קודם לקבוצה אחרת.',
    },
  },
  'group.read-only': {
    status: 403,
    title: { en: 'You can read here, but not write', he: 'כאן אפשר לקרוא, אבל לא לכתוב' },
    detail: {
      en: 'Expected a group in which you may speak, but this one is archived, or is open to you to read only. Ask one of its managers.',
      he: 'הקבוצה בארכיון, או שהיא פתוחה בפניך לקריאה בלבד. אפשר לפנות להנהלת הקבוצה.',
    },
  },
  'group.classified-from-inside': {
    status: 409,
    title: { en: 'Only a manager of the group can classify it', he: 'רק מי שבהנהלת הקבוצה יכולים לסווג אותה כחסויה' },
    detail: {
      en: 'Expected a manager who is a member of the group, since whoever is not would lose sight of it at once, but you are not one. Let one of its managers do it, or become one first.',
      he: 'מרגע הסיווג רק חברות וחברי הקבוצה רואים אותה, ולכן רק מי שחברים בהנהלה שלה יכולים לסווג. אפשר לבקש מהם, או להצטרף קודם להנהלה.',
    },
  },
  'group.last-manager': {
    status: 409,
    title: { en: 'The group would be left without a manager', he: 'הקבוצה תישאר בלי הנהלה' },
    detail: {
      en: 'Expected somebody else to manage the group too, but this is its last manager. Make somebody else a manager first.',
      he: 'אין בקבוצה עוד מישהו בהנהלה. יש למנות קודם מחליפה או מחליף.',
    },
  },
  'group.not-joinable': {
    status: 403,
    title: { en: 'This group is joined by invitation', he: 'לקבוצה הזאת מצטרפים בהזמנה' },
    detail: {
      en: 'Expected an open group that is in use, but this one is not. Ask one of its managers to add you.',
      he: 'אפשר להצטרף לבד רק לקבוצה פתוחה ופעילה. אפשר לבקש מהנהלת הקבוצה להוסיף אותך.',
    },
  },
  'member.not-found': {
    status: 404,
    title: { en: 'This person is not in the group', he: 'האדם הזה אינו בקבוצה' },
    detail: {
      en: 'Expected a member of the group, but this person is not one. Reload the list.',
      he: 'האדם הזה אינו בין חברות וחברי הקבוצה. כדאי לרענן את הרשימה.',
    },
  },
  'member.has-open-tasks': {
    status: 409,
    title: { en: 'Open tasks are in their hands', he: 'יש אצלם משימות פתוחות' },
    detail: {
      en: "Expected no open task of the group in this person's hands, but there are some. Say openTasks=giveBack to give them back to the group, or openTasks=<the id of a member> to hand them over.",
      he: 'יש אצלם משימות פתוחות של הקבוצה. אפשר להחזיר אותן לקבוצה, או להעביר אותן קודם למישהו אחר.',
    },
  },
  'member.cannot-take-over': {
    status: 409,
    title: { en: 'That person cannot take the tasks over', he: 'אי אפשר להעביר לאדם הזה' },
    detail: {
      en: 'Expected another member of the group to take the open tasks over, but this person is not one. Choose a member, or give the tasks back to the group.',
      he: 'משימות הקבוצה יכולות לעבור רק אל מי שחברים בה. כדאי לבחור מישהו מהקבוצה, או להחזיר אליה את המשימות.',
    },
  },
  'item.move-refused': {
    status: 403,
    title: { en: 'You cannot move this there', he: 'אי אפשר להעביר את זה לשם' },
    detail: {
      en: 'Expected you to work in both groups, and to manage the one it leaves where that is classified, but it is not so. Ask a manager of the group.',
      he: 'כדי להעביר צריך לעבוד בשתי הקבוצות, ומקבוצה חסויה רק ההנהלה שלה מעבירה. אפשר לפנות להנהלת הקבוצה.',
    },
  },
  'item.ended': {
    status: 409,
    title: { en: 'What is done stays where it is', he: 'מה שהסתיים נשאר במקומו' },
    detail: {
      en: 'Expected an open task, but this one has ended. Move its case instead.',
      he: 'המשימה כבר הסתיימה. אפשר להעביר את התיק שלה.',
    },
  },
  'item.no-group': {
    status: 409,
    title: { en: 'The case stands in no group yet', he: 'התיק עוד לא הגיע לקבוצה' },
    detail: {
      en: 'Expected a case that has left a task or a post in a group, but this one has not. Try again once it has.',
      he: 'התיק עוד לא יצר משימה או פוסט בקבוצה כלשהי. אפשר לנסות שוב אחר כך.',
    },
  },
  'item.grant-refused': {
    status: 403,
    title: {
      en: 'The managers of a classified group decide who is shown what',
      he: 'הנהלת הקבוצה החסויה מחליטה מי רואה מה',
    },
    detail: {
      en: 'Expected a manager of every classified group that this touches, and a member of the group to show it to, but it is not so. Ask the managers.',
      he: 'רק הנהלת הקבוצה החסויה, ואם התיק נוגע בכמה קבוצות כאלה אז הנהלת כולן, מראה דברים לחברות ולחברים שלה. אפשר לפנות אליהם.',
    },
  },
  'concern.not-found': {
    status: 404,
    title: { en: 'This is not shown to them', he: 'זה לא מוצג להם' },
    detail: {
      en: 'Expected somebody to whom this is shown, but found none whom you decide on. Reload the page.',
      he: 'לא מצאנו מישהו שזה מוצג לו ושההחלטה עליו אצלך. כדאי לרענן את העמוד.',
    },
  },
  'break-glass.not-found': {
    status: 404,
    title: { en: 'There is nothing to open here', he: 'אין כאן מה לפתוח' },
    detail: {
      en: 'Expected a classified group that you do not see already, or an opening that you may know of, but found none. Check the key.',
      he: 'לא מצאנו קבוצה חסויה כזאת שסגורה בפניך, או פתיחה שנוגעת לך. כדאי לבדוק את המפתח.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
