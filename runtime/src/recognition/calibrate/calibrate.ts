import type { Calibration } from '../model/model.ts';
import { probabilities } from './probabilities.ts';

/** What was said of a text that had been held back from learning. */
export interface HeldOut {
  /** Where the text stands among the examples. */
  readonly at: number;
  readonly fold: number;
  readonly label: number;
  readonly scores: Float64Array;
  /** How familiar the text looks. */
  readonly familiarity: number;
}

const usualSharpness = 4;
/** As many texts as the usual sharpness counts for, so that a handful of examples does not make anything sure. */
const usualTexts = 10;
const sharpnesses = Array.from({ length: 60 }, (_, step) => 0.5 * 1.07 ** step);
/** Which share of the texts that are known may look unknown. */
const takenForUnknown = 0.02;

/** Finds how sure scores may be taken for, and from where on a text looks unknown. */
export function calibrate(held: readonly HeldOut[]): Calibration {
  const known = held.filter(({ label }) => label >= 0);
  const strangest = Float64Array.from(known, ({ familiarity }) => familiarity).sort();
  const place = Math.floor(strangest.length * takenForUnknown);
  return { sharpness: bestSharpness(known), familiar: known.length < 50 ? 0 : (strangest[place] as number) };
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
