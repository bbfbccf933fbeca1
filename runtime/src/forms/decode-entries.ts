import { decodeScalar } from './decode-scalar.ts';
import { type EntryNode, entryChoices, entryRows, type FormEntry, readEntries } from './form-entries.ts';
import {
  isSchemaNode,
  type JsonObject,
  type JsonSchema,
  ownObject,
  ownValue,
  prototypeKeys,
  type SchemaNode,
} from './json-schema.ts';
import { isObjectLike, isRequired, itemSchemas } from './property-schemas.ts';
import { applyingSchemas, declaringSchemas } from './schema-reach.ts';
import type { SchemaTest } from './schema-test.ts';

/** What to do with rows of a list in which nothing was filled in. */
export type BlankRows = 'keep' | 'drop';

/**
 * Turns the entries of a posted HTML form back into the answers they stand for, as the schema describes them. Names the
 * form does not have are left out. `keep` blank rows while the form is being worked on, so that rows stay where the
 * person sees them; `drop` them when it is sent.
 *
 * It reads twice: what a field is may depend on the other answers, which are known only after the first reading.
 */
export function decodeEntries(
  entries: Iterable<FormEntry>,
  schema: JsonSchema,
  test: SchemaTest,
  blankRows: BlankRows = 'drop',
): JsonObject {
  const tree = readEntries(entries);
  const everything = (nodes: readonly SchemaNode[]): readonly JsonSchema[] => declaringSchemas(nodes, schema);
  const first = decodeObject(tree, [schema], undefined, { blankRows, everything, inForce: () => [] });
  const inForce = (nodes: readonly SchemaNode[], value: unknown): readonly JsonSchema[] =>
    applyingSchemas(nodes, value, schema, test);
  return decodeObject(tree, [schema], first, { blankRows, everything, inForce }) ?? {};
}

interface Reading {
  readonly blankRows: BlankRows;
  /** The schemas that may speak of a value. */
  readonly everything: (nodes: readonly SchemaNode[]) => readonly JsonSchema[];
  /** The schemas that do, as far as is known from the first reading. */
  readonly inForce: (nodes: readonly SchemaNode[], value: unknown) => readonly JsonSchema[];
}

function decodeValue(entry: EntryNode, nodes: readonly SchemaNode[], before: unknown, reading: Reading): unknown {
  const schemas = reading.everything(nodes);
  if (isObjectLike(schemas)) return decodeObject(entry, nodes, before, reading);
  if (schemas.some((schema) => schema.type === 'array' || Object.hasOwn(schema, 'items'))) {
    return decodeArray(entry, schemas, before, reading);
  }
  const typed = entry.values.at(-1);
  return typed === undefined ? undefined : decodeScalar(typed, schemas);
}

function decodeObject(
  entry: EntryNode,
  nodes: readonly SchemaNode[],
  before: unknown,
  reading: Reading,
): JsonObject | undefined {
  const schemas = reading.everything(nodes);
  const applying = reading.inForce(nodes, before);
  const keys = new Set(schemas.flatMap((schema) => Object.keys(ownObject(schema, 'properties'))));
  const members = [...keys].flatMap((key): [string, unknown][] => {
    const child = entry.children.get(key);
    if (child === undefined || prototypeKeys.has(key)) return [];
    const named = propertyNodes(applying, key);
    const naming = named.length > 0 ? named : propertyNodes(schemas, key);
    const value = decodeValue(child, naming, ownValue(before, key), reading);
    if (value !== undefined) return [[key, value]];
    return isRequired(schemas, key) && isObjectLike(reading.everything(naming)) ? [[key, {}]] : [];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

function propertyNodes(schemas: readonly JsonSchema[], key: string): readonly SchemaNode[] {
  return schemas.map((schema) => ownValue(ownObject(schema, 'properties'), key)).filter(isSchemaNode);
}

function decodeArray(
  entry: EntryNode,
  schemas: readonly JsonSchema[],
  before: unknown,
  reading: Reading,
): readonly unknown[] | undefined {
  const choices = entryChoices(entry);
  const known: readonly unknown[] = Array.isArray(before) ? before : [];
  if (choices.length > 0) {
    const item = reading.everything(itemSchemas(schemas, 0));
    return choices.map((choice) => decodeScalar(choice, item)).filter((value) => value !== undefined);
  }
  const least = Math.max(0, ...schemas.map((schema) => (typeof schema.minItems === 'number' ? schema.minItems : 0)));
  const rows = entryRows(entry).map((row, index) => {
    const nodes = itemSchemas(schemas, index);
    const value = decodeValue(row, nodes, known[index], reading);
    return value ?? (isObjectLike(reading.everything(nodes)) ? {} : undefined);
  });
  const kept =
    reading.blankRows === 'keep' ? rows : rows.filter((row, index) => !isBlank(row) || keepsBlank(row, index, least));
  return kept.length === 0 ? undefined : kept;
}

/** A blank row that the form demands is kept, so that its questions, and not the list, are said to be unanswered. */
function keepsBlank(row: unknown, index: number, least: number): boolean {
  return index < least && row !== undefined;
}

function isBlank(row: unknown): boolean {
  return row === undefined || (typeof row === 'object' && row !== null && Object.keys(row).length === 0);
}
