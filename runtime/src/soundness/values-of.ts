import type { Examples } from '../model/ranges/examples.ts';
import { representatives } from '../model/ranges/representatives.ts';
import type { ValuesOf } from './fact-judge.ts';
import type { Conditions } from './read-conditions.ts';

/** Gives the values that stand for all of what conditions read: those that one of them can tell from the others. */
export function valuesReader(list: Conditions['list'], examples: Examples): ValuesOf {
  const literals = new Map<string, unknown[]>();
  const paths = new Map<string, readonly string[] | null>();
  for (const { predicate } of list)
    for (const { key, path, literals: found } of predicate?.subjects ?? []) {
      paths.set(key, path);
      literals.set(key, [...(literals.get(key) ?? []), ...found]);
    }
  const known = new Map<string, readonly unknown[] | null>();
  return (key) => {
    let values = known.get(key);
    if (values !== undefined) return values;
    const path = paths.get(key) ?? null;
    const type = path === null ? null : (examples.typeOf(path) ?? { kind: 'any' as const });
    values =
      path === null || type === null
        ? [true, false]
        : representatives(type, literals.get(key) ?? [], examples.factsOf(path) ?? undefined);
    known.set(key, values);
    return values;
  };
}
