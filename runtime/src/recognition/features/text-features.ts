import { searchKey } from '../../search/search-key.ts';
import { type FoundWord, wordsIn } from '../../search/words-in.ts';
import { hashText, mixed, withLetter } from './hash-text.ts';

/** Features of one kind. Each kind counts for as much as the others, however many features of it a text has. */
export interface FeatureList {
  readonly hashes: readonly number[];
  /** Which word of the text each feature is of: the first one, of a pair of words. */
  readonly owners: readonly number[];
}

export interface TextFeatures {
  /** The words that were read, as they stand in the text. */
  readonly words: readonly FoundWord[];
  readonly lists: readonly FeatureList[];
}

/** What is beyond this says hardly anything new about a text, and would take longer than an answer may. */
export const mostCharacters = 4_000;

const seeds = { word: 0x11, pair: 0x22, letters: 0x33 } as const;
const fewestLetters = 2;
const mostLetters = 5;

/**
 * What a text consists of, for a recogniser: its words and pairs of words, by their keys, and the runs of 2 to 5 letters in
 * them, which see through endings, letters before a word and slips of the hand.
 *
 * @param characters how much of the text is read
 */
export function textFeatures(text: string, characters: number): TextFeatures {
  const words = wordsIn(text.slice(0, characters));
  return { words, lists: [wordFeatures(words), letterFeatures(words)] };
}

function wordFeatures(words: readonly FoundWord[]): FeatureList {
  const hashes: number[] = [];
  const owners: number[] = [];
  let before: number | null = null;
  for (const [at, { word }] of words.entries()) {
    const key = searchKey(word);
    const own = hashText(key, 0, key.length, seeds.word);
    hashes.push(own);
    owners.push(at);
    if (before !== null) {
      hashes.push(mixed(Math.imul(before, 31) ^ own ^ seeds.pair));
      owners.push(at - 1);
    }
    before = own;
  }
  return { hashes, owners };
}

function letterFeatures(words: readonly FoundWord[]): FeatureList {
  const hashes: number[] = [];
  const owners: number[] = [];
  for (const [at, { word }] of words.entries()) {
    const padded = ` ${word} `;
    for (let start = 0; start + fewestLetters <= padded.length; start++) {
      const last = Math.min(padded.length, start + mostLetters);
      let run: number = seeds.letters;
      for (let end = start; end < last; end++) {
        run = withLetter(run, padded.charCodeAt(end));
        if (end - start + 1 < fewestLetters) continue;
        hashes.push(mixed(run));
        owners.push(at);
      }
    }
  }
  return { hashes, owners };
}
