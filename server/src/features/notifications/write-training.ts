import type { LocalizedText } from '@nativ/schemas';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { Language } from '../../http/problem-kind.ts';
import type { OutgoingMail } from '../../outbound/mailer.ts';
import { sessionCalendar } from '../../outbound/session-calendar.ts';
import { groupWords } from './notice-words.ts';
import { stopLink } from './stop-link.ts';
import { readTelling } from './telling.ts';
import { trainingMail } from './training-mail.ts';
import { findReader, findTrainingNews, type TrainingNewsRow } from './waiting-store.ts';
import type { DigestWriterParts } from './write-digest.ts';

export interface TrainingToWrite {
  readonly workspaceId: string;
  readonly noticeId: string;
  readonly organization: LocalizedText;
}

type WrittenTraining = Pick<OutgoingMail, 'subject' | 'text' | 'language' | 'calendar'> &
  Required<Pick<OutgoingMail, 'stopLink'>>;

/** Makes the text when it is sent, with what its reader sees then: null when it was read meanwhile, or mails are wanted no more. */
export function trainingWriter({ engine, people, mailStops, baseUrl }: DigestWriterParts) {
  return async ({ workspaceId, noticeId, organization }: TrainingToWrite): Promise<WrittenTraining | null> => {
    const reader = await asEngine(engine, workspaceId, (client) => findReader(client, noticeId));
    if (reader === null) return null;
    const { digest, language, zone } = await readTelling(people, { workspaceId, ...reader }, { ids: [noticeId] });
    const told = await asPerson(people, { workspaceId, ...reader }, (transaction) =>
      findTrainingNews(transaction, noticeId),
    );
    if (told === null || digest === 'off') return null;
    const link = stopLink(baseUrl, mailStops, { workspaceId, userId: reader.userId, language });
    return {
      ...trainingMail({ told, language, zone, organization, baseUrl, stopLink: link }),
      language,
      stopLink: link,
      ...calendarOf(told, { language, baseUrl }),
    };
  };
}

/** A session comes with a file that calendars keep, change and take out; an invitation to be taught has no day yet. */
function calendarOf(
  { rollout, rolloutId, sessionId, news, startsAt, endsAt, place, isWaiting, at }: TrainingNewsRow,
  reader: { readonly language: Language; readonly baseUrl: string },
): Pick<WrittenTraining, 'calendar'> {
  const isOff = news === 'calledOff' || news === 'removed';
  // Where it is not off and has no day, its reader sees it no more and is told so by another mail.
  if (sessionId === null || (!isOff && startsAt === null)) return {};
  const session = {
    id: sessionId,
    rollout: groupWords(rollout, reader.language),
    atMs: at.getTime(),
    place: place ?? '',
    state: isOff ? 'off' : isWaiting ? 'waits' : 'comes',
    ...(startsAt !== null && { startsAt: startsAt.toISOString() }),
    ...(endsAt !== null && { endsAt: endsAt.toISOString() }),
    ...(!isOff && { link: `${reader.baseUrl}/rollouts/${rolloutId}` }),
  } as const;
  return { calendar: sessionCalendar(session, reader) };
}
