import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import type { OutgoingMail } from '../../outbound/mailer.ts';
import { digestMail } from './digest-mail.ts';
import { stopLink } from './stop-link.ts';
import { readTelling } from './telling.ts';
import { findDigest } from './waiting-store.ts';

export interface DigestWriterParts {
  readonly engine: Pool;
  readonly people: Knex;
  readonly mailStops: Buffer;
  readonly baseUrl: string;
}

/** A digest as it is asked for by the mail that carries it. */
export interface DigestToWrite {
  readonly workspaceId: string;
  readonly digestId: string;
  readonly organization: LocalizedText;
}

export type WrittenDigest = Pick<OutgoingMail, 'subject' | 'text' | 'language'> &
  Required<Pick<OutgoingMail, 'html' | 'stopLink'>>;

/** Makes the text of a digest when it is sent: null when all of it was read meanwhile, is out of sight, or is wanted no more. */
export function digestWriter({ engine, people, mailStops, baseUrl }: DigestWriterParts) {
  return async ({ workspaceId, digestId, organization }: DigestToWrite): Promise<WrittenDigest | null> => {
    const found = await asEngine(engine, workspaceId, (client) => findDigest(client, digestId));
    if (found === null || found.schedule === 'off') return null;
    const { waiting, language } = await readTelling(people, { workspaceId, ...found }, { digestId });
    if (waiting.length === 0) return null;
    const link = stopLink(baseUrl, mailStops, { workspaceId, userId: found.userId, language });
    return { ...digestMail({ waiting, language, organization, baseUrl, stopLink: link }), language, stopLink: link };
  };
}
