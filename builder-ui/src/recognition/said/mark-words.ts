/** A piece of a text, and how much it speaks for what was said: 0 for what does not. */
interface TextPiece {
  readonly text: string;
  /** Where it begins in the whole. */
  readonly at: number;
  /** Between 0 and 1, the most telling word being 1. */
  readonly strength: number;
}

interface Word {
  readonly word: string;
  readonly weight: number;
}

const letter = /[\p{L}\p{N}\p{M}]/u;

/** Cuts a text where telling words begin and end. Only whole words count, each wherever it stands. */
export function markWords(text: string, words: readonly Word[]): readonly TextPiece[] {
  const most = Math.max(...words.map(({ weight }) => weight), Number.MIN_VALUE);
  const found = words
    .filter(({ word }) => word !== '')
    .flatMap(({ word, weight }) => placesOf(text, word).map((at) => ({ at, word, strength: weight / most })))
    .sort((one, other) => one.at - other.at || other.word.length - one.word.length);
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { at, word, strength } of found) {
    if (at < end) continue;
    if (at > end) pieces.push({ text: text.slice(end, at), at: end, strength: 0 });
    pieces.push({ text: word, at, strength });
    end = at + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), at: end, strength: 0 });
  return pieces;
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const isWhole = !letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + word.length] ?? ' ');
    if (isWhole) places.push(at);
  }
  return places;
}
