import type { Calibration } from '../model/model.ts';
import { chance } from './logistic.ts';
import { probabilities } from './probabilities.ts';
import { familiarityOf, type Signs } from './signs.ts';

/** What is to be thought of a text, by its scores. */
export interface Judgement {
  /** The likeliest labels, the likeliest first, and how likely each is; what is left of 1 is for none of them. */
  readonly likeliest: readonly { readonly place: number; readonly probability: number }[];
  readonly isFamiliar: boolean;
}

const mostLabels = 4;

export function judgeText(calibration: Calibration, scores: Float64Array, signs: Signs): Judgement {
  const shares = probabilities(scores, calibration.sharpness);
  const trust = chance(calibration.trust, signs);
  const places = largestFirst(shares).slice(0, mostLabels);
  const first = shares[places[0] as number] as number;
  const others = Math.max(1e-12, 1 - first);
  const likeliest = places.map((place, at) => {
    const share = shares[place] as number;
    // The others share what is left, but none is likelier than the first because it is unlikely itself.
    const probability = at === 0 ? trust : Math.min(((1 - trust) * share) / others, (trust * share) / first);
    return { place, probability };
  });
  return { likeliest, isFamiliar: familiarityOf(signs) >= calibration.familiar };
}

/** The places of the largest numbers, the largest first; of equal ones the earlier. */
function largestFirst(numbers: Float64Array): number[] {
  return [...numbers.keys()].sort((one, other) => (numbers[other] as number) - (numbers[one] as number) || one - other);
}
