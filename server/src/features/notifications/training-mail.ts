import type { LocalizedText } from '@nativ/schemas';
import { fillWords, type Language, type Words } from '../../http/problem-kind.ts';
import type { MailText } from '../../outbound/mail-texts.ts';
import { isolated, mailTexts } from './message-parts.ts';
import { groupWords } from './notice-words.ts';
import type { TrainingNewsRow } from './waiting-store.ts';

/** Fixed, so that nothing that anybody typed stands in a header. */
const subjects: Readonly<Record<TrainingNewsRow['news'], Words>> = {
  invited: { en: 'You are invited to learn something in Nativ', he: 'הזמנה ללמוד משהו בנתיב' },
  session: { en: 'You are invited to a session', he: 'הזמנה למפגש לימוד' },
  waiting: { en: 'You are on the waiting list of a session', he: 'מקומך ברשימת ההמתנה למפגש לימוד' },
  place: { en: 'There is a place for you in a session', he: 'התפנה לך מקום במפגש לימוד' },
  changed: { en: 'A session has changed', he: 'מפגש לימוד השתנה' },
  calledOff: { en: 'A session is called off', he: 'מפגש לימוד בוטל' },
  removed: { en: 'You are no longer invited to a session', he: 'ההזמנה שלך למפגש לימוד בוטלה' },
};

const leads: Readonly<Record<TrainingNewsRow['news'], Words>> = {
  invited: {
    en: 'A new way of working is on its way, and you are invited to learn it before it goes live: {rollout}.',
    he: 'דרך עבודה חדשה בדרך, והוזמנת ללמוד אותה עוד לפני שהיא נכנסת לשימוש: {rollout}.',
  },
  session: { en: 'You are invited to a session of {rollout}.', he: 'הוזמנת למפגש לימוד של {rollout}.' },
  waiting: {
    en: 'This session of {rollout} is full. You are on the waiting list, and will be told when there is a place.',
    he: 'המפגש הזה של {rollout} מלא. מקומך ברשימת ההמתנה, ונודיע לך כשיתפנה מקום.',
  },
  place: { en: 'There is a place for you in a session of {rollout}.', he: 'יש לך מקום במפגש לימוד של {rollout}.' },
  changed: {
    en: 'A session of {rollout} has changed. This holds now:',
    he: 'מפגש לימוד של {rollout} השתנה. מעכשיו זה המצב:',
  },
  calledOff: { en: 'This session of {rollout} is called off.', he: 'המפגש הזה של {rollout} בוטל.' },
  removed: {
    en: 'You are no longer invited to a session of {rollout}. There is nothing you need to do.',
    he: 'ההזמנה שלך למפגש לימוד של {rollout} בוטלה. אין צורך לעשות דבר.',
  },
};

const texts = {
  ...mailTexts,
  when: { en: 'When: {when}', he: 'מתי: {when}' },
  where: { en: 'Where: {where}', he: 'איפה: {where}' },
  open: { en: 'See it in Nativ', he: 'לפרטים בנתיב' },
  why: {
    en: 'You get this mail because you work with {organization} in Nativ.',
    he: 'המייל הזה נשלח אליך כי יש לך חשבון בנתיב, במרחב העבודה של {organization}.',
  },
} as const satisfies Record<string, Words>;

export interface TrainingMailValues {
  readonly told: Pick<TrainingNewsRow, 'news' | 'rollout' | 'rolloutId' | 'startsAt' | 'place'>;
  readonly language: Language;
  /** Of the reader. */
  readonly zone: string;
  readonly organization: LocalizedText;
  readonly baseUrl: string;
  readonly stopLink: string;
}

/** Writes what somebody is told of being taught: the day and the place of a session, and nothing of anybody's inquiry. */
export function trainingMail({ told, language, zone, organization, baseUrl, stopLink }: TrainingMailValues): MailText {
  const { news, rollout, startsAt, place, rolloutId } = told;
  const say = (name: keyof typeof texts, values: Record<string, string> = {}) =>
    fillWords(texts[name], language, values);
  const isOver = news === 'removed' || news === 'invited';
  const where = isOver || place === null ? [] : [say('where', { where: place.replace(/\s+/gu, ' ') })];
  const when = isOver || startsAt === null ? [] : [say('when', { when: dayAndHour(startsAt, language, zone) })];
  const paragraphs = [
    say('greeting'),
    [fillWords(leads[news], language, { rollout: isolated(groupWords(rollout, language)) }), ...when, ...where].join(
      '\n',
    ),
    `${say('open')}:\n${baseUrl}/rollouts${news === 'removed' ? '' : `/${rolloutId}`}`,
    say('why', { organization: isolated(groupWords(organization, language)) }),
    `${say('settings')}:\n${baseUrl}/notifications/settings`,
    `${say('stop')}:\n${stopLink}`,
  ];
  return { subject: subjects[news][language], text: `${paragraphs.join('\n\n')}\n` };
}

const dayAndHour = (at: Date, language: Language, timeZone: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at);
