import { readPointer, referencePointer } from './json-pointer.ts';
import {
  isJsonObject,
  isSchemaNode,
  type JsonSchema,
  ownArray,
  ownObject,
  ownText,
  ownValue,
  type SchemaNode,
} from './json-schema.ts';
import type { SchemaTest } from './schema-test.ts';

/** Follows a local reference; `undefined` where it leads nowhere. */
export function resolveReference(reference: string, root: JsonSchema): SchemaNode | undefined {
  const pointer = referencePointer(reference);
  const target = pointer === undefined ? undefined : readPointer(root, pointer);
  return isSchemaNode(target) ? target : undefined;
}

/** Which of the alternatives in a schema are taken. */
type Chooser = (schema: JsonSchema) => readonly SchemaNode[];

/** Every schema that speaks of the same value as `nodes`, whatever the answers: references followed, all branches taken. */
export function declaringSchemas(nodes: readonly SchemaNode[], root: JsonSchema): readonly JsonSchema[] {
  const only = nodes.length === 1 && isJsonObject(nodes[0]) ? nodes[0] : undefined;
  const known = only === undefined ? undefined : declared.get(only);
  if (known?.root === root) return known.schemas;
  const schemas = reach(nodes, root, everyAlternative);
  if (only !== undefined) declared.set(only, { root, schemas });
  return schemas;
}

/** The schemas that speak of `value` as it is: conditions decided, branches chosen. */
export function applyingSchemas(
  nodes: readonly SchemaNode[],
  value: unknown,
  root: JsonSchema,
  test: SchemaTest,
): readonly JsonSchema[] {
  return reach(nodes, root, (schema) => chosenAlternatives(schema, value, root, test));
}

const declared = new WeakMap<JsonSchema, { root: JsonSchema; schemas: readonly JsonSchema[] }>();

/** Each schema is visited once, so that references in a circle end and shared definitions do not multiply. */
function reach(nodes: readonly SchemaNode[], root: JsonSchema, choose: Chooser): readonly JsonSchema[] {
  const seen = new Set<JsonSchema>();
  const visit = (node: unknown): void => {
    if (!isJsonObject(node) || seen.has(node)) return;
    seen.add(node);
    const reference = ownText(node, '$ref');
    if (reference !== undefined) visit(resolveReference(reference, root));
    for (const part of ownArray(node, 'allOf')) visit(part);
    for (const part of choose(node)) visit(part);
  };
  for (const node of nodes) visit(node);
  return [...seen];
}

function everyAlternative(schema: JsonSchema): readonly SchemaNode[] {
  return [
    ownValue(schema, 'then'),
    ownValue(schema, 'else'),
    ...Object.values(ownObject(schema, 'dependencies')),
    ...ownArray(schema, 'oneOf'),
    ...ownArray(schema, 'anyOf'),
  ].filter(isSchemaNode);
}

function chosenAlternatives(
  schema: JsonSchema,
  value: unknown,
  root: JsonSchema,
  test: SchemaTest,
): readonly SchemaNode[] {
  const condition = ownValue(schema, 'if');
  const branch = isSchemaNode(condition) ? (test(condition, value, root) ? 'then' : 'else') : undefined;
  return [
    branch === undefined ? undefined : ownValue(schema, branch),
    ...Object.entries(ownObject(schema, 'dependencies')).map(([key, node]) =>
      ownValue(value, key) === undefined ? undefined : node,
    ),
    ...chosenBranches(ownArray(schema, 'oneOf').filter(isSchemaNode), value, root, test),
    ...chosenBranches(ownArray(schema, 'anyOf').filter(isSchemaNode), value, root, test),
  ].filter(isSchemaNode);
}

/**
 * The branches of a `oneOf` or `anyOf` that `value` takes: those it satisfies; while it satisfies none, those that no
 * deciding answer (a `const` or `enum` of the branch) speaks against; and all of them when every one is spoken against,
 * since then nothing is decided and nothing may be dropped.
 */
export function chosenBranches(
  branches: readonly SchemaNode[],
  value: unknown,
  root: JsonSchema,
  test: SchemaTest,
): readonly SchemaNode[] {
  if (branches.length === 0) return branches;
  const satisfied = branches.filter((branch) => test(branch, value, root));
  if (satisfied.length > 0) return satisfied;
  const open = branches.filter((branch) => !contradicts(branch, value, root));
  return open.length > 0 ? open : branches;
}

function contradicts(branch: SchemaNode, value: unknown, root: JsonSchema): boolean {
  return reach([branch], root, () => []).some((schema) =>
    Object.entries(ownObject(schema, 'properties')).some(([key, property]) => {
      const answer = ownValue(value, key);
      return answer !== undefined && isJsonObject(property) && !mayEqual(property, answer);
    }),
  );
}

function mayEqual(property: JsonSchema, answer: unknown): boolean {
  if (isJsonObject(answer) || Array.isArray(answer)) return true;
  if (Object.hasOwn(property, 'const')) return property.const === answer;
  return !Array.isArray(property.enum) || property.enum.includes(answer);
}
