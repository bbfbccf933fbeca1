import { localizedText, type SearchQuery, searchHits } from '@nativ/runtime';
import type { LocalizedText, SearchText } from '@nativ/schemas';
import type { Language } from '../../http/problem-kind.ts';

/** How much of a text is shown around what was found, and how much of that stands before it. */
const length = 180;
const before = 50;
/** More marks than these tell nobody more. */
const mostHits = 20;

/** A text in the language of the reader, unless what was looked for stands only in another. */
export function foundText(text: LocalizedText | null, query: SearchQuery, language: Language): SearchText {
  if (text === null) return { text: '', hits: [] };
  const own = marked(localizedText(text, language) ?? '', query);
  if (own.hits.length > 0 || typeof text === 'string') return own;
  const others = Object.values(text).map((words) => marked(words, query));
  return others.find(({ hits }) => hits.length > 0) ?? own;
}

function marked(text: string, query: SearchQuery): SearchText {
  const hits = searchHits(text, query).slice(0, mostHits);
  return { text, hits: hits.map(([start, end]) => ({ start, end })) };
}

/** The part of a text around the first thing found in it; null where there is no text. */
export function snippetOf({ text, hits }: SearchText): SearchText | null {
  if (text.trim() === '') return null;
  const first = hits[0]?.start ?? 0;
  const start = first <= before ? 0 : wordStart(text, first - before);
  const end = text.length - start <= length ? text.length : wordEnd(text, start + length);
  const lead = start === 0 ? '' : '… ';
  const shift = (at: number) => at - start + lead.length;
  return {
    text: `${lead}${text.slice(start, end).replaceAll(/\s/gu, ' ')}${end === text.length ? '' : ' …'}`,
    hits: hits.filter((hit) => hit.end <= end).map((hit) => ({ start: shift(hit.start), end: shift(hit.end) })),
  };
}

/** The beginning of a word near a place, so that none is cut. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + before).search(/\s/u);
  return space === -1 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(at).search(/\s/u);
  return space === -1 || space > before ? at : at + space;
}
