import type { LocalizedText } from '@nativ/schemas';

/** What an article says, by language, as it is read: its summary and its text, without the signs of Markdown. */
export function plainArticle(summary: LocalizedText, text: LocalizedText): LocalizedText {
  const languages = [summary, text].flatMap((one) => (typeof one === 'string' ? [] : Object.keys(one)));
  if (languages.length === 0) return whole(summary, text);
  return Object.fromEntries(
    [...new Set(languages)].map((language) => [language, whole(summary, text, language)]),
  ) as LocalizedText;
}

const whole = (summary: LocalizedText, text: LocalizedText, language = '') =>
  `${inLanguage(summary, language)}\n${plain(inLanguage(text, language))}`;

const inLanguage = (text: LocalizedText, language: string) =>
  typeof text === 'string' ? text : ((text as Readonly<Record<string, string>>)[language] ?? '');

/** Leaves out what begins a line, marks words and says where a link leads. */
function plain(text: string): string {
  return text
    .replaceAll(/^[ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)[ \t]+/gmu, '')
    .replaceAll(/!?\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/gu, '$1')
    .replaceAll(/[*_`~]{1,3}/gu, '');
}
