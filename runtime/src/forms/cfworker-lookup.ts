import { format, type Schema, type ValidationResult, validate } from '@cfworker/json-schema';
import { answerFormats } from './formats/answer-formats.ts';
import { readPointer, referencePointer } from './json-pointer.ts';
import { isJsonObject, isSchemaNode, type JsonSchema, ownText, type SchemaNode } from './json-schema.ts';
import { mapSubschemas, subschemas } from './schema-keywords.ts';

/**
 * The server's idea of an e-mail address, so that both say the same: without this, browsers let quoted local parts pass
 * (30 of the 2,593 labelled answers of real forms).
 */
const emailAddress =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
Object.assign(format, answerFormats);
format.email = (text) => text.length <= 320 && emailAddress.test(text);

type Lookup = Record<string, Schema | boolean>;

/**
 * Runs @cfworker/json-schema without its own `dereference`, which writes marks into the schemas it is given and takes
 * a duplicate `$id` for an error. References are found by their text: in the normal form they are all local.
 */
export function validateWithCfworker(
  schema: SchemaNode,
  value: unknown,
  root: JsonSchema,
  stopAtFirst: boolean,
): ValidationResult {
  const instance = withoutUndefined(value);
  try {
    return validate(instance, schema as Schema, '2019-09', lookupFor(root), stopAtFirst);
  } catch {
    return validate(instance, readable(schema) as Schema, '2019-09', lookupFor(readableRoot(root)), stopAtFirst);
  }
}

const lookups = new WeakMap<JsonSchema, Lookup>();

function lookupFor(root: JsonSchema): Lookup {
  const known = lookups.get(root);
  if (known !== undefined) return known;
  const lookup: Lookup = Object.create(null) as Lookup;
  const collect = (node: SchemaNode): void => {
    if (!isJsonObject(node)) return;
    const reference = ownText(node, '$ref');
    if (reference !== undefined) {
      const pointer = referencePointer(reference);
      const target = pointer === undefined ? undefined : readPointer(root, pointer);
      if (isSchemaNode(target)) lookup[reference] = target as Schema;
    }
    for (const { node: inner } of subschemas(node)) collect(inner);
  };
  collect(root);
  lookups.set(root, lookup);
  return lookup;
}

const readableRoots = new WeakMap<JsonSchema, JsonSchema>();

function readableRoot(root: JsonSchema): JsonSchema {
  const known = readableRoots.get(root);
  if (known !== undefined) return known;
  const copy = readable(root) as JsonSchema;
  readableRoots.set(root, copy);
  return copy;
}

/**
 * Leaves out the patterns that only the server can read: re2js takes some that the regular expressions of JavaScript
 * refuse in Unicode mode, such as a needless backslash. A browser then says nothing about them; the server decides.
 */
function readable(node: SchemaNode): SchemaNode {
  if (!isJsonObject(node)) return node;
  const kept = Object.entries(node).flatMap(([keyword, value]): [string, unknown][] => {
    if (keyword === 'pattern' && !compiles(value)) return [];
    if (keyword !== 'patternProperties' || !isJsonObject(value)) return [[keyword, value]];
    return [[keyword, Object.fromEntries(Object.entries(value).filter(([pattern]) => compiles(pattern)))]];
  });
  return mapSubschemas(Object.fromEntries(kept), (inner) => readable(inner) as JsonSchema);
}

function compiles(pattern: unknown): boolean {
  try {
    return typeof pattern === 'string' && new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Form libraries write `undefined` for a cleared field; JSON has no such value and the validator throws on it. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : withoutUndefined(item)));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, withoutUndefined(item)]])),
  );
}
