import { pointerTokens } from './json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonSchema, prototypeKeys, type SchemaNode } from './json-schema.ts';
import { isObjectLike, itemSchemas } from './property-schemas.ts';
import { declaringSchemas } from './schema-reach.ts';

/** As many rows as a submission may have. */
const maximumRows = 1000;

/**
 * Does what a button of the page without script asks for: `add:/items`, `remove:/items/0`, `up:/items/1`,
 * `down:/items/0`. Anything else, and anything that leads nowhere, leaves the answers as they are.
 */
export function applyFormOperation(operation: string, data: JsonObject, schema: JsonSchema): JsonObject {
  const match = /^(add|remove|up|down):(\/.*)$/s.exec(operation);
  const tokens = pointerTokens(match?.[2] ?? '');
  if (match === null || tokens.some((token) => prototypeKeys.has(token))) return data;
  if (match[1] === 'add') return changeAt(data, [schema], tokens, schema, addRow) as JsonObject;
  const index = Number(tokens.at(-1));
  const change = match[1] === 'remove' ? removeRow(index) : moveRow(index, match[1] === 'up' ? index - 1 : index + 1);
  return changeAt(data, [schema], tokens.slice(0, -1), schema, change) as JsonObject;
}

type ArrayChange = (rows: readonly unknown[], schemas: readonly JsonSchema[], root: JsonSchema) => readonly unknown[];

/** Copies what lies on the way to the array, so that the answers that came in stay as they were. */
function changeAt(
  value: unknown,
  nodes: readonly SchemaNode[],
  tokens: readonly string[],
  root: JsonSchema,
  change: ArrayChange,
): unknown {
  const schemas = declaringSchemas(nodes, root);
  const [token, ...rest] = tokens;
  if (token === undefined) {
    const isList = schemas.some((schema) => schema.type === 'array' || Object.hasOwn(schema, 'items'));
    return isList ? change(Array.isArray(value) ? value : [], schemas, root) : value;
  }
  if (Array.isArray(value)) {
    const index = Number(token);
    if (!(index in value)) return value;
    return value.with(index, changeAt(value[index], itemSchemas(schemas, index), rest, root, change));
  }
  const naming = schemas.flatMap((schema) => {
    const properties = isJsonObject(schema.properties) ? schema.properties : {};
    return Object.hasOwn(properties, token) ? [properties[token] as SchemaNode] : [];
  });
  if (naming.length === 0 || !(value === undefined || isJsonObject(value))) return value;
  return { ...value, [token]: changeAt(value?.[token], naming, rest, root, change) };
}

const addRow: ArrayChange = (rows, schemas, root) => {
  if (rows.length >= maximumRows) return rows;
  const item = declaringSchemas(itemSchemas(schemas, rows.length), root);
  return [...rows, isObjectLike(item) ? {} : undefined];
};

function removeRow(index: number): ArrayChange {
  return (rows) => (index in rows ? rows.toSpliced(index, 1) : rows);
}

function moveRow(from: number, to: number): ArrayChange {
  return (rows) => (from in rows && to in rows ? rows.with(from, rows[to]).with(to, rows[from]) : rows);
}
