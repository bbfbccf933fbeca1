import type { Language, Words } from '../../http/problem-kind.ts';

const words = {
  ask: {
    title: { en: 'Stop these mails?', he: 'להפסיק את המיילים האלה?' },
    text: {
      en: 'Nativ will no longer sum up by mail what you have not read. You still find all of it in Nativ itself.',
      he: 'נתיב יפסיק לשלוח לך מיילים שמסכמים מה עוד לא קראת. הכול ימשיך לחכות לך בנתיב עצמו.',
    },
  },
  done: {
    title: { en: 'You will get no more of these mails', he: 'המיילים האלה הופסקו' },
    text: {
      en: 'Should you change your mind: in Nativ, under Notifications, you choose what you are told and when.',
      he: 'אפשר תמיד להתחרט: בנתיב, תחת „התראות”, בוחרים מה לקבל ומתי.',
    },
  },
  stop: { en: 'Stop these mails', he: 'להפסיק את המיילים' },
  settings: { en: 'To my notifications', he: 'להתראות שלי' },
} as const;

/** A page that needs no script and loads nothing. */
export function stopPage(state: 'ask' | 'done', language: Language, nonce: string): string {
  const say = (text: Words) => text[language];
  const { title, text } = words[state];
  const way =
    state === 'ask'
      ? `<form method="post"><button type="submit">${say(words.stop)}</button></form>`
      : `<p><a href="/notifications/settings">${say(words.settings)}</a></p>`;
  return `<!doctype html>
<html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
<title>${say(title)}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { margin: 0; padding: 48px 20px; font: 1.125rem/1.6 system-ui, sans-serif }
main { max-inline-size: 34rem; margin: 0 auto }
h1 { font-size: 1.5rem; line-height: 1.3 }
button { min-block-size: 48px; padding: 8px 24px; border: 0; border-radius: 8px; background: #166d69; color: #fff; font: inherit; font-weight: 700; cursor: pointer }
button:focus-visible, a:focus-visible { outline: 3px solid #e8a317; outline-offset: 3px }
</style>
</head>
<body><main><h1>${say(title)}</h1><p>${say(text)}</p>${way}</main></body>
</html>
`;
}
