import { createTransport } from 'nodemailer';
import { demandPass, type LivePass } from './live-pass.ts';
import { isMailRecipient } from './mail-recipient.ts';
import type { MailText } from './mail-texts.ts';

export interface OutgoingMail extends MailText {
  /** Of the mail: its Message-ID is made of it, so that one that goes out twice is one. */
  readonly id: string;
  readonly recipient: string;
  readonly language: string;
  /** The same for mail programs that show it; the text is for the others. */
  readonly html?: string;
  /** Where a mail program stops mails like this one by itself, with one request (RFC 8058). */
  readonly stopLink?: string;
  /** What calendar programs read of it. */
  readonly calendar?: { readonly method: 'PUBLISH' | 'CANCEL'; readonly file: string };
}

/** Hands a mail to the mail server. Throws when that does not take it. */
export type SendMail = (pass: LivePass, mail: OutgoingMail) => Promise<void>;

export interface MailerOptions {
  readonly smtpUrl: string;
  /** The address of the sender. */
  readonly from: string;
  readonly baseUrl: string;
}

const timeoutMs = 15_000;

/** Sends text to one address at a time, given apart from the headers, so that nothing in a header decides who gets it. */
export function createMailer({ smtpUrl, from, baseUrl }: MailerOptions): SendMail {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(baseUrl).hostname;
  return async (pass, { id, recipient, language, subject, text, html, stopLink, calendar }) => {
    demandPass(pass);
    if (!isMailRecipient(recipient))
      throw new Error('Expected one plain address to send to, but found something else.');
    await transport.sendMail({
      envelope: { from, to: [recipient] },
      from: { name: 'Nativ', address: from },
      to: { name: '', address: recipient },
      subject,
      text,
      ...(html !== undefined && { html }),
      ...(calendar !== undefined && {
        icalEvent: { method: calendar.method, filename: 'session.ics', content: calendar.file },
      }),
      messageId: `<${id}@${host}>`,
      headers: {
        'Content-Language': language,
        'Auto-Submitted': 'auto-generated',
        ...(stopLink !== undefined && {
          'List-Unsubscribe': `<${stopLink}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    });
  };
}

/** Whom mails come from where nobody said: an address of the host that people know. */
export function defaultSender(baseUrl: string): string {
  const { hostname } = new URL(baseUrl);
  return `nativ@${isMailRecipient(`nativ@${hostname}`) ? hostname : 'localhost.invalid'}`;
}

/** Whom push services turn to when something is wrong with what we send. */
export function contactOf({
  mailFrom,
  baseUrl,
}: {
  readonly mailFrom: string | null;
  readonly baseUrl: string;
}): string {
  return `mailto:${mailFrom ?? defaultSender(baseUrl)}`;
}
