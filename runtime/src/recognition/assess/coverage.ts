import type { Figures, ThresholdFigures } from './figures.ts';
import type { Judged } from './judged.ts';

/** How many of the surest answers are right: of the surest tenth, two tenths, up to all. */
export function coverageOf(judged: readonly Judged[]): Figures['coverage'] {
  if (judged.length === 0) return [];
  const surest = [...judged].sort((one, other) => other.probability - one.probability);
  return Array.from({ length: 10 }, (_, tenth) => {
    const share = (tenth + 1) / 10;
    const taken = surest.slice(0, Math.max(1, Math.round(judged.length * share)));
    const right = taken.filter(({ label, taken: as }) => label === as).length;
    return { share, accuracy: right / taken.length, atLeast: taken.at(-1)?.probability ?? 0 };
  });
}

/** What would become of the texts with each threshold, in steps of five hundredths. */
export function thresholdsOf(judged: readonly Judged[]): readonly ThresholdFigures[] {
  return Array.from({ length: 20 }, (_, step) => {
    const atLeast = step / 20;
    const answered = judged.filter(({ probability, isFamiliar }) => isFamiliar && probability >= atLeast);
    const right = answered.filter(({ label, taken }) => label === taken).length;
    const all = Math.max(1, judged.length);
    return {
      atLeast,
      right: right / all,
      wrong: (answered.length - right) / all,
      heldBack: (judged.length - answered.length) / all,
    };
  });
}
