import type { Figures, LabelFigures } from './figures.ts';
import type { Judged } from './judged.ts';

const mostConfusions = 50;

export function labelFiguresOf(judged: readonly Judged[], labels: readonly string[]): readonly LabelFigures[] {
  return labels.map((label, place) => {
    const its = judged.filter((one) => one.label === place);
    const takenForIt = judged.filter((one) => one.taken === place);
    const right = its.filter((one) => one.taken === place).length;
    return {
      label,
      examples: its.length,
      precision: takenForIt.length === 0 ? null : right / takenForIt.length,
      recall: its.length === 0 ? null : right / its.length,
    };
  });
}

export function confusionsOf(judged: readonly Judged[], labels: readonly string[]): Figures['confusions'] {
  const counts = new Map<number, number>();
  for (const { label, taken } of judged) {
    const pair = label * labels.length + taken;
    if (label !== taken) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other)
    .slice(0, mostConfusions)
    .map(([pair, count]) => ({
      label: labels[Math.floor(pair / labels.length)] as string,
      takenFor: labels[pair % labels.length] as string,
      count,
    }));
}
