import { type CountedList, countFeatures } from '../features/counted-features.ts';
import { mostCharacters, textFeatures } from '../features/text-features.ts';
import type { Example, TeachOptions } from '../model/model.ts';

/** A text to learn from, read but not yet weighed. */
export interface ReadExample {
  /** Its features, by their places in the list of all. */
  readonly lists: readonly CountedList[];
  /** The place of its label; -1 for none of them. */
  readonly label: number;
  readonly weight: number;
  /** Whether somebody wrote it; the others are words that were given for a label. */
  readonly isReal: boolean;
}

export interface ReadExamples {
  readonly labels: readonly string[];
  readonly none: string | null;
  readonly examples: readonly ReadExample[];
  /** All features that stand in the examples, by their numbers. */
  readonly hashes: Int32Array;
  /** How much of a text is read. */
  readonly characters: number;
}

/** A word that was given counts for less than a text that somebody wrote. */
const wordWeight = 0.3;
/** So much of all texts together is learned from: of 10,000 texts, the first 1,000 characters at least. It bounds time and memory. */
const charactersInAll = 10_000_000;

/** Reads the examples that can be learned from: with a word in them, and of a label that there is. */
export function readExamples(examples: readonly Example[], options: TeachOptions): ReadExamples {
  const none = options.none ?? null;
  const wanted = new Set(options.labels.filter((label) => label !== none));
  const texts = [
    ...examples.map(({ text, label }) => ({ text, label, weight: 1, isReal: true })),
    ...[...wanted].flatMap((label) =>
      (ownWords(options.words, label) ?? []).map((text) => ({ text, label, weight: wordWeight, isReal: false })),
    ),
  ].filter(({ label }) => wanted.has(label) || (label === none && none !== null));
  const characters = charactersOfEach(texts.map(({ text }) => text.length));
  const places = new Map<number, number>();
  const read = texts
    .map(({ text, ...rest }) => ({ ...rest, lists: listsOf(text, characters, places) }))
    .filter(({ lists }) => lists.some(({ keys }) => keys.length > 0));
  const taught = new Set(read.map(({ label }) => label));
  const labels = [...wanted].filter((label) => taught.has(label));
  const placeOfLabel = new Map(labels.map((label, at) => [label, at]));
  return {
    labels,
    none: none !== null && taught.has(none) ? none : null,
    examples: read.map(({ label, ...rest }) => ({ ...rest, label: placeOfLabel.get(label) ?? -1 })),
    hashes: Int32Array.from(places.keys()),
    characters,
  };
}

/** Gives each feature that is met for the first time the next place. */
function listsOf(text: string, characters: number, places: Map<number, number>): readonly CountedList[] {
  return countFeatures(textFeatures(text, characters)).map(({ keys, counts }) => {
    const own = keys.map((hash) => {
      const place = places.get(hash) ?? places.size;
      if (place === places.size) places.set(hash, place);
      return place;
    });
    return { keys: own, counts };
  });
}

/** So much that all of them together are not too much: short texts leave their room to long ones. */
function charactersOfEach(lengths: readonly number[]): number {
  const sorted = Int32Array.from(lengths).sort();
  let room = charactersInAll;
  for (const [at, length] of sorted.entries()) {
    const share = Math.floor(room / (sorted.length - at));
    if (length > share) return Math.min(mostCharacters, Math.max(1, share));
    room -= length;
  }
  return mostCharacters;
}

/** A label may be called like something that every object has. */
function ownWords(words: TeachOptions['words'], label: string): readonly string[] | undefined {
  return words !== undefined && Object.hasOwn(words, label) ? words[label] : undefined;
}
