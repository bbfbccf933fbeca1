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
/** As if so many strange texts came for each one that belongs here. */
const strangeShare = 0.05;
/** At most this share of the texts that belong here may look unknown; and each of them has to be worth so many strange ones. */
const takenForUnknown = 0.05;
const worthStrange = 4;
const usualUnknown = 0.02;
const enoughTexts = 20;

/** Finds how sure answers may be taken for, and from where on a text looks unknown. */
export function calibrate(held: readonly HeldOut[]): Calibration {
  const own = held.filter(({ label }) => label >= 0);
  const strange = held.filter(({ label }) => label < 0);
  return {
    sharpness: bestSharpness(own),
    trust: trustOf(own, strange),
    familiar: own.length < enoughTexts ? 0 : leastFamiliar(own, strange),
  };
}

/** Below which familiarity many strange texts are found for few that belong here. */
function leastFamiliar(own: readonly HeldOut[], strange: readonly HeldOut[]): number {
  const sorted = Float64Array.from(own, ({ signs }) => familiarityOf(signs)).sort();
  const others = Float64Array.from(strange, ({ signs }) => familiarityOf(signs)).sort();
  if (others.length === 0) return sorted[Math.floor(own.length * usualUnknown)] as number;
  let [best, most, below] = [0, 0, 0];
  for (let lost = 0; lost <= own.length * takenForUnknown; lost++) {
    const limit = sorted[lost] as number;
    while (below < others.length && (others[below] as number) < limit) below++;
    const gain = below / others.length - (worthStrange * lost) / own.length;
    if (gain > most) [best, most] = [limit, gain];
  }
  return best;
}

/**
 * What the signs say about whether an answer is right. First it is learned to tell right answers from wrong ones and strange texts,
 * then how often such answers come true where a strange text comes now and then; so that probabilities are true, and
 * low for the strange.
 */
function trustOf(own: readonly HeldOut[], strange: readonly HeldOut[]): readonly number[] {
  const ownTrials = own.map(({ signs, scores, label }): Trial => {
    return { signs, cameTrue: label === placeOfLargest(scores), weight: 1 };
  });
  const weight = own.length / Math.max(1, strange.length);
  const strangeTrials = strange.map(({ signs }): Trial => ({ signs, cameTrue: false, weight }));
  const hold = trustHold.map((one) => one + (strange.length === 0 ? own.length * holdForEachText : 0));
  const trust = learnChance([...ownTrials, ...strangeTrials], usualTrust, hold);
  const scaled = [...ownTrials, ...strangeTrials.map((trial) => ({ ...trial, weight: weight * strangeShare }))].map(
    (trial): Trial => ({ ...trial, signs: [1, weigh(trust, trial.signs)] }),
  );
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
