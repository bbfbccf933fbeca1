import type { HeldOut } from '../calibrate/calibrate.ts';
import { familiarityOf } from '../calibrate/familiarity.ts';
import { textVector } from '../features/text-vector.ts';
import { scoreText } from '../model/score-text.ts';
import { fit } from './fit.ts';
import { dealFolds } from './folds.ts';
import type { ReadExamples } from './lessons.ts';

/** Into how many parts examples are dealt: each is asked about by a model that was taught the others. */
export const folds = 5;

/** Asks about each real example a model that has not seen it. */
export function heldOutScores(
  { examples, labels }: ReadExamples,
  onProgress: (share: number) => void,
): readonly HeldOut[] {
  const dealt = dealFolds(examples, folds);
  const held: HeldOut[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const taught = examples.filter((_, at) => dealt[at] !== fold);
    const fitted = fit(taught, labels.length, (share) => onProgress((fold + share) / folds));
    for (const [at, { features, label }] of examples.entries()) {
      if (dealt[at] !== fold) continue;
      const vector = textVector(features, fitted.table);
      const scores = scoreText(fitted, vector, labels.length);
      held.push({ at, fold, label, scores, familiarity: familiarityOf(vector, scores) });
    }
  }
  return held;
}
