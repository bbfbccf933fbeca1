import type { Finding } from './check-schema-node.ts';
import { readPointer, referencePointer } from './json-pointer.ts';
import { isJsonObject, isSchemaNode, type JsonSchema, ownArray, ownObject, ownText, ownValue } from './json-schema.ts';
import type { CheckMessages } from './messages/check-messages.ts';
import { normalizeSchema } from './normalize-schema.ts';
import { subschemas } from './schema-keywords.ts';
import { resolveReference } from './schema-reach.ts';

/**
 * Checks that every reference leads to a part of the form and, on its way, to something other than itself. Places are named
 * as the normal form has them, which is where a reader of the form finds them too, tuples apart.
 */
export function checkReferences(schema: JsonSchema, messages: CheckMessages): Finding[] {
  const root = normalizeSchema(schema);
  const found: Finding[] = [];
  const visit = (node: JsonSchema, path: string): void => {
    const reference = ownText(node, '$ref');
    if (Object.hasOwn(node, '$ref') && reference === undefined) {
      found.push({ path: `${path}/$ref`, message: messages.keywordType(`${path}/$ref`, 'text') });
    }
    if (reference !== undefined) found.push(...checkReference(node, reference, `${path}/$ref`, root, messages));
    for (const { pointer, node: inner } of subschemas(node)) if (isJsonObject(inner)) visit(inner, path + pointer);
  };
  visit(root, '/schema');
  return found;
}

function checkReference(
  node: JsonSchema,
  reference: string,
  path: string,
  root: JsonSchema,
  messages: CheckMessages,
): Finding[] {
  const pointer = referencePointer(reference);
  if (pointer === undefined && !reference.startsWith('#')) {
    return [{ path, message: messages.foreignReference(path, reference) }];
  }
  if (pointer === undefined || !isSchemaNode(readPointer(root, pointer))) {
    return [{ path, message: messages.danglingReference(path, reference) }];
  }
  return returnsTo(node, node, root) ? [{ path, message: messages.circularReference(path, reference) }] : [];
}

/** Whether a schema comes back to itself without stepping into an answer: a validator would go round for ever. */
function returnsTo(target: JsonSchema, node: unknown, root: JsonSchema, seen = new Set<unknown>()): boolean {
  if (!isJsonObject(node) || seen.has(node)) return false;
  seen.add(node);
  const reference = ownText(node, '$ref');
  const next = [
    reference === undefined ? undefined : resolveReference(reference, root),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => ownArray(node, keyword)),
    ...['not', 'if', 'then', 'else'].map((keyword) => ownValue(node, keyword)),
    ...Object.values(ownObject(node, 'dependencies')),
  ];
  return next.some((step) => step === target || returnsTo(target, step, root, seen));
}
