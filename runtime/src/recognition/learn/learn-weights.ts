import type { TextVector } from '../features/text-vector.ts';
import { seededRandom, shuffle } from './shuffled.ts';

/** One text to learn from. */
export interface Lesson {
  readonly vector: TextVector;
  /** The place of its label; -1 for a text that is of none. */
  readonly label: number;
  /** How much it counts: 1 for an example. */
  readonly weight: number;
}

/** Weights of each label for each feature, all labels of a feature side by side, and at the end those of no feature at all. */
export type Weights = Float32Array;

const cost = 2;
/** More passes change hardly any answer; fewer are made where there is very much to do. */
const mostPasses = 15;
const fewestPasses = 4;
const mostWork = 3_500_000_000;
const smallestStep = 0.02;
const mostBoost = 3;
const seed = 20_261_122;

/**
 * Learns for each label to tell its texts from all others: a linear support vector machine with squared hinge loss, by dual
 * coordinate descent (Hsieh and others, 2008), all labels in one walk over the texts so that their weights lie side by side.
 */
export function learnWeights(
  lessons: readonly Lesson[],
  size: { readonly labels: number; readonly features: number },
  onPass: (share: number) => void,
): Weights {
  const { labels, features } = size;
  const weights = new Float32Array((features + 1) * labels);
  const pulls = new Float32Array(lessons.length * labels);
  const order = Int32Array.from(lessons.keys());
  const random = seededRandom(seed);
  const scores = new Float64Array(labels);
  const steps = new Float64Array(labels);
  const passes = passesFor(lessons, labels);
  const boosts = boostsOf(lessons, labels);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let largest = 0;
    for (const at of order) {
      const lesson = lessons[at] as Lesson;
      scoreInto(scores, lesson.vector, weights);
      largest = Math.max(
        largest,
        findSteps(lesson, { scores, steps, pulls, from: at * labels, boost: boosts[lesson.label] ?? 1 }),
      );
      takeSteps(steps, lesson.vector, weights);
    }
    onPass((pass + 1) / passes);
    if (largest < smallestStep) break;
  }
  return weights;
}

/** Texts of a rare label count more for it, or it would hardly ever be the answer: by the root of how rare it is, and not without end. */
function boostsOf(lessons: readonly Lesson[], labels: number): readonly number[] {
  const counts = new Float64Array(labels);
  for (const { label, weight } of lessons) if (label >= 0) counts[label] = (counts[label] as number) + weight;
  const usual = counts.reduce((sum, count) => sum + count, 0) / labels;
  return Array.from(counts, (count) => Math.min(mostBoost, Math.sqrt(Math.max(1, usual / (count || usual)))));
}

function passesFor(lessons: readonly Lesson[], labels: number): number {
  const work = labels * lessons.reduce((sum, { vector }) => sum + vector.features.length, 0);
  return Math.max(fewestPasses, Math.min(mostPasses, Math.floor(mostWork / Math.max(1, work))));
}

/** What each label's weights say of a text. */
export function scoreInto(scores: Float64Array, { features, values }: TextVector, weights: Weights): void {
  const labels = scores.length;
  const last = weights.length - labels;
  for (let label = 0; label < labels; label++) scores[label] = weights[last + label] as number;
  for (let at = 0; at < features.length; at++) {
    const from = (features[at] as number) * labels;
    const value = values[at] as number;
    for (let label = 0; label < labels; label++) {
      scores[label] = (scores[label] as number) + value * (weights[from + label] as number);
    }
  }
}

interface Walk {
  readonly scores: Float64Array;
  readonly steps: Float64Array;
  readonly pulls: Float32Array;
  readonly from: number;
  /** How much more the text counts for its own label than against the others. */
  readonly boost: number;
}

/** How far each label's weights move towards or away from this text; the largest is answered, to know when to stop. */
function findSteps(lesson: Lesson, { scores, steps, pulls, from, boost }: Walk): number {
  // A text has length 1, and 1 more from the weight of no feature.
  const size = lesson.vector.features.length === 0 ? 1 : 2;
  let largest = 0;
  for (let label = 0; label < scores.length; label++) {
    const isOwn = lesson.label === label;
    const side = isOwn ? 1 : -1;
    const give = 1 / (2 * cost * lesson.weight * (isOwn ? boost : 1));
    const pull = pulls[from + label] as number;
    const slope = side * (scores[label] as number) - 1 + pull * give;
    const next = Math.max(0, pull - slope / (size + give));
    const step = next - pull;
    steps[label] = side * step;
    if (step === 0) continue;
    pulls[from + label] = next;
    largest = Math.max(largest, Math.abs(step));
  }
  return largest;
}

function takeSteps(steps: Float64Array, { features, values }: TextVector, weights: Weights): void {
  const labels = steps.length;
  const moved: number[] = [];
  for (let label = 0; label < labels; label++) if (steps[label] !== 0) moved.push(label);
  if (moved.length === 0) return;
  const last = weights.length - labels;
  for (const label of moved) weights[last + label] = (weights[last + label] as number) + (steps[label] as number);
  for (let at = 0; at < features.length; at++) {
    const from = (features[at] as number) * labels;
    const value = values[at] as number;
    for (const label of moved) {
      weights[from + label] = (weights[from + label] as number) + value * (steps[label] as number);
    }
  }
}
