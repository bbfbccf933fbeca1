import { isSensitive, type ValueType } from '../../expressions/value-type.ts';

/** Something that an expression may read, and what is known of it before there is a value. */
export interface OfferedField {
  /** The names that lead to it: `['data', 'kind']`, `['tasks', 'review', 'outcome']`. */
  readonly path: readonly string[];
  readonly kind: ValueType['kind'];
  /** The only values it may have, or its elements may, where the form offers a choice. */
  readonly values?: readonly string[];
  readonly isSensitive: boolean;
}

/** Schemas may be recursive, and nobody looks through more than this. */
const MOST_FIELDS = 1000;
const DEEPEST = 5;

/** The fields under a name, those inside of others after the one that holds them. */
export function fieldsUnder(path: readonly string[], type: ValueType, found: OfferedField[] = []): OfferedField[] {
  if (type.kind !== 'object' || path.length >= DEEPEST) return found;
  for (const name of type.names()) {
    const field = type.field(name);
    if (field === null || found.length >= MOST_FIELDS) continue;
    const at = [...path, name];
    found.push(fieldOf(at, field));
    fieldsUnder(at, field, found);
  }
  return found;
}

/** One field, as it is offered. */
export function fieldOf(path: readonly string[], type: ValueType): OfferedField {
  const single = type.kind === 'list' ? type.element : type;
  const values = single.kind === 'string' ? single.values : undefined;
  return { path, kind: type.kind, ...(values && { values }), isSensitive: isSensitive(type) };
}
