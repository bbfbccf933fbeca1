import { nearWords, type SearchQuery, type SearchWay, searchKey } from '@nativ/runtime';
import type { SearchTerms } from './search-store.ts';

type Word = SearchQuery['words'][number];

/** Ways of this weight and more are those that the searcher surely meant. */
const sureFrom = 0.75;
/** Sorts after every key that begins as it does. */
const last = '\u{10ffff}';

/**
 * Says in ranges and patterns what a query looks for. Keys are letters and digits only, so that nothing in them is special.
 *
 * @param lead the word whose postings are looked up, where it is known which is the rarest; the others are only compared
 */
export function searchTerms({ words, reference }: SearchQuery, lead?: number): SearchTerms {
  const ways = words
    .flatMap((word, index) => leastWays(word.ways).map((way) => ({ index, ...way })))
    .filter(({ index }) => lead === undefined || index === lead);
  return {
    words: ways.map(({ index }) => index),
    lows: ways.map(({ key }) => key),
    // A space sorts before every letter: nothing but the key itself lies between.
    highs: ways.map(({ key, isBeginning }) => key + (isBeginning ? last : ' ')),
    anyPatterns: words.map((word) => pattern(word.ways)),
    surePatterns: words.map((word) => pattern(word.ways.filter(({ weight }) => weight >= sureFrom))),
    referencePattern: reference === null ? '^$' : ` ${reference} `,
  };
}

/** The same query, in which words that are said nowhere stand for those that are nearly the same; null where none is. */
export function nearly(query: SearchQuery, unmet: readonly number[]): SearchQuery | null {
  const words = query.words.map((word, index) => (unmet.includes(index) ? nearWord(word) : word));
  return words.some((word, index) => word !== query.words[index]) ? { ...query, words } : null;
}

function nearWord(word: Word): Word {
  const near = nearWords(word.word);
  if (near.length === 0) return word;
  const ways = near.map((one): SearchWay => ({ key: searchKey(one), isBeginning: false, weight: 0.5 }));
  return { ...word, ways };
}

/**
 * Without beginnings that a shorter one covers: each way costs a look into every group. A whole word stays beside the
 * beginning that covers it, since of too many words that begin so not all are looked at.
 */
function leastWays(ways: readonly SearchWay[]): readonly SearchWay[] {
  const starts = ways.filter(({ isBeginning }) => isBeginning);
  return ways.filter(
    (way) => !way.isBeginning || !starts.some((start) => start !== way && way.key.startsWith(start.key)),
  );
}

function pattern(ways: readonly SearchWay[]): string {
  if (ways.length === 0) return '^$';
  const alternatives = ways.map(({ key, isBeginning }) => (isBeginning ? key : `${key} `));
  return ` (?:${[...new Set(alternatives)].join('|')})`;
}
