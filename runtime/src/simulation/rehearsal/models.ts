import type { ScenarioClassification } from '@nativ/schemas';
import type { Classification, Question } from '../../engine/classification.ts';
import type { Env } from '../../engine/step.ts';

/** A longer text is not kept with a scenario. */
const MAX_TEXT = 20_000;

/** A classifier that is asked in earnest; null when it has no model, or nobody can ask it now. */
export type RealModels = (question: Question) => Classification | null;

interface Models {
  readonly classifications?: readonly ScenarioClassification[];
  readonly classify?: RealModels;
}

/** What models say in a rehearsal: what was laid down, else what a real one says, which is noted in `observed`. */
export function modelsOf(
  { classifications = [], classify }: Models,
  observed: ScenarioClassification[],
): NonNullable<Env['classify']> {
  return (question) => {
    const { classifier: model } = question;
    const text = textOf(question);
    const laidDown = classifications.find(
      (each) => each.model === model && (each.text === undefined || each.text === text),
    );
    if (laidDown) return saidBefore(laidDown);
    const said = classify?.(question) ?? null;
    if (classify && text.length <= MAX_TEXT)
      observed.push({ model, text, label: said?.label ?? null, score: said?.probability ?? 0 });
    return said;
  };
}

/** What a scenario calls the text: all of it, since answers of a rehearsal are made up. */
const textOf = ({ open, sealed }: Question): string => [open, sealed].filter((part) => part !== '').join('\n');

function saidBefore({ label, score }: ScenarioClassification): Classification {
  const abstained = label === null ? 'unsure' : null;
  return { label, probability: label === null ? 0 : score, runnersUp: [], abstained, model: null };
}
