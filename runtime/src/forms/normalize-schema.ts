import { pointerTokens, readPointer, referencePointer, stepInto, toPointer } from './json-pointer.ts';
import { isJsonObject, isSchemaNode, type JsonSchema, ownObject, ownText } from './json-schema.ts';
import { mapSubschemas, subschemaShape, subschemas } from './schema-keywords.ts';

const identifying = new Set(['$schema', '$id', '$anchor', '$dynamicAnchor', '$recursiveAnchor', '$vocabulary']);

/**
 * Brings a schema of draft-04 to 2020-12 into the one form that the rest of the product reads: draft-07 words, numbers for
 * exclusive bounds, `dependencies` for every kind of dependency, tuples as `items` arrays, no identifiers, all references
 * local (`#` or `#/...`). Keywords nobody knows are kept. Two validators then cannot differ by the dialect they assume,
 * and two forms with the same `$id` cannot be mistaken for each other.
 */
export function normalizeSchema(schema: JsonSchema): JsonSchema {
  const names = collectNames(schema);
  return normalizeNode(schema, (reference) => localReference(reference, schema, names));
}

function normalizeNode(schema: JsonSchema, rename: (reference: string) => string): JsonSchema {
  const entries = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (identifying.has(keyword) || (keyword === 'id' && typeof value === 'string')) return [];
    if (isReference(keyword) && typeof value === 'string') return [['$ref', rename(value)]];
    return [[keyword, value]];
  });
  const renamed = withDependencies(withTuples(withExclusiveBounds(Object.fromEntries(entries))));
  return mapSubschemas(renamed, (inner) => normalizeNode(inner, rename));
}

function isReference(keyword: string): boolean {
  return keyword === '$ref' || keyword === '$dynamicRef' || keyword === '$recursiveRef';
}

/** Draft-04 says `{ minimum: 3, exclusiveMinimum: true }` for what later drafts call `{ exclusiveMinimum: 3 }`. */
function withExclusiveBounds(schema: JsonSchema): JsonSchema {
  return exclusiveBound(exclusiveBound(schema, 'minimum', 'exclusiveMinimum'), 'maximum', 'exclusiveMaximum');
}

function exclusiveBound(schema: JsonSchema, bound: string, exclusive: string): JsonSchema {
  if (typeof schema[exclusive] !== 'boolean') return schema;
  const { [bound]: limit, [exclusive]: isExclusive, ...rest } = schema;
  if (typeof limit !== 'number') return rest;
  return { ...rest, [isExclusive === true ? exclusive : bound]: limit };
}

function withTuples(schema: JsonSchema): JsonSchema {
  if (!Array.isArray(schema.prefixItems)) return schema;
  const { prefixItems, items, ...rest } = schema;
  return { ...rest, items: prefixItems, ...(items === undefined ? {} : { additionalItems: items }) };
}

/** rjsf reads `dependencies` only, and both validators understand it. */
function withDependencies(schema: JsonSchema): JsonSchema {
  if (!isJsonObject(schema.dependentRequired) && !isJsonObject(schema.dependentSchemas)) return schema;
  const { dependentRequired, dependentSchemas, ...rest } = schema;
  const merged = new Map<string, unknown>(Object.entries(ownObject(schema, 'dependencies')));
  for (const [key, required] of Object.entries(ownObject(schema, 'dependentRequired'))) {
    merged.set(key, bothDependencies(merged.get(key), required));
  }
  for (const [key, node] of Object.entries(ownObject(schema, 'dependentSchemas'))) {
    merged.set(key, bothDependencies(merged.get(key), node));
  }
  return { ...rest, dependencies: Object.fromEntries(merged) };
}

function bothDependencies(first: unknown, second: unknown): unknown {
  if (first === undefined) return second;
  return { allOf: [first, second].map((part) => (Array.isArray(part) ? { required: part } : part)) };
}

/** The names that references of this document may use: `$id`, `$anchor` and draft-04's `id`, each with its pointer. */
function collectNames(schema: JsonSchema, at = '', names = new Map<string, string>()): Map<string, string> {
  const anchor = ownText(schema, '$anchor') ?? ownText(schema, '$dynamicAnchor');
  const id = ownText(schema, '$id') ?? ownText(schema, 'id');
  if (anchor !== undefined) names.set(`#${anchor}`, at);
  if (id !== undefined) names.set(id.endsWith('#') ? id.slice(0, -1) : id, at);
  for (const { pointer, node } of subschemas(schema)) if (isJsonObject(node)) collectNames(node, at + pointer, names);
  return names;
}

function localReference(reference: string, root: JsonSchema, names: ReadonlyMap<string, string>): string {
  const named = names.get(reference) ?? names.get(reference.replace(/#$/, ''));
  if (named !== undefined) return toReference(movedPointer(named, root));
  const hash = reference.indexOf('#');
  const base = hash > 0 ? names.get(reference.slice(0, hash)) : undefined;
  const pointer = referencePointer(hash > 0 ? reference.slice(hash) : reference);
  if (pointer === undefined || (hash > 0 && base === undefined)) return reference;
  const whole = (base ?? '') + pointer;
  return readPointer(root, whole) === undefined ? reference : toReference(movedPointer(whole, root));
}

function toReference(pointer: string): string {
  return `#${encodeURI(pointer).replaceAll('#', '%23')}`;
}

/** The pointer after the keywords on its way have got their draft-07 names. */
function movedPointer(pointer: string, root: JsonSchema): string {
  const moved: string[] = [];
  let place: unknown = root;
  let inMap = false;
  for (const token of pointerTokens(pointer)) {
    const schema: JsonSchema | undefined = !inMap && isJsonObject(place) ? place : undefined;
    moved.push(schema === undefined ? token : movedKeyword(token, schema));
    place = stepInto(place, token);
    inMap = schema !== undefined && subschemaShape(token, place) !== 'single' && !isSchemaList(token);
    if (schema === undefined && isSchemaNode(place)) inMap = false;
  }
  return toPointer(moved);
}

function isSchemaList(keyword: string): boolean {
  return subschemaShape(keyword, []) === 'list';
}

function movedKeyword(keyword: string, schema: JsonSchema): string {
  if (keyword === 'prefixItems') return 'items';
  if (keyword === 'items' && Array.isArray(schema.prefixItems)) return 'additionalItems';
  if (keyword === 'dependentSchemas') return 'dependencies';
  return keyword;
}
