import { localizedText } from '@nativ/runtime';
import type { LocalizedText } from '@nativ/schemas';
import type { ExportWords } from './words.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it may stand in HTML, between tags and in quotes alike. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** A value as people read it: an instant in words, a list as a list, a text in their language, inner objects by their names. */
export function valueHtml(value: unknown, words: ExportWords): string {
  if (value === null || value === undefined || value === '') return `<span>${escaped(words.none)}</span>`;
  if (typeof value === 'boolean') return escaped(value ? words.yes : words.no);
  if (Array.isArray(value)) return listHtml(value, words);
  if (typeof value === 'object') return objectHtml(value as Readonly<Record<string, unknown>>, words);
  const text = String(value);
  if (!instant.test(text)) return escaped(words.values[text] ?? text);
  const read = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Jerusalem',
  }).format(new Date(text));
  return `<time datetime="${escaped(text)}">${escaped(read)}</time>`;
}

function listHtml(values: readonly unknown[], words: ExportWords): string {
  if (values.length === 0) return `<span>${escaped(words.none)}</span>`;
  return `<ul>${values.map((each) => `<li dir="auto">${valueHtml(each, words)}</li>`).join('')}</ul>`;
}

function objectHtml(value: Readonly<Record<string, unknown>>, words: ExportWords): string {
  const names = Object.keys(value);
  const isText =
    names.length > 0 && names.every((name) => /^[a-z]{2,3}$/.test(name) && typeof value[name] === 'string');
  if (isText) return escaped(localizedText(value as LocalizedText, words.language) ?? '');
  const pairs = Object.entries(value).map(
    ([name, inner]) =>
      `<dt dir="auto">${escaped(words.fields[name] ?? name)}</dt><dd dir="auto">${valueHtml(inner, words)}</dd>`,
  );
  return `<dl>${pairs.join('')}</dl>`;
}
