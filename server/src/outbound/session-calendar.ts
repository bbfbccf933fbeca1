import { calendarFile, type SessionInCalendar, sessionEvent } from '@nativ/runtime';
import { fillWords, type Language, type Words } from '../http/problem-kind.ts';
import { defaultSender, type OutgoingMail } from './mailer.ts';

type Session = Omit<SessionInCalendar, 'title' | 'place'> & { readonly rollout: string; readonly place: string };

const titles = {
  session: { en: 'Session: {rollout}', he: 'מפגש לימוד: {rollout}' },
  waits: { en: 'Session (waiting list): {rollout}', he: 'מפגש לימוד (ברשימת המתנה): {rollout}' },
} as const satisfies Record<string, Words>;

/** What a mail about a session tells calendars: the day, the place and the name of the roll-out, and nothing of anybody's inquiry. */
export function sessionCalendar(
  { rollout, place, ...session }: Session,
  { language, baseUrl }: { readonly language: Language; readonly baseUrl: string },
): NonNullable<OutgoingMail['calendar']> {
  const method = session.state === 'off' ? 'CANCEL' : 'PUBLISH';
  const title = fillWords(titles[session.state === 'waits' ? 'waits' : 'session'], language, { rollout });
  const event = sessionEvent({ ...session, title: onOneLine(title), place: onOneLine(place) });
  const writtenAt = new Date(session.atMs).toISOString();
  return { method, file: calendarFile({ method, organizer: defaultSender(baseUrl), writtenAt, event }) };
}

const onOneLine = (text: string) => text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
