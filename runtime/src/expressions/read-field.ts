import type { ExpressionProblem } from './expression-problem.ts';
import { seen } from './hidden.ts';
import { nearestName } from './nearest-name.ts';
import { ownField } from './operators.ts';
import { EvaluationFailure } from './scope.ts';
import { ANY, kindOf, type ValueType } from './value-type.ts';

/** The type of a field of a value of the given type, or why it cannot be read. `path` is how the author wrote it. */
export function typeOfField(holder: ValueType, name: string, path: string): ValueType | ExpressionProblem {
  const inherited = holder.sensitive ? { ...ANY, sensitive: true } : ANY;
  if (holder.kind === 'any' || holder.kind === 'null') return inherited;
  if (holder.kind !== 'object')
    return { reason: 'wrong-type', params: { at: path, expected: 'object', found: holder.kind } };
  const type = holder.field(name);
  if (type) return holder.sensitive ? { ...type, sensitive: true } : type;
  const near = () => {
    const nearest = nearestName(name, holder.names());
    return nearest === null ? null : replaceEnd(path, name, nearest);
  };
  return { reason: holder.missing, params: { path, field: name, owner: holder.owner }, near };
}

/** Reads a field of an object; null when the field or the object is absent. */
export function readField(holder: unknown, name: string): unknown {
  if (holder === null || holder === undefined) return null;
  if (typeof holder === 'object' && !Array.isArray(holder)) return seen(ownField(holder, name));
  throw new EvaluationFailure(`Expected an object before the field '${name}', but found a ${kindOf(holder)}.`);
}

/** Reads an element of a list by its number from 0; null beyond its ends. */
export function readElement(holder: unknown, index: unknown): unknown {
  if (holder === null || holder === undefined || index === null || index === undefined) return null;
  if (Array.isArray(holder) && typeof index === 'number') return seen(holder[index] ?? null);
  if (typeof index === 'string') return readField(holder, index);
  throw new EvaluationFailure(`Expected a list and a number, but found a ${kindOf(holder)} and a ${kindOf(index)}.`);
}

/** The path as it was probably meant: `data.kind` for `data.knd`. */
function replaceEnd(path: string, name: string, near: string): string {
  return path.endsWith(`.${name}`) ? `${path.slice(0, -name.length)}${near}` : near;
}
