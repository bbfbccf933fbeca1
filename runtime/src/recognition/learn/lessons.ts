import { type TextFeatures, textFeatures } from '../features/text-features.ts';
import type { Example, TeachOptions } from '../model/model.ts';

/** A text to learn from, read but not yet weighed. */
export interface ReadExample {
  readonly features: TextFeatures;
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
}

/** A word that was given counts for less than a text that somebody wrote. */
const wordWeight = 0.3;

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
  const read = texts
    .map(({ text, ...rest }) => ({ ...rest, features: textFeatures(text) }))
    .filter(({ features }) => features.words.length > 0);
  const taught = new Set(read.map(({ label }) => label));
  const labels = [...wanted].filter((label) => taught.has(label));
  const places = new Map(labels.map((label, at) => [label, at]));
  return {
    labels,
    none: none !== null && taught.has(none) ? none : null,
    examples: read.map(({ label, ...rest }) => ({ ...rest, label: places.get(label) ?? -1 })),
  };
}

/** A label may be called like something that every object has. */
function ownWords(words: TeachOptions['words'], label: string): readonly string[] | undefined {
  return words !== undefined && Object.hasOwn(words, label) ? words[label] : undefined;
}
