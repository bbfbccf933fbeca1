import type { FlowEdge } from '@nativ/schemas';
import type { Examples } from '../model/ranges/examples.ts';
import { type Predicate, predicateOf, type Subject, type Values } from '../model/ranges/predicate.ts';
import { representatives } from '../model/ranges/representatives.ts';
import type { ReviewSite } from './node-type.ts';

/** How many combinations of values are gone through before nothing is claimed. */
const MAX_COMBINATIONS = 5_000;

/** Reports the conditions out of a gateway that can never be true; with `isFirst`, also those that come too late. */
export function reviewWays(at: ReviewSite, isFirst: boolean): void {
  const { site, examples } = at;
  const before: Predicate[] = [];
  for (const { drawn } of site.outgoing) {
    if (drawn.condition === undefined || drawn.default === true) continue;
    const predicate = predicateOf(drawn.condition);
    if (predicate === null) continue;
    if (canHold([predicate], (values) => predicate.holds(values), examples) === false)
      tell(at, 'gateway.condition-never', drawn);
    else if (isFirst && before.length > 0) {
      const isLeft = (values: Values) => predicate.holds(values) && !before.some((each) => each.holds(values));
      if (canHold([predicate, ...before], isLeft, examples) === false) tell(at, 'gateway.condition-shadowed', drawn);
    }
    before.push(predicate);
  }
}

function tell(at: ReviewSite, code: 'gateway.condition-never' | 'gateway.condition-shadowed', edge: FlowEdge): void {
  const edit = { kind: 'removeEdge', edgeId: edge.id } as const;
  at.report(code, { edge: edge.id, condition: edge.condition ?? '' }, { edgeId: edge.id, edit });
}

/** Whether a condition by itself can be true; null when nobody can tell. */
export function conditionCanHold(condition: string, examples: Examples): boolean | null {
  const predicate = predicateOf(condition);
  return predicate === null ? null : canHold([predicate], (values) => predicate.holds(values), examples);
}

/** Whether something may hold for some values of what these conditions read; null when nobody can tell. */
export function canHold(
  predicates: readonly Predicate[],
  isSo: (values: Values) => boolean,
  examples: Examples,
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
  examples: Examples,
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
