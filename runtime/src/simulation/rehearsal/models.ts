import type { ScenarioClassification } from '@nativ/schemas';
import type { Classification, Env } from '../../engine/step.ts';

/** A longer text is not kept with a scenario. */
const MAX_TEXT = 20_000;

/** A model that is asked in earnest: it answers, or is not sure. */
export type RealModels = (model: string, text: string) => Classification | null;

interface Models {
  readonly classifications?: readonly ScenarioClassification[];
  readonly classify?: RealModels;
}

/** What models say in a rehearsal: what was laid down, else what a real one says, which is noted in `observed`. */
export function modelsOf(
  { classifications = [], classify }: Models,
  observed: ScenarioClassification[],
): NonNullable<Env['classify']> {
  return (model, text) => {
    const laidDown = classifications.find(
      (each) => each.model === model && (each.text === undefined || each.text === text),
    );
    if (laidDown) return laidDown.label === null ? null : { label: laidDown.label, score: laidDown.score };
    const said = classify?.(model, text) ?? null;
    if (classify && text.length <= MAX_TEXT)
      observed.push({ model, text, label: said?.label ?? null, score: said?.score ?? 0 });
    return said;
  };
}
