import { isJsonObject, isSchemaNode, type JsonSchema, ownObject, ownValue, type SchemaNode } from './json-schema.ts';
import type { SchemaTest } from './schema-test.ts';

/** The schemas that name a property, in `properties` or by a pattern. */
export function namingSchemas(
  schemas: readonly JsonSchema[],
  key: string,
  root: JsonSchema,
  test: SchemaTest,
): readonly SchemaNode[] {
  return schemas.flatMap((schema) => {
    const named = ownValue(ownObject(schema, 'properties'), key);
    const matching = Object.entries(ownObject(schema, 'patternProperties'))
      .filter(([pattern]) => test(patternSchema(root, pattern), key, root))
      .map(([, node]) => node);
    return [named, ...matching].filter(isSchemaNode);
  });
}

/** What `additionalProperties` says of the properties that nothing names. */
export function additionalSchemas(schemas: readonly JsonSchema[]): readonly SchemaNode[] {
  return schemas.map((schema) => ownValue(schema, 'additionalProperties')).filter(isSchemaNode);
}

/** Whether an object is free in form: nothing says which properties it has, such as `{ "type": "object" }`. */
export function isFreeForm(schemas: readonly JsonSchema[]): boolean {
  return schemas.every(
    (schema) =>
      Object.keys(ownObject(schema, 'properties')).length === 0 &&
      Object.keys(ownObject(schema, 'patternProperties')).length === 0 &&
      schema.additionalProperties !== false,
  );
}

/** The schemas of the item at a place of an array: its own in a tuple, else the common one. */
export function itemSchemas(schemas: readonly JsonSchema[], index: number): readonly SchemaNode[] {
  return schemas.flatMap((schema) => {
    const items = ownValue(schema, 'items');
    if (!Array.isArray(items)) return isSchemaNode(items) ? [items] : [];
    const node: unknown = index < items.length ? items[index] : ownValue(schema, 'additionalItems');
    return isSchemaNode(node) ? [node] : [];
  });
}

const patternSchemas = new WeakMap<JsonSchema, Map<string, JsonSchema>>();

/** One schema object per pattern, so that a test that compiles what it is given compiles it once. */
function patternSchema(root: JsonSchema, pattern: string): JsonSchema {
  const known = patternSchemas.get(root) ?? new Map<string, JsonSchema>();
  patternSchemas.set(root, known);
  const schema = known.get(pattern) ?? { pattern };
  known.set(pattern, schema);
  return schema;
}

/** Whether any of the schemas lists the property as required. */
export function isRequired(schemas: readonly JsonSchema[], key: string): boolean {
  return schemas.some((schema) => Array.isArray(schema.required) && schema.required.includes(key));
}

/** Whether any of the schemas is about an object. */
export function isObjectLike(schemas: readonly JsonSchema[]): boolean {
  return schemas.some((schema) => schema.type === 'object' || isJsonObject(schema.properties));
}
