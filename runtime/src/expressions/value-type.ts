/**
 * What is known of a value before there is one. Every type also admits null, since an answer may be absent
 * (docs/decisions/0003).
 */
export type ValueType =
  | { readonly kind: 'any' | 'null' | 'number' | 'boolean'; readonly sensitive?: boolean }
  | StringType
  | { readonly kind: 'list'; readonly element: ValueType; readonly sensitive?: boolean }
  | ObjectType;

interface StringType {
  readonly kind: 'string';
  /** The only values it may have, where the form offers a choice. */
  readonly values?: readonly string[];
  readonly sensitive?: boolean;
}

export interface ObjectType {
  readonly kind: 'object';
  /** The type of a field; null when there is no such field. Looked up on demand, since schemas may be recursive. */
  readonly field: (name: string) => ValueType | null;
  readonly names: () => readonly string[];
  /** Which problem it is to read a field that is not there. */
  readonly missing: 'unknown-field' | 'unknown-task' | 'unknown-variable' | 'task-without-form';
  /** What the fields belong to, as a message names it: the key of a form. */
  readonly owner: string;
  readonly sensitive?: boolean;
}

export const ANY: ValueType = { kind: 'any' };
export const NULL: ValueType = { kind: 'null' };
export const NUMBER: ValueType = { kind: 'number' };
export const BOOLEAN: ValueType = { kind: 'boolean' };
export const STRING: ValueType = { kind: 'string' };

/** Whether a value of the first type may ever equal one of the second, or be put where it is expected. */
export function fits(left: ValueType, right: ValueType): boolean {
  if (left.kind === 'list' && right.kind === 'list') return fits(left.element, right.element);
  return left.kind === right.kind || isOpen(left) || isOpen(right);
}

/** Whether nothing can be said against a value of this type before there is one. */
export function isOpen(type: ValueType): boolean {
  return type.kind === 'any' || type.kind === 'null';
}

/** Whether a value of the type, or an element of it, is a sensitive answer or was made of one. */
export function isSensitive(type: ValueType): boolean {
  return type.sensitive === true || (type.kind === 'list' && isSensitive(type.element));
}

/** The type, marked as sensitive when one of the types it was made of is. */
export function madeOf(type: ValueType, ...sources: readonly ValueType[]): ValueType {
  return sources.some(isSensitive) ? { ...type, sensitive: true } : type;
}

/** The type of a value that is of one type or of the other. */
export function either(left: ValueType, right: ValueType): ValueType {
  if (left === right || right.kind === 'null') return left;
  if (left.kind === 'null') return right;
  const sensitive = left.sensitive || right.sensitive ? { sensitive: true } : {};
  if (left.kind === 'list' && right.kind === 'list')
    return { kind: 'list', element: either(left.element, right.element), ...sensitive };
  if (left.kind !== right.kind || left.kind === 'object') return { kind: 'any', ...sensitive };
  if (left.kind === 'string' && right.kind === 'string' && left.values && right.values)
    return { kind: 'string', values: [...new Set([...left.values, ...right.values])], ...sensitive };
  return left.kind === 'string' ? { kind: 'string', ...sensitive } : { ...left, ...sensitive };
}

/** The kind of a value that is there, in the words of JSON. */
export function kindOf(value: unknown): Exclude<ValueType['kind'], 'any'> | 'unknown' {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' || kind === 'object' ? kind : 'unknown';
}
