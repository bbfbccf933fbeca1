import { prefixLetters, withoutPrefixes } from './prefix-letters.ts';
import { searchKey, withoutVowelLetters } from './search-key.ts';
import { wordsIn } from './words-in.ts';

/** A way in which a word that is looked for may be kept: as this key, or as a key that begins so. */
export interface SearchWay {
  readonly key: string;
  readonly isBeginning: boolean;
  /** How sure it is that the searcher meant it, from 0 to 1. */
  readonly weight: number;
}

export interface SearchQuery {
  /** What has to be found: all of the words, each in any of its ways. */
  readonly words: readonly { readonly word: string; readonly ways: readonly SearchWay[] }[];
  /** All that was typed as one number, for looking up a case by its reference; null where no digit stands in it. */
  readonly reference: string | null;
}

/** More says nothing about what is looked for, and would take longer. */
export const searchLimits = { characters: 200, words: 6 } as const;

const weights = { exact: 1, beginning: 0.8, prefixed: 0.9, prefixedBeginning: 0.6, stripped: 0.4, respelled: 0.7 };
/** A shorter word is found as it is: the beginning of a word says nothing yet. */
const shortestBeginning = 3;

/**
 * Reads what somebody typed into a search field. The last word may be under way still, so that it is taken for the
 * beginning of one however short it is.
 */
export function readSearch(text: string): SearchQuery {
  const typed = text.slice(0, searchLimits.characters);
  const words = [...new Set(wordsIn(typed).map(({ word }) => word))].slice(0, searchLimits.words);
  const isUnderWay = /[\p{L}\p{N}\p{M}]$/u.test(typed);
  return {
    words: words.map((word, index) => ({ word, ways: waysOf(word, isUnderWay && index === words.length - 1) })),
    reference: referenceIn(typed),
  };
}

/** The letters and digits of a reference, however they are parted. */
export function referenceKey(reference: string): string {
  return wordsIn(reference)
    .map(({ word }) => word)
    .join('');
}

function referenceIn(typed: string): string | null {
  const key = referenceKey(typed);
  return /\d/u.test(key) && key.length >= 4 && key.length <= 20 ? key : null;
}

function waysOf(word: string, isLast: boolean): readonly SearchWay[] {
  const ways = /^[א-ת]+$/u.test(word) ? hebrewWays(word, isLast) : otherWays(word, isLast);
  const best = new Map<string, SearchWay>();
  for (const way of ways) {
    const name = `${way.key}${way.isBeginning ? '*' : ''}`;
    const known = best.get(name);
    if (!known || known.weight < way.weight) best.set(name, way);
  }
  return [...best.values()];
}

function hebrewWays(word: string, isLast: boolean): SearchWay[] {
  const isBeginning = word.length >= shortestBeginning || (isLast && word.length >= 1);
  return [
    { key: searchKey(word), isBeginning: false, weight: weights.exact },
    ...(isBeginning ? beginnings(word, weights.beginning) : []),
    ...prefixLetters.flatMap((letters): SearchWay[] => [
      { key: searchKey(letters + word), isBeginning: false, weight: weights.prefixed },
      ...(isBeginning && letters.length === 1 && word.length >= shortestBeginning
        ? beginnings(word, weights.prefixedBeginning, letters)
        : []),
    ]),
    ...withoutPrefixes(word).flatMap((stem) => strippedWays(stem)),
  ];
}

/** Of a word that may have been typed with letters before it: as it is then, and with one other letter before it. */
function strippedWays(stem: string): SearchWay[] {
  const withOne = prefixLetters.filter((letters) => letters.length === 1).map((letters) => letters + stem);
  return [stem, ...withOne].map((one) => ({ key: searchKey(one), isBeginning: false, weight: weights.stripped }));
}

/** The key of a word that begins so may lack its vav and yod, if enough is left of it: a search for שיר is none for שר. */
function beginnings(stem: string, weight: number, letters = ''): SearchWay[] {
  const own: SearchWay = { key: letters + stem, isBeginning: true, weight };
  const short = letters === '' ? withoutVowelLetters(stem) : stem.replaceAll(/[וי]/gu, '');
  if (short === stem || short.length < shortestBeginning) return [own];
  return [own, { key: letters + short, isBeginning: true, weight: weight * weights.respelled }];
}

/** Endings that are under way: inquirie(s), volunteeri(ng). */
const rests = ['s', 'd', 'g', 'ng'];

function otherWays(word: string, isLast: boolean): SearchWay[] {
  const own = { key: searchKey(word), isBeginning: false, weight: weights.exact };
  if (word.length < shortestBeginning && !isLast) return [own];
  const started: SearchWay[] = [word, searchKey(word)].map((key) => ({
    key,
    isBeginning: true,
    weight: weights.beginning,
  }));
  const ending = isLast && word.length > 3 ? rests.map((rest) => searchKey(word + rest)) : [];
  return [own, ...started, ...ending.map((key) => ({ key, isBeginning: false, weight: weights.respelled }))];
}
