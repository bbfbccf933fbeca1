import { hasConditions } from './form-conditions.ts';
import { isJsonObject, type JsonObject, type JsonSchema, ownValue, type SchemaNode } from './json-schema.ts';
import { additionalSchemas, isRequired, itemSchemas, namingSchemas } from './property-schemas.ts';
import { applyingSchemas, declaringSchemas } from './schema-reach.ts';
import type { SchemaTest } from './schema-test.ts';

/** What to do with a hidden answer that the branch in force forbids by `additionalProperties: false`. */
export type ForbiddenAnswers = 'keep' | 'drop';

/**
 * Drops the answers to questions that the other answers hide, with the groups that this empties, and keeps everything
 * else as it is. Dropping one answer may hide the next, so it goes on until nothing changes; hence pruning what is pruned
 * changes nothing. The result is the same object where nothing is dropped.
 *
 * An answer that the branch in force forbids in so many words is kept for the validator to refuse: real forms label such
 * answers invalid. A page on which a person changed their mind passes `drop` instead, since it still sends what it showed.
 */
export function pruneAnswers<Data>(
  schema: JsonSchema,
  data: Data,
  test: SchemaTest,
  forbidden: ForbiddenAnswers = 'keep',
): Data {
  if (!hasConditions(schema)) return data;
  const context: Context = { root: schema, test, forbidden };
  let current: unknown = data;
  for (;;) {
    const pruned = pruneValue([schema], current, context);
    if (pruned === current) return current as Data;
    current = pruned;
  }
}

interface Context {
  readonly root: JsonSchema;
  readonly test: SchemaTest;
  readonly forbidden: ForbiddenAnswers;
}

function pruneValue(nodes: readonly SchemaNode[], value: unknown, context: Context): unknown {
  if (Array.isArray(value)) return pruneItems(nodes, value, context);
  return isJsonObject(value) ? pruneObject(nodes, value, context) : value;
}

function pruneItems(nodes: readonly SchemaNode[], items: readonly unknown[], context: Context): readonly unknown[] {
  const schemas = applyingSchemas(nodes, items, context.root, context.test);
  const pruned = items.map((item, index) => pruneValue(itemSchemas(schemas, index), item, context));
  return pruned.some((item, index) => item !== items[index]) ? pruned : items;
}

function pruneObject(nodes: readonly SchemaNode[], value: JsonObject, context: Context): JsonObject {
  const { root, test } = context;
  const visible = applyingSchemas(nodes, value, root, test);
  const declared = declaringSchemas(nodes, root);
  const entries = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    const naming = namingSchemas(visible, key, root, test);
    const hidden = naming.length === 0 && namingSchemas(declared, key, root, test).length > 0;
    if (hidden) return context.forbidden === 'keep' && forbids(visible, key) ? [[key, item]] : [];
    const pruned = pruneValue(naming.length > 0 ? naming : additionalSchemas(visible), item, context);
    const emptied = pruned !== item && isJsonObject(pruned) && Object.keys(pruned).length === 0;
    return emptied && !isRequired(visible, key) ? [] : [[key, pruned]];
  });
  const changed = entries.length < Object.keys(value).length || entries.some(([key, item]) => item !== value[key]);
  return changed ? Object.fromEntries(entries) : value;
}

function forbids(visible: readonly JsonSchema[], key: string): boolean {
  return visible.some(
    (schema) => schema.additionalProperties === false && ownValue(schema.properties, key) === undefined,
  );
}
