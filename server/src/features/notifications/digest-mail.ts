import type { LocalizedText } from '@nativ/schemas';
import { fillWords, type Language, type Words } from '../../http/problem-kind.ts';
import type { MailText } from '../../outbound/mail-texts.ts';
import { isolated, mailTexts } from './message-parts.ts';
import { aboutOf } from './notice-about.ts';
import { groupWords, noticeWords } from './notice-words.ts';
import type { WaitingNotices } from './waiting-store.ts';

const texts = {
  ...mailTexts,
  subject: { en: 'What waits for you in Nativ', he: 'מה מחכה לך בנתיב' },
  one: { en: 'One thing has come in that you have not read:', he: 'דבר אחד חדש שעוד לא קראת:' },
  many: { en: '{count} things have come in that you have not read:', he: '{count} דברים חדשים שעוד לא קראת:' },
  open: { en: 'Open Nativ', he: 'לפתיחת נתיב' },
  why: {
    en: 'You get this mail because you work with {organization} in Nativ. It says nothing of what inquirers wrote; that is read only there.',
    he: 'המייל הזה נשלח אליך כי יש לך חשבון בנתיב, במרחב העבודה של {organization}. אין בו דבר ממה שפונים כתבו: את זה קוראים רק שם.',
  },
} as const satisfies Record<string, Words>;

export interface DigestValues {
  readonly waiting: readonly WaitingNotices[];
  readonly language: Language;
  readonly organization: LocalizedText;
  readonly baseUrl: string;
  readonly stopLink: string;
}

/** Writes the mail that sums up: kinds, counts, names of groups that are no secret, and links. The same in text and in HTML. */
export function digestMail(values: DigestValues): MailText & { readonly html: string } {
  const { language, waiting, baseUrl, stopLink } = values;
  const count = waiting.reduce((sum, { ids }) => sum + ids.length, 0);
  const say = (name: keyof typeof texts, more: Record<string, string | number> = {}) =>
    fillWords(texts[name], language, more);
  const parts: DigestParts = {
    say,
    lead: say(count === 1 ? 'one' : 'many', { count }),
    lines: waiting.map((one) => lineOf(one, values)),
    why: say('why', { organization: isolated(groupWords(values.organization, language)) }),
    links: { open: `${baseUrl}/notifications`, settings: `${baseUrl}/notifications/settings`, stop: stopLink },
  };
  return { subject: say('subject'), text: textOf(parts), html: htmlOf(parts, language) };
}

interface DigestParts {
  readonly say: (name: keyof typeof texts) => string;
  readonly lead: string;
  readonly lines: readonly { readonly words: string; readonly group: string | null; readonly link: string }[];
  readonly why: string;
  readonly links: { readonly open: string; readonly settings: string; readonly stop: string };
}

function lineOf(
  { kind, ids, group }: WaitingNotices,
  { language, baseUrl }: DigestValues,
): DigestParts['lines'][number] {
  return {
    words: noticeWords(kind, ids.length, language),
    group: group === null ? null : groupWords(group, language),
    link: `${baseUrl}/notifications?about=${aboutOf(kind)}`,
  };
}

function textOf({ say, lead, lines, why, links }: DigestParts): string {
  const list = lines.map(({ words, group }) => `• ${words}${group === null ? '' : ` · ${isolated(group)}`}`);
  return `${[
    say('greeting'),
    [lead, ...list].join('\n'),
    `${say('open')}:\n${links.open}`,
    why,
    `${say('settings')}:\n${links.settings}`,
    `${say('stop')}:\n${links.stop}`,
  ].join('\n\n')}\n`;
}

const font = "font-family:-apple-system,'Segoe UI',Arial,sans-serif";

/** Nothing is loaded from anywhere: a picture would tell when it was read. Styles stand in the elements, since mail programs drop others. */
function htmlOf({ say, lead, lines, why, links }: DigestParts, language: Language): string {
  const direction = language === 'he' ? 'rtl' : 'ltr';
  const side = language === 'he' ? 'right' : 'left';
  const rows = lines.map(
    ({ words, group, link }) =>
      `<li style="margin:0 0 10px"><a href="${escaped(link)}" style="color:#166d69">${escaped(words)}</a>${
        group === null ? '' : ` <span style="color:#595959">· <bdi>${escaped(group)}</bdi></span>`
      }</li>`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(say('subject'))}</title></head>
<body dir="${direction}" style="margin:0;padding:24px 16px;background:#f4f5f7;color:#1f2328;${font};font-size:16px;line-height:1.5;text-align:${side}">
<div dir="${direction}" style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d9dce1;border-radius:8px">
<p style="margin:0 0 12px">${escaped(say('greeting'))}</p>
<p style="margin:0 0 12px">${escaped(lead)}</p>
<ul style="margin:0 0 20px;padding:0;padding-inline-start:22px">
${rows.join('\n')}
</ul>
<p style="margin:0 0 8px"><a href="${escaped(links.open)}" style="display:inline-block;padding:12px 20px;background:#166d69;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:bold">${escaped(say('open'))}</a></p>
</div>
<div dir="${direction}" style="max-width:560px;margin:16px auto 0;color:#595959;font-size:14px">
<p style="margin:0 0 8px">${escaped(why)}</p>
<p style="margin:0"><a href="${escaped(links.settings)}" style="color:#595959">${escaped(say('settings'))}</a> · <a href="${escaped(links.stop)}" style="color:#595959">${escaped(say('stop'))}</a></p>
</div>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
