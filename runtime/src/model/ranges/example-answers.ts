import { cfworkerErrors } from '../../forms/cfworker-errors.ts';
import { createCfworkerSchemaTest } from '../../forms/cfworker-schema-test.ts';
import type { ValidatorError } from '../../forms/error-shape.ts';
import { hasConditions } from '../../forms/form-conditions.ts';
import { joinPointer, pointerTokens, readPointer } from '../../forms/json-pointer.ts';
import { isJsonObject, type JsonSchema, ownArray, ownObject, ownText, ownValue } from '../../forms/json-schema.ts';
import { pruneAnswers } from '../../forms/prune-answers.ts';
import { resolveReference } from '../../forms/schema-reach.ts';
import { visibleFieldsOf } from '../../forms/visible-answers.ts';

/** An answer that an example must have; null for one that it must not have. */
export interface Pin {
  readonly path: readonly string[];
  readonly value: unknown;
}

const test = createCfworkerSchemaTest();
/** How many times what is missing is filled in, since one answer may bring the next question to light. */
const MAX_ROUNDS = 12;

/**
 * Answers that the form takes as they are, hidden questions and all, with these among them; null when none were found.
 * What is found is an example that really can come; what is not found may exist all the same.
 */
export function exampleAnswers(root: JsonSchema, pins: readonly Pin[]): Readonly<Record<string, unknown>> | null {
  const answers = pinned(pins);
  try {
    return answers === null ? null : completed(root, answers, pins);
  } catch {
    // A schema that the validator cannot read, such as one of an old form: nothing is claimed of it.
    return null;
  }
}

function completed(
  root: JsonSchema,
  answers: Record<string, unknown>,
  pins: readonly Pin[],
): Readonly<Record<string, unknown>> | null {
  const absent = new Set(pins.filter(({ value }) => value === null).map(({ path }) => pointerOf(path)));
  const given = new Set(pins.map(({ path }) => pointerOf(path)));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const kept = pruneAnswers(root, answers, test);
    if (JSON.stringify(kept) !== JSON.stringify(answers)) return null;
    const errors = cfworkerErrors(root, answers);
    const missing = errors.filter((error) => canFill(error, absent));
    if (missing.length === 0) return errors.every((error) => isBeside(error, given, root)) ? answers : null;
    for (const error of missing) if (!fillIn(root, answers, error)) return null;
  }
  return null;
}

/**
 * Whether an error is about another answer that was filled in only to have one, such as a number that a pattern
 * describes: somebody will know a right one. Where answers depend on each other, that would change what is asked.
 */
function isBeside({ keyword, instancePath }: ValidatorError, given: ReadonlySet<string>, root: JsonSchema): boolean {
  return ABOUT_ONE.has(keyword) && !given.has(instancePath) && !hasConditions(root);
}

const ABOUT_ONE: ReadonlySet<string> = new Set([
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'multipleOf',
]);

function pointerOf(path: readonly string[]): string {
  return path.reduce<string>((pointer, name) => joinPointer(pointer, name), '');
}

/** The answers that must be there; null when two of them cannot be there at once. */
function pinned(pins: readonly Pin[]): Record<string, unknown> | null {
  const answers: Record<string, unknown> = {};
  const values = new Map<string, string>();
  for (const { path, value } of pins) {
    const pointer = pointerOf(path);
    const text = JSON.stringify(value);
    if ((values.get(pointer) ?? text) !== text) return null;
    values.set(pointer, text);
    if (value !== null && !put(answers, path, value)) return null;
  }
  // A group cannot be absent while an answer inside it is there.
  const isAbsent = ({ path, value }: Pin) => value !== null || readPointer(answers, pointerOf(path)) === undefined;
  return pins.every(isAbsent) ? answers : null;
}

function put(answers: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  let holder = answers;
  for (const name of path.slice(0, -1)) {
    if (!Object.hasOwn(holder, name)) holder[name] = {};
    const next = holder[name];
    if (!isJsonObject(next)) return false;
    holder = next as Record<string, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (last === '__proto__' || (Object.hasOwn(holder, last) && JSON.stringify(holder[last]) !== JSON.stringify(value)))
    return false;
  holder[last] = value;
  return true;
}

function canFill({ keyword, params, instancePath }: ValidatorError, absent: ReadonlySet<string>): boolean {
  const { missingProperty } = params;
  return (
    keyword === 'required' &&
    typeof missingProperty === 'string' &&
    !absent.has(joinPointer(instancePath, missingProperty))
  );
}

function fillIn(root: JsonSchema, answers: Record<string, unknown>, { instancePath, params }: ValidatorError): boolean {
  const path = [...pointerTokens(instancePath), String(params.missingProperty)];
  const value = sampleAt(root, answers, path);
  return value !== undefined && put(answers, path, value);
}

/** Something that the schemas of a place may take; undefined when nobody knows. */
function sampleAt(root: JsonSchema, answers: unknown, path: readonly string[]): unknown {
  let nodes: readonly unknown[] = [root];
  let value: unknown = answers;
  for (const name of path) {
    const fields = visibleFieldsOf(nodes as readonly JsonSchema[], value, root, test);
    nodes = fields.find(({ key }) => key === name)?.nodes ?? [];
    value = ownValue(value, name);
  }
  return sample(flattened(nodes, root));
}

function flattened(nodes: readonly unknown[], root: JsonSchema): readonly JsonSchema[] {
  const found = new Set<JsonSchema>();
  const visit = (node: unknown): void => {
    if (!isJsonObject(node) || found.has(node)) return;
    found.add(node);
    visit(resolveReference(ownText(node, '$ref') ?? '', root));
    for (const part of ownArray(node, 'allOf')) visit(part);
    visit(ownArray(node, 'oneOf')[0]);
    visit(ownArray(node, 'anyOf')[0]);
  };
  for (const node of nodes) visit(node);
  return [...found];
}

function sample(schemas: readonly JsonSchema[]): unknown {
  const constant = schemas.find((schema) => Object.hasOwn(schema, 'const'));
  if (constant) return constant.const;
  const [choice] = schemas.flatMap((schema) => ownArray(schema, 'enum'));
  if (choice !== undefined) return choice;
  const type = schemas.flatMap((schema) => schema.type ?? []).find((each) => each !== 'null');
  const bound = (keyword: string) => schemas.map((schema) => schema[keyword]).find((each) => typeof each === 'number');
  switch (type) {
    case 'string':
      return textSample(schemas, Number(bound('minLength') ?? 1));
    case 'integer':
    case 'number':
      return Number(bound('minimum') ?? bound('maximum') ?? 1);
    case 'boolean':
      return true;
    case 'array':
      return bound('minItems') ? undefined : [];
    case 'object':
      return {};
    default:
      return schemas.some((schema) => Object.keys(ownObject(schema, 'properties')).length > 0) ? {} : undefined;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-03-01',
  'date-time': '2026-03-01T09:00:00Z',
  time: '09:00:00Z',
  email: 'dana@example.org',
  uri: 'https://example.org',
};

function textSample(schemas: readonly JsonSchema[], minLength: number): string | undefined {
  const format = schemas.map((schema) => ownText(schema, 'format')).find((each) => each !== undefined);
  if (format !== undefined && FORMATS[format] !== undefined) return FORMATS[format];
  return minLength > 1000 ? undefined : '-'.repeat(Math.max(1, minLength));
}
