import { calibrate, type HeldOut } from '../calibrate/calibrate.ts';
import { judgeText } from '../calibrate/judge-text.ts';
import type { ReadExamples } from '../learn/lessons.ts';
import { calibrationError, reliabilityOf } from './calibration-error.ts';
import { coverageOf, thresholdsOf } from './coverage.ts';
import type { Figures } from './figures.ts';
import type { Judged } from './judged.ts';
import { confusionsOf, labelFiguresOf } from './label-figures.ts';
import { outOfScopeOf } from './out-of-scope.ts';

/** Sums up what was said of texts that were held back. */
export function figuresOf({ labels }: ReadExamples, held: readonly HeldOut[]): Figures {
  const all = judge(held);
  const judged = all.filter(({ label }) => label >= 0);
  const strange = all.filter(({ label }) => label < 0);
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
    outOfScope: outOfScopeOf(judged, strange),
  };
}

/** How sure to be is found out by the other folds, so that no text has a say in what is said of itself. */
function judge(held: readonly HeldOut[]): readonly Judged[] {
  return [...new Set(held.map(({ fold }) => fold))].flatMap((fold) => {
    const calibration = calibrate(held.filter((one) => one.fold !== fold));
    return held
      .filter((one) => one.fold === fold)
      .map(({ label, scores, signs }): Judged => {
        const { likeliest, isFamiliar } = judgeText(calibration, scores, signs);
        const [first] = likeliest;
        return { label, taken: first?.place ?? -1, probability: first?.probability ?? 0, isFamiliar };
      });
  });
}
