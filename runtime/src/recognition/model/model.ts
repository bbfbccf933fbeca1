import type { FeatureTable } from '../features/feature-table.ts';

/** What was learned. Plain data: it passes between threads, and is never changed. */
export interface Model {
  /** In the order in which they were given; only those of which there was something to learn from. */
  readonly labels: readonly string[];
  /** The label that stands for none of them, if examples of it were given; it is never the answer. */
  readonly none: string | null;
  readonly table: FeatureTable;
  /** The weights of all labels for a feature side by side, in steps of that feature's own size; then those of no feature. */
  readonly weights: Int8Array;
  readonly stepSizes: Float32Array;
  /** How much of a text is read. */
  readonly characters: number;
  readonly calibration: Calibration;
}

/** What was found out on texts that were held back from learning. */
export interface Calibration {
  /** By how much scores are multiplied to become shares. */
  readonly sharpness: number;
  /** What each sign says about whether an answer is right, see `Signs`. */
  readonly trust: readonly number[];
  /** Below this a text is like nothing that was learned. */
  readonly familiar: number;
}

/** How a model is asked for when nothing else is said. */
export const defaultAtLeast = 0.5;

/** A text and the label that belongs to it. */
export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface TeachOptions {
  /** All labels that there are; examples of others are left out. */
  readonly labels: readonly string[];
  /** Words that speak for a label, from the start: they count like short examples, less than real ones. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** The label of examples that are of no label: what it stands for is held back as unknown. It need not stand in `labels`. */
  readonly none?: string;
  /** Hears how much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Why nothing could be learned: fewer than two labels have an example or a word with a letter in it. */
export interface TeachRefusal {
  readonly problem: 'tooFewLabels';
}
