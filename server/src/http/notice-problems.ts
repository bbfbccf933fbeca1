import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of choosing what one is told. */
export const noticeProblems = {
  'notification-settings.unknown-time-zone': {
    status: 422,
    title: { en: 'This time zone is not known', he: 'אזור הזמן הזה לא מוכר' },
    detail: {
      en: 'Expected a time zone of the IANA database, such as Asia/Jerusalem, but found another name. Choose one of the list.',
      he: 'ציפינו לאזור זמן ממאגר IANA, כמו Asia/Jerusalem, אבל התקבל שם אחר. אפשר לבחור אחד מהרשימה.',
    },
  },
  'notification-settings.quiet-hours-empty': {
    status: 422,
    title: { en: 'These quiet hours begin when they end', he: 'שעות השקט האלה מסתיימות ברגע שהן מתחילות' },
    detail: {
      en: 'Expected quiet hours that begin and end at different times, but found the same time twice. Change one of the two, or switch quiet hours off.',
      he: 'ציפינו לשעות שקט שמתחילות ומסתיימות בזמנים שונים, אבל התקבלה פעמיים אותה שעה. אפשר לשנות אחת מהן, או לבטל את שעות השקט.',
    },
  },
  'push-device.not-found': {
    status: 404,
    title: { en: 'No such device', he: 'אין מכשיר כזה' },
    detail: {
      en: 'Expected one of the devices that tell you of new things, but found none with this id. Reload the list.',
      he: 'לא נמצא ברשימה שלך מכשיר כזה שמקבל התראות. כדאי לטעון את הרשימה מחדש.',
    },
  },
  'push-device.not-accepted': {
    status: 422,
    title: { en: 'This browser cannot be told', he: 'אי אפשר לשלוח התראות לדפדפן הזה' },
    detail: {
      en: 'Expected a subscription of a browser with an https address of its push service and its keys, but found something else. Try again, or use another browser.',
      he: 'ציפינו להרשמה של דפדפן, עם כתובת https של שירות ההתראות שלו ועם המפתחות, אבל התקבל משהו אחר. אפשר לנסות שוב, או להשתמש בדפדפן אחר.',
    },
  },
  'mail-stop.not-found': {
    status: 404,
    title: { en: 'This link stops no mails', he: 'הקישור הזה לא מפסיק מיילים' },
    detail: {
      en: 'Expected the whole link of a mail of ours, but found another one. Copy it from the mail again, or choose in Nativ what you are told.',
      he: 'ציפינו לקישור השלם מתוך מייל שלנו, אבל התקבל קישור אחר. אפשר להעתיק אותו שוב מהמייל, או לבחור בנתיב מה לקבל.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
