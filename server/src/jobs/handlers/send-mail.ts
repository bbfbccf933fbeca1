import type { LocalizedText } from '@nativ/schemas';
import type { Pool } from 'pg';
import type { Log } from '../../observability/log.ts';
import { livePass } from '../../outbound/live-pass.ts';
import { findInviter, findPendingMail, isResetLinkGood, type MailRow, markMail } from '../../outbound/mail-store.ts';
import { mailText } from '../../outbound/mail-texts.ts';
import type { OutgoingMail, SendMail } from '../../outbound/mailer.ts';
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
  /** Writes the mail that sums up, or gives null when there is nothing to tell any more. */
  readonly writeDigest: WriteDigest;
  /** Writes what somebody is told of being taught; null when they have read it, or see it no more. */
  readonly writeTraining: WriteTraining;
}

export type WriteDigest = (digest: {
  readonly workspaceId: string;
  readonly digestId: string;
  readonly organization: LocalizedText;
}) => Promise<Written | null>;

export type WriteTraining = (training: {
  readonly workspaceId: string;
  readonly noticeId: string;
  readonly organization: LocalizedText;
}) => Promise<Written | null>;

type Written = Omit<OutgoingMail, 'id' | 'recipient'>;

/** Sends a mail once: one that is sent again, since its worker died in between, has the same Message-ID. */
export function sendMailHandler(parts: SendMailParts): JobHandler {
  const { identity, send, log } = parts;
  return {
    async run({ payload: { mailId = '' } }) {
      const mail = await findPendingMail(identity, mailId);
      if (mail === null) return;
      const pass = await livePass(identity, mail.workspaceId);
      const written = send && pass && (await write(parts, mail));
      if (!send || !pass || !written || mail.recipient === null) return markMail(identity, mailId, 'given_up_at');
      await send(pass, { id: mail.id, recipient: mail.recipient, ...written });
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
async function write(parts: SendMailParts, mail: MailRow): Promise<Written | null> {
  const { kind, linkId, workspaceId } = mail;
  if (kind === 'nothing') return null;
  const organization = mail.organization as LocalizedText;
  if (kind === 'digest')
    return linkId === null ? null : parts.writeDigest({ workspaceId, digestId: linkId, organization });
  if (kind === 'training')
    return linkId === null ? null : parts.writeTraining({ workspaceId, noticeId: linkId, organization });
  const text = await writeOwn(parts, { ...mail, kind }, organization);
  return text && { ...text, language: mail.language };
}

/** A mail about signing in. */
async function writeOwn(
  { identity, linkTokens, baseUrl }: SendMailParts,
  mail: MailRow & { readonly kind: Exclude<MailRow['kind'], 'nothing' | 'digest' | 'training'> },
  organization: LocalizedText,
) {
  const { kind, language, linkId, linkNumber } = mail;
  if (kind === 'passwordChanged' || kind === 'secondFactorOff')
    return mailText(kind, language, { link: `${baseUrl}/sign-in`, organization });
  const inviter = kind === 'invitation' ? await findInviter(identity, mail) : null;
  const isGood = kind === 'invitation' ? inviter !== null : await isResetLinkGood(identity, linkId);
  if (!isGood || linkId === null) return null;
  const link = linkAddress(baseUrl, kind, linkToken(linkTokens, kind, linkId, linkNumber));
  return mailText(kind, language, { link, organization, ...(inviter && { inviter: inviter.name }) });
}
