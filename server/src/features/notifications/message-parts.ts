import type { Words } from '../../http/problem-kind.ts';

/** What every mail to a colleague says alike: how it begins, and how one has fewer of them. */
export const mailTexts = {
  greeting: { en: 'Hello,', he: 'שלום,' },
  settings: { en: 'Choose what you are told, and when', he: 'לבחור מה לקבל, ומתי' },
  stop: { en: 'Stop these mails', he: 'להפסיק את המיילים האלה' },
} as const satisfies Record<string, Words>;

/** So that a name of the other script does not turn the sentence around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
