import { foldWord } from './fold-word.ts';

/** A word of a text, and where it stands there. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Marks that nobody sees and that may stand inside a word: of direction, of joining, and the soft hyphen. */
const unseen = '\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const letter = `[\\p{L}\\p{N}\\p{M}${unseen}]`;
/** Geresh and gershayim, and what is typed for them: between two letters they belong to the word. */
const quote = '[\'"\\u2018\\u2019\\u201c\\u201d\\u05f3\\u05f4]';
/** Maqaf, paseq, sof pasuq and inverted nun stand among the marks in Unicode's table of Hebrew, and end a word all the same. */
const wordPattern = new RegExp(`${letter}+(?:${quote}${letter}+)*`, 'gu');

/** The words of a text, folded, in the order in which they stand. Hyphens and maqaf part words; geresh and gershayim do not. */
export function wordsIn(text: string): readonly FoundWord[] {
  const found: FoundWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [at] = match;
    const word = foldWord(withoutPossessive(at));
    if (word !== '') found.push({ word, start: match.index, end: match.index + at.length });
  }
  return found;
}

/** Dana's is of Dana. */
function withoutPossessive(word: string): string {
  return word.replace(/(?<=[a-z])['\u2019]s$/iu, '');
}
