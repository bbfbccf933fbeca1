import { isJsonObject, type JsonSchema, ownArray, ownObject, type SchemaNode } from './json-schema.ts';
import { subschemas } from './schema-keywords.ts';
import { declaringSchemas } from './schema-reach.ts';

const known = new WeakMap<JsonSchema, boolean>();

/**
 * Whether a form has fields that come and go with the answers. Where it has none, nothing can be hidden: the page needs
 * no button to update it, and a submission needs no pruning.
 */
export function hasConditions(root: JsonSchema): boolean {
  const answer = known.get(root) ?? anySchema(root, (schema) => opensFields(schema, root));
  known.set(root, answer);
  return answer;
}

function anySchema(node: SchemaNode, found: (schema: JsonSchema) => boolean): boolean {
  if (!isJsonObject(node)) return false;
  return found(node) || subschemas(node).some(({ node: inner }) => anySchema(inner, found));
}

/** A condition that only restricts answers, such as `anyOf` of two `required`, hides nothing. */
function opensFields(schema: JsonSchema, root: JsonSchema): boolean {
  const alternatives = [
    schema.then,
    schema.else,
    ...Object.values(ownObject(schema, 'dependencies')),
    ...ownArray(schema, 'oneOf'),
    ...ownArray(schema, 'anyOf'),
  ].filter(isJsonObject);
  return declaringSchemas(alternatives, root).some(
    (branch) => isJsonObject(branch.properties) || Object.hasOwn(branch, 'items'),
  );
}
