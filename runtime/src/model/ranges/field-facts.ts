import {
  isJsonObject,
  isSchemaNode,
  type JsonSchema,
  ownArray,
  ownObject,
  ownText,
  ownValue,
} from '../../forms/json-schema.ts';
import { declaringSchemas, resolveReference } from '../../forms/schema-reach.ts';

/** What the schema of a form promises of an answer, whatever else is answered. */
export interface FieldFacts {
  readonly isInteger: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Whether there is always an answer. */
  readonly isAlways: boolean;
}

/** Reads what holds without any condition for the answer at a path of field names; `root` is in the normal form. */
export function fieldFacts(root: JsonSchema, path: readonly string[]): FieldFacts {
  let schemas = unconditional([root], root);
  let isAlways = true;
  for (const name of path) {
    isAlways &&= schemas.some((schema) => ownArray(schema, 'required').includes(name));
    schemas = unconditional(
      schemas.map((schema) => ownValue(ownObject(schema, 'properties'), name)),
      root,
    );
  }
  const bounds = (keyword: string) =>
    schemas.map((schema) => schema[keyword]).filter((bound) => typeof bound === 'number');
  const isNullable = schemas.some(({ type }) => Array.isArray(type) && type.includes('null')) || schemas.length === 0;
  return {
    isInteger: schemas.some(({ type }) => type === 'integer'),
    minimum: greatest(bounds('minimum')),
    maximum: least(bounds('maximum')),
    isAlways: isAlways && !isNullable && schemas.some(({ type }) => typeof type === 'string' && type !== 'null'),
  };
}

function unconditional(nodes: readonly unknown[], root: JsonSchema): readonly JsonSchema[] {
  const found = new Set<JsonSchema>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node !== undefined || waiting.length > 0; node = waiting.pop()) {
    if (!isJsonObject(node) || found.has(node)) continue;
    found.add(node);
    const reference = ownText(node, '$ref');
    if (reference !== undefined) waiting.push(resolveReference(reference, root));
    waiting.push(...ownArray(node, 'allOf'));
  }
  return [...found];
}

function greatest(bounds: readonly number[]): number | null {
  return bounds.length === 0 ? null : Math.max(...bounds);
}

function least(bounds: readonly number[]): number | null {
  return bounds.length === 0 ? null : Math.min(...bounds);
}

/** Whether an answer belongs to a question that only some answers bring to light; an optional one is not meant. */
export function isHideable(root: JsonSchema, path: readonly string[]): boolean {
  let schemas = unconditional([root], root);
  for (const name of path) {
    const named = schemas.map((schema) => ownValue(ownObject(schema, 'properties'), name)).filter(isSchemaNode);
    if (named.length === 0) return declaringSchemas(schemas, root).some((schema) => isNamedIn(schema, name));
    schemas = unconditional(named, root);
  }
  return false;
}

function isNamedIn(schema: JsonSchema, name: string): boolean {
  return ownValue(ownObject(schema, 'properties'), name) !== undefined;
}
