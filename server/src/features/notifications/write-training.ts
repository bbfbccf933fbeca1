import type { LocalizedText } from '@nativ/schemas';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { OutgoingMail } from '../../outbound/mailer.ts';
import { stopLink } from './stop-link.ts';
import { readTelling } from './telling.ts';
import { trainingMail } from './training-mail.ts';
import { findReader, findTrainingNews } from './waiting-store.ts';
import type { DigestWriterParts } from './write-digest.ts';

export interface TrainingToWrite {
  readonly workspaceId: string;
  readonly noticeId: string;
  readonly organization: LocalizedText;
}

type WrittenTraining = Pick<OutgoingMail, 'subject' | 'text' | 'language'> & Required<Pick<OutgoingMail, 'stopLink'>>;

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
    };
  };
}
