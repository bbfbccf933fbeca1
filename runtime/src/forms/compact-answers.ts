import { isJsonObject, type JsonObject, type JsonSchema, ownObject, ownValue, type SchemaNode } from './json-schema.ts';
import { isRequired, itemSchemas } from './property-schemas.ts';
import { declaringSchemas } from './schema-reach.ts';

/**
 * Takes out what a form library leaves behind when nothing was answered: `undefined`, empty texts, and groups without any
 * answer that the form does not demand. Otherwise a person who leaves an optional group alone is told to fill in its parts.
 */
export function compactAnswers(schema: JsonSchema, data: unknown): JsonObject {
  return (compactObject([schema], isJsonObject(data) ? data : {}, schema) ?? {}) as JsonObject;
}

function compactValue(nodes: readonly SchemaNode[], value: unknown, root: JsonSchema): unknown {
  if (value === '') return undefined;
  if (Array.isArray(value)) {
    const schemas = declaringSchemas(nodes, root);
    return value.map(
      (item, index) => compactValue(itemSchemas(schemas, index), item, root) ?? (isJsonObject(item) ? {} : null),
    );
  }
  return isJsonObject(value) ? compactObject(nodes, value, root) : value;
}

function compactObject(nodes: readonly SchemaNode[], value: JsonObject, root: JsonSchema): JsonObject | undefined {
  const schemas = declaringSchemas(nodes, root);
  const members = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    const own = schemas.flatMap((schema) => {
      const node = ownValue(ownObject(schema, 'properties'), key);
      return node === undefined ? [] : [node as SchemaNode];
    });
    const compacted =
      compactValue(own, item, root) ?? (isJsonObject(item) && isRequired(schemas, key) ? {} : undefined);
    return compacted === undefined ? [] : [[key, compacted]];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
