import type { ReliabilityBin } from './figures.ts';
import type { Judged } from './judged.ts';

const bins = 10;

/** What was said and what came true, for each tenth of probability in which something was said. */
export function reliabilityOf(judged: readonly Judged[]): readonly ReliabilityBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = judged.filter(({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)) === bin);
    const count = inside.length;
    const said = inside.reduce((sum, { probability }) => sum + probability, 0);
    const right = inside.filter(({ label, taken }) => label === taken).length;
    return { from: bin / bins, to: (bin + 1) / bins, count, probability: said / count, accuracy: right / count };
  }).filter(({ count }) => count > 0);
}

/** The expected calibration error: how far what was said is from what came true, each bin for as much as is in it. */
export function calibrationError(judged: readonly Judged[]): number {
  const off = reliabilityOf(judged).map(({ count, probability, accuracy }) => count * Math.abs(probability - accuracy));
  return judged.length === 0 ? 0 : off.reduce((sum, one) => sum + one, 0) / judged.length;
}
