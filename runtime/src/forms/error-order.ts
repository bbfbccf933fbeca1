import type { FieldError } from '@nativ/schemas';
import { pointerTokens } from './json-pointer.ts';
import { type JsonObject, type JsonSchema, ownObject, ownValue, type SchemaNode } from './json-schema.ts';
import { itemSchemas } from './property-schemas.ts';
import { questionOrder } from './question-order.ts';
import { declaringSchemas } from './schema-reach.ts';

/** Puts errors in the order of the questions on the page, so that a person works them off from top to bottom. */
export function inFormOrder(errors: readonly FieldError[], schema: JsonSchema, uiSchema: JsonObject): FieldError[] {
  return errors
    .map((error) => ({ error, rank: rankOf(error.path, schema, uiSchema) }))
    .sort((first, second) => compareRanks(first.rank, second.rank))
    .map(({ error }) => error);
}

function rankOf(path: string, root: JsonSchema, uiSchema: JsonObject): number[] {
  let nodes: readonly SchemaNode[] = [root];
  let ui: unknown = uiSchema;
  return pointerTokens(path).map((token) => {
    const schemas = declaringSchemas(nodes, root);
    const isRow = /^\d+$/.test(token) && schemas.some((schema) => Object.hasOwn(schema, 'items'));
    const keys = isRow ? [] : questionOrder(keysOf(schemas), ui);
    nodes = isRow ? itemSchemas(schemas, Number(token)) : propertyNodes(schemas, token);
    ui = ownValue(ui, isRow ? 'items' : token);
    return isRow ? Number(token) : keys.indexOf(token) + 1 || Number.MAX_SAFE_INTEGER;
  });
}

function propertyNodes(schemas: readonly JsonSchema[], key: string): readonly SchemaNode[] {
  return schemas.flatMap((schema) => {
    const node = ownValue(ownObject(schema, 'properties'), key);
    return node === undefined ? [] : [node as SchemaNode];
  });
}

const keysOf = (schemas: readonly JsonSchema[]) => [
  ...new Set(schemas.flatMap((schema) => Object.keys(ownObject(schema, 'properties')))),
];

function compareRanks(first: readonly number[], second: readonly number[]): number {
  for (let level = 0; level < Math.max(first.length, second.length); level += 1) {
    const difference = (first[level] ?? 0) - (second[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
