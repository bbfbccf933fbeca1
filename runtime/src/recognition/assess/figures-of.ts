import { calibrate, type HeldOut } from '../calibrate/calibrate.ts';
import { largestFirst, probabilities } from '../calibrate/probabilities.ts';
import type { ReadExamples } from '../learn/lessons.ts';
import { calibrationError, reliabilityOf } from './calibration-error.ts';
import { coverageOf, thresholdsOf } from './coverage.ts';
import type { Figures } from './figures.ts';
import { confusionsOf, labelFiguresOf } from './label-figures.ts';

/** What a model said of a text that it had not been taught, and what the text was. */
export interface Judged {
  readonly label: number;
  readonly taken: number;
  readonly probability: number;
  readonly isFamiliar: boolean;
}

/** Sums up what was said of texts that were held back. */
export function figuresOf({ labels }: ReadExamples, held: readonly HeldOut[]): Figures {
  const judged = judge(held).filter(({ label }) => label >= 0);
  const right = judged.filter(({ label, taken }) => label === taken).length;
  return {
    examples: judged.length,
    accuracy: judged.length === 0 ? 0 : right / judged.length,
    labels: labelFiguresOf(judged, labels),
    confusions: confusionsOf(judged, labels),
    calibrationError: calibrationError(judged),
    reliability: reliabilityOf(judged),
    coverage: coverageOf(judged),
    thresholds: thresholdsOf(judged),
    outOfScope: null,
  };
}

/** How sure to be is found out by the other folds, so that no text has a say in what is said of itself. */
function judge(held: readonly HeldOut[]): readonly Judged[] {
  return [...new Set(held.map(({ fold }) => fold))].flatMap((fold) => {
    const calibration = calibrate(held.filter((one) => one.fold !== fold));
    return held
      .filter((one) => one.fold === fold)
      .map(({ label, scores, familiarity }): Judged => {
        const chances = probabilities(scores, calibration.sharpness);
        const taken = largestFirst(chances)[0] as number;
        const probability = chances[taken] as number;
        return { label, taken, probability, isFamiliar: familiarity >= calibration.familiar };
      });
  });
}
