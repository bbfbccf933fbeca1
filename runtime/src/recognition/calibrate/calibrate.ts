import type { Calibration } from '../model/model.ts';
import { learnChance, type Trial, weigh } from './logistic.ts';
import { probabilities } from './probabilities.ts';
import { familiarityOf, type Signs } from './signs.ts';

/** What was said of a text that had been held back from learning. */
export interface HeldOut {
  readonly fold: number;
  /** -1 for a text of none of the labels, or of one that was not taught then. */
  readonly label: number;
  /** Whether it is of a label that the whole model knows, but this one could not. */
  readonly isLeftOut: boolean;
  readonly scores: Float64Array;
  readonly signs: Signs;
}

const usualSharpness = 5;
/** As many texts as the usual sharpness counts for, so that a handful of examples does not make anything sure. */
const usualTexts = 10;
const sharpnesses = Array.from({ length: 50 }, (_, step) => 0.8 * 1.07 ** step);
/** What signs usually say, of texts that belong here and strange ones in equal parts; measured on sets of several kinds. */
const usualTrust = [-4, 2, 1.5, 1.5, 1.5];
const trustHold = [0.5, 4, 4, 4, 4];
/** Without strange texts to learn from, what is said by how much is known has to be believed more or less. */
const holdForEachText = 0.02;
const usualScale = [0.5, 1];
const scaleHold = [1, 2];
/** Which share of the texts that belong here may look unknown. */
const takenForUnknown = 0.02;
const enoughTexts = 50;

/** Finds how sure answers may be taken for, and from where on a text looks unknown. */
export function calibrate(held: readonly HeldOut[]): Calibration {
  const own = held.filter(({ label }) => label >= 0);
  const strange = held.filter(({ label }) => label < 0);
  const familiar = Float64Array.from(own, ({ signs }) => familiarityOf(signs)).sort();
  return {
    sharpness: bestSharpness(own),
    trust: trustOf(own, strange),
    familiar: own.length < enoughTexts ? 0 : (familiar[Math.floor(own.length * takenForUnknown)] as number),
  };
}

/**
 * What the signs say about whether an answer is right. First it is learned to tell right answers from wrong ones and strange texts,
 * then how often such answers about texts that belong here come true; so that probabilities are true of them, and lower for the strange.
 */
function trustOf(own: readonly HeldOut[], strange: readonly HeldOut[]): readonly number[] {
  const ownTrials = own.map(({ signs, scores, label }): Trial => {
    return { signs, cameTrue: label === placeOfLargest(scores), weight: 1 };
  });
  const weight = own.length / Math.max(1, strange.length);
  const strangeTrials = strange.map(({ signs }): Trial => ({ signs, cameTrue: false, weight }));
  const hold = trustHold.map((one) => one + (strange.length === 0 ? own.length * holdForEachText : 0));
  const trust = learnChance([...ownTrials, ...strangeTrials], usualTrust, hold);
  const scaled = ownTrials.map((trial): Trial => ({ ...trial, signs: [1, weigh(trust, trial.signs)] }));
  const [level = 0, scale = 1] = learnChance(scaled, usualScale, scaleHold);
  return trust.map((one, at) => one * scale + (at === 0 ? level : 0));
}

function placeOfLargest(scores: Float64Array): number {
  return scores.reduce((best, score, at) => (score > (scores[best] as number) ? at : best), 0);
}

function bestSharpness(held: readonly HeldOut[]): number {
  let best = usualSharpness;
  let least = Number.POSITIVE_INFINITY;
  for (const sharpness of sharpnesses) {
    const distance = Math.log(sharpness / usualSharpness);
    let loss = usualTexts * distance * distance;
    for (const { scores, label } of held) {
      loss -= Math.log(Math.max(1e-9, probabilities(scores, sharpness)[label] as number));
    }
    if (loss < least) {
      least = loss;
      best = sharpness;
    }
  }
  return best;
}
