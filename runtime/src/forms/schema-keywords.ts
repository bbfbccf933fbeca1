import { joinPointer } from './json-pointer.ts';
import { isJsonObject, isSchemaNode, type JsonSchema, type SchemaNode } from './json-schema.ts';

const single = new Set([
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const lists = new Set(['allOf', 'anyOf', 'items', 'oneOf', 'prefixItems']);
const maps = new Set(['$defs', 'definitions', 'dependencies', 'dependentSchemas', 'patternProperties', 'properties']);

/** How the subschemas of a keyword are kept, where it has any. */
export function subschemaShape(keyword: string, value: unknown): 'single' | 'list' | 'map' | undefined {
  if (lists.has(keyword) && Array.isArray(value)) return 'list';
  if (single.has(keyword) && isSchemaNode(value)) return 'single';
  if (maps.has(keyword) && isJsonObject(value)) return 'map';
  return undefined;
}

/** The subschemas that stand directly in a schema, each with the pointer that leads to it from there. */
export function subschemas(schema: JsonSchema): { readonly pointer: string; readonly node: SchemaNode }[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const at = joinPointer('', keyword);
    const shape = subschemaShape(keyword, value);
    if (shape === 'single') return isSchemaNode(value) ? [{ pointer: at, node: value }] : [];
    if (shape === undefined) return [];
    return Object.entries(value as object).flatMap(([name, node]: [string, unknown]) =>
      isSchemaNode(node) ? [{ pointer: joinPointer(at, name), node }] : [],
    );
  });
}

/**
 * Copies a schema with every direct subschema replaced. `Object.fromEntries` rather than assignment, so that a member
 * called `__proto__` stays a member.
 */
export function mapSubschemas(schema: JsonSchema, change: (node: JsonSchema) => JsonSchema): JsonSchema {
  const changed = (node: unknown): unknown => (isJsonObject(node) ? change(node) : node);
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      const shape = subschemaShape(keyword, value);
      if (shape === 'single') return [keyword, changed(value)];
      if (shape === 'list') return [keyword, (value as unknown[]).map(changed)];
      if (shape !== 'map') return [keyword, value];
      return [
        keyword,
        Object.fromEntries(Object.entries(value as object).map(([name, node]) => [name, changed(node)])),
      ];
    }),
  );
}
