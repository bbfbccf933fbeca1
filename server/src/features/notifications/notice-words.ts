import type { LocalizedText, NotificationKind } from '@nativ/schemas';
import { fillWords, type Language, type Words } from '../../http/problem-kind.ts';

/** What is said of notices outside the application: of what kind, and how many. Nothing of what they are about has a place here. */
const words: Readonly<Record<NotificationKind, { readonly one: Words; readonly many: Words }>> = {
  assigned: {
    one: { en: 'A task was given to you', he: 'משימה הוטלה עליך' },
    many: { en: '{count} tasks were given to you', he: '{count} משימות הוטלו עליך' },
  },
  handedOver: {
    one: { en: 'A task was handed over to you', he: 'משימה הועברה אליך' },
    many: { en: '{count} tasks were handed over to you', he: '{count} משימות הועברו אליך' },
  },
  dueSoon: {
    one: { en: 'A task of yours is due soon', he: 'מועד היעד של משימה שלך מתקרב' },
    many: { en: '{count} tasks of yours are due soon', he: 'מועד היעד של {count} משימות שלך מתקרב' },
  },
  overdue: {
    one: { en: 'A task of yours is overdue', he: 'מועד היעד של משימה שלך עבר' },
    many: { en: '{count} tasks of yours are overdue', he: 'מועד היעד של {count} משימות שלך עבר' },
  },
  inquirerWrote: {
    one: { en: 'An inquirer wrote', he: 'התקבלה הודעה מפונה' },
    many: { en: '{count} messages from inquirers', he: 'התקבלו {count} הודעות מפונים' },
  },
  replied: {
    one: { en: 'A reply where you take part', he: 'תגובה חדשה בדיון שלך' },
    many: { en: '{count} replies where you take part', he: '{count} תגובות חדשות בדיונים שלך' },
  },
  mentioned: {
    one: { en: 'You were mentioned', he: 'הזכירו אותך' },
    many: { en: 'You were mentioned {count} times', he: 'הזכירו אותך {count} פעמים' },
  },
  watched: {
    one: { en: 'News of what you watch', he: 'חדש במה שבמעקב שלך' },
    many: { en: '{count} updates of what you watch', he: '{count} עדכונים במה שבמעקב שלך' },
  },
  invited: {
    one: { en: 'You are invited to an event', he: 'הזמינו אותך לאירוע' },
    many: { en: 'You are invited to {count} events', he: 'הזמינו אותך ל־{count} אירועים' },
  },
  shown: {
    one: { en: 'Something was shown to you', he: 'הראו לך משהו' },
    many: { en: '{count} things were shown to you', he: 'הראו לך {count} דברים' },
  },
  flowNotice: {
    one: { en: 'There is news of a case', he: 'יש חדש בתיק' },
    many: { en: '{count} updates of cases', he: '{count} עדכונים בתיקים' },
  },
  glassBroken: {
    one: { en: 'An admin opened your classified group', he: 'ניהול המערכת פתח קבוצה חסויה שלך' },
    many: { en: 'Classified groups of yours were opened {count} times', he: 'קבוצות חסויות שלך נפתחו {count} פעמים' },
  },
  retentionWarning: {
    one: { en: 'A case is about to be erased', he: 'תיק עומד להימחק' },
    many: { en: '{count} cases are about to be erased', he: '{count} תיקים עומדים להימחק' },
  },
  erasureAsked: {
    one: { en: 'An erasure was asked for', he: 'התקבלה בקשת מחיקה' },
    many: { en: '{count} erasures were asked for', he: 'התקבלו {count} בקשות מחיקה' },
  },
  training: {
    one: { en: 'You are invited to learn something', he: 'הזמינו אותך ללמוד משהו' },
    many: { en: '{count} invitations to learn', he: '{count} הזמנות ללמוד' },
  },
  exported: {
    one: { en: 'What is kept of you was taken out', he: 'כל מה שנשמר עליך הופק' },
    many: { en: 'What is kept of you was taken out {count} times', he: 'כל מה שנשמר עליך הופק {count} פעמים' },
  },
  helpAsked: {
    one: { en: 'Somebody asks for your help', he: 'מבקשים את עזרתך' },
    many: { en: '{count} questions on the help line', he: '{count} שאלות בקו העזרה' },
  },
  helpAnswered: {
    one: { en: 'Your question was answered', he: 'ענו על השאלה שלך' },
    many: { en: '{count} answers to your questions', he: '{count} תשובות לשאלות שלך' },
  },
};

export function noticeWords(kind: NotificationKind, count: number, language: Language): string {
  return fillWords(words[kind][count === 1 ? 'one' : 'many'], language, { count });
}

/** The name of a group in the language of the reader, on one line and with no address in it. */
export function groupWords(name: LocalizedText, language: Language): string {
  const text = typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0] ?? '');
  return text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/https?:\/\/|www\./giu, '')
    .trim();
}
