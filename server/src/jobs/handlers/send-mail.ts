import type { LocalizedText } from '@nativ/schemas';
import type { Pool } from 'pg';
import type { Log } from '../../observability/log.ts';
import { findInviter, findPendingMail, isResetLinkGood, type MailRow, markMail } from '../../outbound/mail-store.ts';
import { mailText } from '../../outbound/mail-texts.ts';
import type { SendMail } from '../../outbound/mailer.ts';
import { linkAddress, linkToken } from '../../security/link-token.ts';
import type { JobHandler } from '../job-handler.ts';

export interface SendMailParts {
  /** Of the role nativ_identity. */
  readonly identity: Pool;
  /** Null where no mail server is set: then mails are given up at once. */
  readonly send: SendMail | null;
  readonly linkTokens: Buffer;
  readonly baseUrl: string;
  readonly log: Log;
}

/** Sends a mail once: one that is sent again, since its worker died in between, has the same Message-ID. */
export function sendMailHandler(parts: SendMailParts): JobHandler {
  const { identity, send, log } = parts;
  return {
    async run({ payload: { mailId = '' } }) {
      const mail = await findPendingMail(identity, mailId);
      if (mail === null) return;
      const written = send && (await write(parts, mail));
      if (!send || !written || mail.recipient === null) return markMail(identity, mailId, 'given_up_at');
      await send({ id: mail.id, recipient: mail.recipient, language: mail.language, ...written });
      await markMail(identity, mailId, 'sent_at');
    },
    async giveUp(_step, { mailId = '' }) {
      log.error(
        { mailId },
        'A mail could not be sent; see the log for why. Send it again from the screen that it belongs to',
      );
      await markMail(identity, mailId, 'given_up_at').catch((cause) =>
        log.warn({ err: cause }, 'A mail stays as it is'),
      );
      return true;
    },
  };
}

/** The text, or null for a mail whose link is no longer good, or which is for nobody. */
async function write({ identity, linkTokens, baseUrl }: SendMailParts, mail: MailRow) {
  const { kind, language, linkId, linkNumber } = mail;
  const organization = mail.organization as LocalizedText;
  if (kind === 'nothing') return null;
  if (kind === 'passwordChanged' || kind === 'secondFactorOff')
    return mailText(kind, language, { link: `${baseUrl}/sign-in`, organization });
  const inviter = kind === 'invitation' ? await findInviter(identity, mail) : null;
  const isGood = kind === 'invitation' ? inviter !== null : await isResetLinkGood(identity, linkId);
  if (!isGood || linkId === null) return null;
  const link = linkAddress(baseUrl, kind, linkToken(linkTokens, kind, linkId, linkNumber));
  return mailText(kind, language, { link, organization, ...(inviter && { inviter: inviter.name }) });
}
