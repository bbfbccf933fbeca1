import type { LocalizedText } from '@nativ/schemas';
import { fillWords, type Language, type Words } from '../http/problem-kind.ts';
import type { MailKind } from './mail-store.ts';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** What stands in one sentence; a digest and an invitation to learn are written by the feature that knows what there is to tell. */
type Told = Exclude<MailKind, 'nothing' | 'digest' | 'training'>;

/** Fixed, so that nothing that anybody typed stands in a header. */
const subjects: Readonly<Record<Told, Words>> = {
  invitation: { en: 'You are invited to Nativ', he: 'הזמנה לנתיב' },
  passwordReset: { en: 'A new password for Nativ', he: 'סיסמה חדשה לנתיב' },
  passwordChanged: { en: 'Your Nativ password was changed', he: 'הסיסמה שלך לנתיב שונתה' },
  secondFactorOff: { en: 'Two-step sign-in to Nativ was turned off', he: 'האימות הדו־שלבי לנתיב כובה' },
};

const bodies: Readonly<Record<Told, Words>> = {
  invitation: {
    en: 'Hello,\n\n{inviter} invites you to the work space of {organization} in Nativ. This link opens it. It works once, for seven days:\n\n{link}\n\nIf you did not expect this, there is nothing you need to do.',
    he: 'שלום,\n\nהוזמנת על ידי {inviter} לסביבת העבודה של {organization} בנתיב. הקישור הבא פותח אותה. הוא עובד פעם אחת, במשך שבעה ימים:\n\n{link}\n\nאם לא ציפית להזמנה, אין צורך לעשות דבר.',
  },
  passwordReset: {
    en: 'Hello,\n\nSomebody, hopefully you, asked for a new password for Nativ. This link lets you choose one. It works once, for 30 minutes:\n\n{link}\n\nIf it was not you, there is nothing you need to do: your password stays as it is.',
    he: 'שלום,\n\nהתקבלה בקשה לסיסמה חדשה לנתיב, ואנחנו מקווים שהיא שלך. הקישור הבא מאפשר לבחור סיסמה. הוא עובד פעם אחת, במשך 30 דקות:\n\n{link}\n\nהבקשה לא הגיעה ממך? אין צורך לעשות דבר: הסיסמה נשארת כפי שהיא.',
  },
  passwordChanged: {
    en: 'Hello,\n\nThe password of your account in Nativ was changed, and all other devices were signed out.\n\nIf it was not you, ask for a new password at once on the sign-in page, and tell an admin of your organisation:\n\n{link}',
    he: 'שלום,\n\nהסיסמה של החשבון שלך בנתיב שונתה, וכל המכשירים האחרים נותקו.\n\nזה לא היה ביוזמתך? יש לבקש מיד סיסמה חדשה בעמוד הכניסה, ולעדכן את מי שמנהל את המערכת בארגון:\n\n{link}',
  },
  secondFactorOff: {
    en: 'Hello,\n\nTwo-step sign-in was turned off for your account in Nativ: your password alone opens it now.\n\nIf it was not you, choose a new password at once on the sign-in page, and tell an admin of your organisation:\n\n{link}',
    he: 'שלום,\n\nהאימות הדו־שלבי של החשבון שלך בנתיב כובה: מעכשיו הסיסמה לבדה פותחת אותו.\n\nזה לא היה ביוזמתך? יש לבחור מיד סיסמה חדשה בעמוד הכניסה, ולעדכן את מי שמנהל את המערכת בארגון:\n\n{link}',
  },
};

export interface MailValues {
  readonly link: string;
  readonly inviter?: string;
  readonly organization: LocalizedText;
}

/** Writes a mail. No content of an inquiry has a place in it. */
export function mailText(kind: Told, language: Language, { link, inviter = '', organization }: MailValues): MailText {
  const values = { link, inviter: oneLine(inviter), organization: oneLine(textIn(organization, language)) };
  return { subject: subjects[kind][language], text: `${fillWords(bodies[kind], language, values)}\n` };
}

function textIn(text: LocalizedText, language: Language): string {
  return typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');
}

/** A name is one line of letters, whatever was typed for it; an address in it is no link. */
function oneLine(text: string): string {
  return (
    text
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .replace(/https?:\/\/|www\./giu, '')
      .trim()
      // Isolated, so that a name of the other script does not turn the sentence around it.
      .replace(/^.*$/u, '\u2068$&\u2069')
  );
}
