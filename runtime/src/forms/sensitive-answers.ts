import { typeOfSchema } from '../expressions/schema-type.ts';
import type { ValueType } from '../expressions/value-type.ts';
import { joinPointer, pointerTokens } from './json-pointer.ts';

type Answers = Readonly<Record<string, unknown>>;

/** One sensitive answer, and where it stood. */
export interface SensitiveAnswer {
  /** A JSON pointer, such as `/people/0/name`. */
  readonly path: string;
  readonly value: unknown;
}

/** Answers to a form, taken apart: what may be stored as it is, and what has to be sealed. */
export interface SplitAnswers {
  readonly plain: Answers;
  readonly sensitive: readonly SensitiveAnswer[];
}

/**
 * Makes what takes the sensitive answers (`"x-sensitivity": "sensitive"`) out of the answers to a form; null when the
 * form asks nothing sensitive, so that such a form costs nothing. Where the schema leaves open what stands somewhere, it
 * counts as sensitive: too much sealed is a nuisance, too little a breach.
 */
export function splitterOf(schema: unknown): ((answers: Answers) => SplitAnswers) | null {
  if (!declaresSensitive(schema)) return null;
  const type = typeOfSchema(schema, '');
  return (answers) => {
    const sensitive: SensitiveAnswer[] = [];
    const plain: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(answers)) {
      const kept = keep(type.sensitive ? type : fieldOf(type, name), value, joinPointer('', name), sensitive);
      if (kept !== SEALED) plain[name] = kept;
    }
    return { plain, sensitive };
  };
}

/** Puts sensitive answers back where they stood. */
export function joinAnswers(plain: Answers, sensitive: readonly SensitiveAnswer[]): Answers {
  const joined = copyOf(plain);
  for (const { path, value } of sensitive) put(joined, pointerTokens(path), value);
  return joined;
}

/** Whether a form marks anything in it as sensitive, however deep. */
export function declaresSensitive(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if ('x-sensitivity' in schema && schema['x-sensitivity'] === 'sensitive') return true;
  return Object.values(schema).some(declaresSensitive);
}

const SEALED = Symbol('sealed');

/** What stays of a value, or SEALED when nothing may; the sensitive parts of an object are noted as they are cut out. */
function keep(type: ValueType, value: unknown, path: string, sensitive: SensitiveAnswer[]): unknown {
  const parts: SensitiveAnswer[] = [];
  const kept = keepParts(type, value, path, parts);
  if (kept === SEALED) sensitive.push({ path, value });
  else sensitive.push(...parts);
  return kept;
}

function keepParts(type: ValueType, value: unknown, path: string, parts: SensitiveAnswer[]): unknown {
  if (type.sensitive || type.kind === 'any') return SEALED;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (type.kind !== 'list') return SEALED;
    // An entry cannot be cut out without moving the others, so that one sealed entry seals the list.
    const kept = value.map((entry, index) => keepParts(type.element, entry, joinPointer(path, String(index)), parts));
    return kept.includes(SEALED) ? SEALED : kept;
  }
  if (type.kind !== 'object') return SEALED;
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const rest = keep(fieldOf(type, name), field, joinPointer(path, name), parts);
    if (rest !== SEALED) kept[name] = rest;
  }
  return kept;
}

const OPEN: ValueType = { kind: 'any' };
const fieldOf = (type: ValueType, name: string): ValueType =>
  (type.kind === 'object' ? type.field(name) : null) ?? OPEN;

function put(holder: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    holder[name] = value;
    return;
  }
  const next = holder[name];
  if (typeof next === 'object' && next !== null) put(next as Record<string, unknown>, rest, value);
  else {
    const made: Record<string, unknown> = {};
    holder[name] = made;
    put(made, rest, value);
  }
}

/** Answers are plain JSON. */
const copyOf = (answers: Answers): Record<string, unknown> => JSON.parse(JSON.stringify(answers));
