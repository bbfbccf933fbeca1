import type { Compilation, Part } from './part.ts';
import { type Evaluate, EvaluationFailure, made, type Scope, spend } from './scope.ts';
import { isTrue } from './truth.ts';
import { ANY, BOOLEAN, kindOf, madeOf, type ValueType } from './value-type.ts';

type Visit = (scope: Scope, items: readonly unknown[], at: (item: unknown, run: Evaluate) => unknown) => unknown;

/** What the elements of a loop's range are; null when the value cannot be a range. An absent list has no elements. */
export function elementType(range: ValueType): ValueType | null {
  if (range.kind === 'any' || range.kind === 'null') return ANY;
  return range.kind === 'list' ? madeOf(range.element, range) : null;
}

/**
 * Compiles `range.exists(x, ...)`, `all`, `exists_one`, `filter` and `map`. The bodies were compiled with the element
 * in the given slot. An absent list counts as an empty one.
 */
export function compileLoop(
  context: Compilation,
  name: string,
  range: Part,
  slot: number,
  bodies: readonly Part[],
): Part {
  const conditions = name === 'map' ? bodies.slice(0, -1) : bodies;
  for (const { type } of conditions)
    if (!['boolean', 'any', 'null'].includes(type.kind))
      return context.broken('wrong-type', { at: name, expected: 'boolean', found: type.kind });
  const visit = visitors(bodies)[name] as Visit;
  const run = (scope: Scope) => {
    const items = range.run(scope) ?? [];
    if (!Array.isArray(items))
      throw new EvaluationFailure(`Expected a list before '${name}', but found a ${kindOf(items)}.`);
    return visit(scope, items, (item, body) => {
      spend(scope, 1);
      scope.locals[slot] = item;
      return body(scope);
    });
  };
  return { type: resultType(name, range, bodies), run };
}

function resultType(name: string, range: Part, bodies: readonly Part[]): ValueType {
  const made = bodies.map((body) => body.type);
  if (name === 'map') return madeOf({ kind: 'list', element: bodies.at(-1)?.type ?? ANY }, ...made);
  if (name !== 'filter') return madeOf(BOOLEAN, range.type, ...made);
  return madeOf(range.type.kind === 'list' ? range.type : { kind: 'list', element: ANY }, ...made);
}

function visitors(bodies: readonly Part[]): Readonly<Record<string, Visit>> {
  const test = (bodies[0] as Part).run;
  const value = (bodies.at(-1) as Part).run;
  const chosen: Visit = (_, items, at) => items.filter((item) => isTrue(at(item, test)));
  const mapped: Visit = (scope, items, at) =>
    made(
      scope,
      items.map((item) => at(item, value) ?? null),
    );
  return {
    all: (_, items, at) => items.every((item) => isTrue(at(item, test))),
    exists: (_, items, at) => items.some((item) => isTrue(at(item, test))),
    exists_one: (scope, items, at) => (chosen(scope, items, at) as readonly unknown[]).length === 1,
    filter: chosen,
    map: (scope, items, at) =>
      mapped(scope, bodies.length === 2 ? (chosen(scope, items, at) as readonly unknown[]) : items, at),
  };
}
