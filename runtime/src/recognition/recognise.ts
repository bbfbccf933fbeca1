import { judgeText } from './calibrate/judge-text.ts';
import { signsOf } from './calibrate/signs.ts';
import { countFeatures } from './features/counted-features.ts';
import { findFeature } from './features/feature-table.ts';
import { textFeatures } from './features/text-features.ts';
import { textVector } from './features/text-vector.ts';
import { defaultAtLeast, type Model } from './model/model.ts';
import { scoreText } from './model/score-text.ts';

/** What a model says of a text. */
export interface Recognition {
  /** Null when the model abstains. */
  readonly label: string | null;
  /** How likely the label is right; of the likeliest one when the model abstains, and 0 without a text. */
  readonly probability: number;
  /** Up to three others, the likeliest first; when the model abstains, the three likeliest of all. */
  readonly runnersUp: readonly { readonly label: string; readonly probability: number }[];
  /**
   * Why a person should look: there is no word in the text, no label is likely enough, or the text looks like nothing that
   * was learned.
   */
  readonly abstained: null | 'noText' | 'unsure' | 'unknown';
}

const mostRunnersUp = 3;

/** Says what a text is about, as far as the model knows; the same text always gets the same answer. */
export function recognise(model: Model, text: string, options: { readonly atLeast?: number } = {}): Recognition {
  const features = textFeatures(text, model.characters);
  if (features.words.length === 0) return { label: null, probability: 0, runnersUp: [], abstained: 'noText' };
  const vector = textVector(countFeatures(features), model.table, (hash) => findFeature(model.table, hash));
  const scores = scoreText(model, vector, model.labels.length);
  const judged = judgeText(model.calibration, scores, signsOf(vector, scores));
  const likeliest = judged.likeliest.map(({ place, probability }) => ({
    label: model.labels[place] as string,
    probability,
  }));
  const [first, ...others] = likeliest;
  if (first === undefined) return { label: null, probability: 0, runnersUp: [], abstained: 'unknown' };
  const isFamiliar = vector.features.length > 0 && judged.isFamiliar;
  if (isFamiliar && first.probability >= (options.atLeast ?? defaultAtLeast)) {
    return { label: first.label, probability: first.probability, runnersUp: others, abstained: null };
  }
  return {
    label: null,
    probability: first.probability,
    runnersUp: likeliest.slice(0, mostRunnersUp),
    abstained: isFamiliar ? 'unsure' : 'unknown',
  };
}
