import { searchKey } from './search-key.ts';
import type { SearchQuery } from './search-query.ts';
import { wordsIn } from './words-in.ts';

/** Where a hit begins in a text, and where it ends: in units of UTF-16, as JavaScript counts. */
export type HitRange = readonly [start: number, end: number];

/** The words of a text that a query is about, so that they can be marked. */
export function searchHits(text: string, query: SearchQuery): readonly HitRange[] {
  return wordsIn(text).flatMap(({ word, start, end }): HitRange[] =>
    query.words.some(({ ways }) => matches(searchKey(word), ways)) ? [[start, end]] : [],
  );
}

function matches(key: string, ways: SearchQuery['words'][number]['ways']): boolean {
  return ways.some((way) => (way.isBeginning ? key.startsWith(way.key) : key === way.key));
}
