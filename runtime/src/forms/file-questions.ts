import type { FileRule } from '@nativ/schemas';
import { entryPath } from './form-entries.ts';
import { joinPointer, pointerTokens, toPointer } from './json-pointer.ts';
import {
  isJsonObject,
  isSchemaNode,
  type JsonObject,
  type JsonSchema,
  ownArray,
  ownObject,
  ownValue,
  type SchemaNode,
} from './json-schema.ts';
import { itemSchemas } from './property-schemas.ts';
import { declaringSchemas } from './schema-reach.ts';

/** A file that an answer names. */
export interface FileAnswer {
  /** A JSON pointer, such as `/cv` or `/papers/0`. */
  readonly path: string;
  /** As it came: whether there is such a file is for the server to say. */
  readonly id: string;
}

/** A file question that a posted name leads to. */
export interface FileQuestion {
  readonly path: string;
  readonly rule: FileRule;
  /** Whether the question takes several files, and the name stands for one more of them. */
  readonly isOneOfSeveral: boolean;
}

/** The files that the answers to a form name, in the order of the answers. */
export function fileAnswers(schema: JsonSchema, data: JsonObject): FileAnswer[] {
  return asksForFiles(schema) ? filesIn(data, [schema], '', schema) : [];
}

/** Whether a form asks for files anywhere. */
export function asksForFiles(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (!Array.isArray(node) && ownValue(node, 'format') === 'file') return true;
  return Object.values(node).some(asksForFiles);
}

/** What a file question takes; undefined when the schemas of a question ask for none. */
export function fileRuleOf(schemas: readonly JsonSchema[]): FileRule | undefined {
  const asking = schemas.find((schema) => schema.format === 'file');
  if (asking === undefined) return undefined;
  const rule = ownObject(asking, 'x-file');
  const accept = ownArray(rule, 'accept').filter((type): type is string => typeof type === 'string');
  const { maxBytes } = rule;
  return {
    ...(accept.length > 0 && { accept }),
    ...(typeof maxBytes === 'number' && { maxBytes }),
  };
}

/**
 * Finds the question that a file of the plain page belongs to, such as `f[cv]`, `f[papers][]` or `f[people][0][photo]`.
 *
 * @returns undefined when the form asks for no file there
 */
export function fileQuestionOf(name: string, schema: JsonSchema): FileQuestion | undefined {
  const tokens = entryPath(name);
  if (tokens === undefined) return undefined;
  const rule = fileRuleOf(declaringSchemas(nodesAt(tokens, schema), schema));
  const isOneOfSeveral = tokens.at(-1) === '';
  return rule && { path: toPointer(isOneOfSeveral ? tokens.slice(0, -1) : tokens), rule, isOneOfSeveral };
}

/** What the file question at a place takes, such as `/cv` or `/papers/0`; undefined when none is asked there. */
export function fileRuleAt(path: string, schema: JsonSchema): FileRule | undefined {
  const nodes = nodesAt(pointerTokens(path), schema);
  const schemas = declaringSchemas(nodes, schema);
  // The list itself stands for one more of it.
  return fileRuleOf(schemas) ?? fileRuleOf(declaringSchemas(itemSchemas(schemas, 0), schema));
}

function nodesAt(tokens: readonly string[], schema: JsonSchema): readonly SchemaNode[] {
  let nodes: readonly SchemaNode[] = [schema];
  for (const token of tokens) {
    const schemas = declaringSchemas(nodes, schema);
    const named = namedSchemas(schemas, token);
    nodes = named.length > 0 ? named : itemSchemas(schemas, Number(token));
  }
  return nodes;
}

/** Takes a file out of the answers, which the button beside it asks for: `detach:/cv`, `detach:/papers/0`. */
export function withoutFile(data: JsonObject, tokens: readonly string[]): JsonObject {
  return (without(data, tokens) ?? {}) as JsonObject;
}

function filesIn(value: unknown, nodes: readonly SchemaNode[], path: string, root: JsonSchema): FileAnswer[] {
  const schemas = declaringSchemas(nodes, root);
  if (typeof value === 'string') return fileRuleOf(schemas) === undefined ? [] : [{ path, id: value }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => filesIn(item, itemSchemas(schemas, index), joinPointer(path, index), root));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    filesIn(member, namedSchemas(schemas, key), joinPointer(path, key), root),
  );
}

function namedSchemas(schemas: readonly JsonSchema[], key: string): readonly SchemaNode[] {
  return schemas.map((schema) => ownValue(ownObject(schema, 'properties'), key)).filter(isSchemaNode);
}

function without(value: unknown, [token, ...rest]: readonly string[]): unknown {
  if (token === undefined) return undefined;
  if (Array.isArray(value)) {
    const index = Number(token);
    if (!(index in value)) return value;
    return rest.length === 0 ? value.toSpliced(index, 1) : value.with(index, without(value[index], rest));
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, token)) return value;
  const { [token]: member, ...others } = value;
  return rest.length === 0 ? others : { ...others, [token]: without(member, rest) };
}
