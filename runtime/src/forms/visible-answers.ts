import { joinPointer } from './json-pointer.ts';
import { isJsonObject, type JsonSchema, ownObject, ownValue, type SchemaNode } from './json-schema.ts';
import { itemSchemas } from './property-schemas.ts';
import { applyingSchemas } from './schema-reach.ts';
import type { SchemaTest } from './schema-test.ts';

/** A question that the answers so far bring to light. */
export interface VisibleField {
  /** JSON Pointer of its answer. */
  readonly path: string;
  readonly key: string;
  /** Everything that speaks of its answer, unresolved. */
  readonly nodes: readonly SchemaNode[];
}

/** The fields of one object that are visible, in the order of the form. `nodes` are the schemas of the object. */
export function visibleFieldsOf(
  nodes: readonly SchemaNode[],
  value: unknown,
  root: JsonSchema,
  test: SchemaTest,
  path = '',
): readonly VisibleField[] {
  const fields = new Map<string, SchemaNode[]>();
  for (const schema of applyingSchemas(nodes, value, root, test)) {
    for (const [key, node] of Object.entries(ownObject(schema, 'properties')) as [string, SchemaNode][]) {
      fields.set(key, [...(fields.get(key) ?? []), node]);
    }
  }
  return [...fields].map(([key, own]) => ({ path: joinPointer(path, key), key, nodes: own }));
}

/** The JSON Pointers of all visible fields: of the form, of its groups and of the rows that are there. */
export function visibleFields(schema: JsonSchema, data: unknown, test: SchemaTest): readonly string[] {
  const below = (nodes: readonly SchemaNode[], value: unknown, path: string): string[] => {
    if (Array.isArray(value)) {
      const schemas = applyingSchemas(nodes, value, schema, test);
      return value.flatMap((item, index) => below(itemSchemas(schemas, index), item, joinPointer(path, index)));
    }
    if (!isJsonObject(value)) return [];
    return visibleFieldsOf(nodes, value, schema, test, path).flatMap((field) => [
      field.path,
      ...below(field.nodes, ownValue(value, field.key), field.path),
    ]);
  };
  return below([schema], data, '');
}
