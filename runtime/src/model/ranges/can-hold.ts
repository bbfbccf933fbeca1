import type { KnownAnswers } from './known-answers.ts';
import { type Predicate, predicateOf, type Subject, type Values } from './predicate.ts';
import { representatives } from './representatives.ts';

/** How many combinations of values are gone through before nothing is claimed. */
const MAX_COMBINATIONS = 5_000;

/** Whether one of these conditions is true whatever the answers are, as far as that can be told. */
export function coverAll(conditions: readonly string[], examples: KnownAnswers): boolean {
  const predicates = conditions.map(predicateOf);
  const known = predicates.filter((predicate) => predicate !== null);
  if (known.length < predicates.length || known.length === 0) return false;
  return canHold(known, (values) => !known.some((each) => each.holds(values)), examples) === false;
}

/** Whether something may hold for some values of what these conditions read; null when nobody can tell. */
export function canHold(
  predicates: readonly Predicate[],
  isSo: (values: Values) => boolean,
  examples: KnownAnswers,
): boolean | null {
  const subjects = merged(predicates);
  const columns: [string, readonly unknown[]][] = [];
  let combinations = 1;
  for (const { key, path, literals } of subjects) {
    const values = path === null ? [true, false] : valuesOf(path, literals, examples);
    combinations *= values?.length ?? Number.POSITIVE_INFINITY;
    if (values === null || combinations > MAX_COMBINATIONS) return null;
    columns.push([key, values]);
  }
  for (let index = 0; index < combinations; index += 1) if (isSo(combination(columns, index))) return true;
  return false;
}

function valuesOf(
  path: readonly string[],
  literals: readonly unknown[],
  examples: KnownAnswers,
): readonly unknown[] | null {
  const type = examples.typeOf(path);
  return type === null ? null : representatives(type, literals, examples.factsOf(path) ?? undefined);
}

/** Each subject once, with all that it is compared with. */
function merged(predicates: readonly Predicate[]): readonly Subject[] {
  const all = new Map<string, Subject>();
  for (const subject of predicates.flatMap(({ subjects }) => subjects)) {
    const known = all.get(subject.key);
    all.set(subject.key, { ...subject, literals: [...(known?.literals ?? []), ...subject.literals] });
  }
  return [...all.values()];
}

function combination(columns: readonly (readonly [string, readonly unknown[]])[], index: number): Values {
  const values = new Map<string, unknown>();
  let rest = index;
  for (const [key, choices] of columns) {
    values.set(key, choices[rest % choices.length]);
    rest = Math.floor(rest / choices.length);
  }
  return values;
}
