/** A JSON object whose members nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON Schema that is an object. Its keywords are unknown until they are looked at. */
export type JsonSchema = JsonObject;

/** Wherever a subschema may stand, so may `true` (anything) and `false` (nothing). */
export type SchemaNode = JsonSchema | boolean;

/** Tells an object from the other kinds of JSON value. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells what may stand in the place of a subschema. */
export function isSchemaNode(value: unknown): value is SchemaNode {
  return typeof value === 'boolean' || isJsonObject(value);
}

/** Reads a member that the object itself has, so that a field called `constructor` finds nothing inherited. */
export function ownValue(object: unknown, key: string): unknown {
  if (!isJsonObject(object) || !Object.hasOwn(object, key)) return undefined;
  return object[key];
}

/** Reads a member that is an object; anything else counts as an empty one. */
export function ownObject(object: unknown, key: string): JsonObject {
  const value = ownValue(object, key);
  return isJsonObject(value) ? value : {};
}

/** Reads a member that is an array; anything else counts as an empty one. */
export function ownArray(object: unknown, key: string): readonly unknown[] {
  const value = ownValue(object, key);
  return Array.isArray(value) ? value : [];
}

/** Reads a member that is a text. */
export function ownText(object: unknown, key: string): string | undefined {
  const value = ownValue(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** Names that would reach into the prototype of an object; no answer and no property may carry them. */
export const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
