import type { Figures } from './assess/figures.ts';
import { figuresOf } from './assess/figures-of.ts';
import { calibrate } from './calibrate/calibrate.ts';
import { featureTable } from './features/feature-table.ts';
import { type Fitted, fit } from './learn/fit.ts';
import { heldOutScores } from './learn/held-out.ts';
import { type ReadExamples, readExamples } from './learn/lessons.ts';
import type { Calibration, Example, Model, TeachOptions, TeachRefusal } from './model/model.ts';

/** Of the time that learning takes, the part in which it finds out how far it can be trusted. */
const shareOfAsking = 0.85;

/** What was learned, and how well it does. */
export interface Taught {
  readonly model: Model;
  readonly figures: Figures;
}

/**
 * Learns from examples and words to recognise labels. The same examples in the same order give the same model. It takes
 * seconds to a minute, so that it belongs into a thread of its own.
 */
export function teach(examples: readonly Example[], options: TeachOptions): Model | TeachRefusal {
  const taught = teachAndAssess(examples, options);
  return 'problem' in taught ? taught : taught.model;
}

/** Learns and assesses in the time that learning alone takes: learning has to ask about texts that it held back anyway. */
export function teachAndAssess(examples: readonly Example[], options: TeachOptions): Taught | TeachRefusal {
  const read = readExamples(examples, options);
  if (read.labels.length < 2) return { problem: 'tooFewLabels' };
  const onProgress = options.onProgress ?? (() => {});
  const held = heldOutScores(read, (share) => onProgress(share * shareOfAsking));
  const size = { labels: read.labels.length, all: read.hashes.length };
  const fitted = fit(read.examples, size, (share) => onProgress(shareOfAsking + (1 - shareOfAsking) * share));
  const figures = figuresOf(read, held);
  onProgress(1);
  return { model: modelOf(read, fitted, calibrate(held)), figures };
}

function modelOf(read: ReadExamples, { features, weights, stepSizes }: Fitted, calibration: Calibration): Model {
  const { labels, none, characters } = read;
  const hashes = features.chosen.map((at) => read.hashes[at] as number);
  const table = featureTable(hashes, features.rarity, features.rarest);
  return { labels, none, table, weights, stepSizes, characters, calibration };
}

/** Says how well a model of these examples does on texts that it was not taught, by holding back a part of them in turn. */
export function assess(examples: readonly Example[], options: TeachOptions): Figures | TeachRefusal {
  const read = readExamples(examples, options);
  if (read.labels.length < 2) return { problem: 'tooFewLabels' };
  const figures = figuresOf(read, heldOutScores(read, options.onProgress ?? (() => {})));
  options.onProgress?.(1);
  return figures;
}
