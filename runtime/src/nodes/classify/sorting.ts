import type { Classification } from '../../engine/classification.ts';
import { HIDDEN } from '../../expressions/hidden.ts';
import { NUMBER, type ObjectType, STRING, type ValueType } from '../../expressions/value-type.ts';

/** What a node keeps of a sorting, as `vars.<variable>`. */
export interface Sorting extends Classification {
  readonly sortedBy: 'model' | 'person';
}

const NOT_SORTED: Classification = { label: null, probability: 0, runnersUp: [], abstained: null, model: null };

/** An abstention without a word from any model. */
export const abstention = (why: NonNullable<Classification['abstained']>): Classification => ({
  ...NOT_SORTED,
  abstained: why,
});

/** What a model said, held against how sure it has to be here: below that its label is no more than the likeliest. */
export function judged(said: Classification, atLeast: number): Classification {
  const { label, probability } = said;
  if (label === null) return said.abstained === null ? { ...said, abstained: 'unsure' } : said;
  if (probability >= atLeast) return said;
  return { ...said, label: null, abstained: 'unsure', runnersUp: [{ label, probability }, ...said.runnersUp] };
}

/** What a person said instead of a model. */
export const sortedByPerson = (label: unknown, model: number | null): Sorting => ({
  ...NOT_SORTED,
  label: label as string,
  probability: 1,
  model,
  sortedBy: 'person',
});

/** Reads the answer of a model server; whatever is none is an abstention. */
export function classificationIn(result: unknown): Classification | typeof HIDDEN {
  if (result === HIDDEN) return HIDDEN;
  if (typeof result !== 'object' || result === null || !('label' in result)) return abstention('noAnswer');
  const { label, probability, runnersUp } = result as Partial<Record<keyof Classification, unknown>>;
  if (typeof label !== 'string') return { ...abstention('unsure'), runnersUp: likelyIn(runnersUp) };
  const isSure = typeof probability === 'number' && probability >= 0 && probability <= 1;
  return { ...NOT_SORTED, label, probability: isSure ? probability : 1, runnersUp: likelyIn(runnersUp) };
}

function likelyIn(runnersUp: unknown): Classification['runnersUp'] {
  if (!Array.isArray(runnersUp)) return [];
  return runnersUp
    .filter((each) => typeof each?.label === 'string' && typeof each.probability === 'number')
    .map(({ label, probability }) => ({ label, probability }))
    .slice(0, 3);
}

/** The type of what is kept; `labels` are those of the classifier, null where nobody knows them. */
export function sortingType(variable: string, labels: readonly string[] | null): ObjectType {
  const label: ValueType = labels === null ? STRING : { kind: 'string', values: labels };
  const runnerUp = objectType(variable, { label, probability: NUMBER });
  return objectType(variable, {
    label,
    probability: NUMBER,
    abstained: { kind: 'string', values: ['noText', 'unsure', 'unknown', 'noModel', 'noAnswer'] },
    runnersUp: { kind: 'list', element: runnerUp },
    model: NUMBER,
    sortedBy: { kind: 'string', values: ['model', 'person'] },
  });
}

function objectType(owner: string, fields: Readonly<Record<string, ValueType>>): ObjectType {
  return {
    kind: 'object',
    field: (name) => (Object.hasOwn(fields, name) ? (fields[name] ?? null) : null),
    names: () => Object.keys(fields),
    missing: 'unknown-field',
    owner,
  };
}
