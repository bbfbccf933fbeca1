import { pointerTokens } from '../json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonSchema, ownArray, ownText, type SchemaNode } from '../json-schema.ts';
import type { LocalizedForm } from '../localize-form.ts';
import { declaringSchemas, resolveReference } from '../schema-reach.ts';

/** Where the branches of a schema stand that speak of the same object. */
const lists = ['allOf', 'oneOf', 'anyOf'] as const;
const singles = ['then', 'else'] as const;

/**
 * The form without the questions at some places, and with others required. Only places outside of lists: the rows of a list
 * share one schema, so what differs between rows is told beside the form (`SettledForm.hidden`, `required`).
 */
export function reduceForm(form: LocalizedForm, hidden: readonly string[], required: readonly string[]): LocalizedForm {
  if (hidden.length === 0 && required.length === 0) return form;
  const root = form.schema;
  const changed = [
    ...hidden.map((path) => [pointerTokens(path), withoutProperty] as const),
    ...required.map((path) => [pointerTokens(path), withRequired] as const),
  ].reduce<JsonSchema>(
    (schema, [tokens, change]) => changeIn(schema, tokens, change, root, new Set()) as JsonSchema,
    root,
  );
  const removed = new Set(hidden);
  return { ...form, schema: changed, uiSchema: withoutOrder(form.uiSchema, '', removed) };
}

type Change = (schema: JsonSchema, name: string, isBranch: boolean) => JsonSchema;

const withoutProperty: Change = (schema, name) => {
  const { properties } = schema;
  const required = ownArray(schema, 'required');
  const kept =
    isJsonObject(properties) && Object.hasOwn(properties, name)
      ? { ...schema, properties: Object.fromEntries(Object.entries(properties).filter(([key]) => key !== name)) }
      : schema;
  return required.includes(name) ? { ...kept, required: required.filter((key) => key !== name) } : kept;
};

const withRequired: Change = (schema, name, isBranch) => {
  const required = ownArray(schema, 'required');
  return isBranch || required.includes(name) ? schema : { ...schema, required: [...required, name] };
};

/** Changes the schema of the object that holds the place, in all of its branches; definitions are copied where they are used. */
function changeIn(
  node: unknown,
  tokens: readonly string[],
  change: Change,
  root: JsonSchema,
  seen: ReadonlySet<unknown>,
  isBranch = false,
): unknown {
  if (!isJsonObject(node) || seen.has(node)) return node;
  const within = new Set([...seen, node]);
  const below = (part: unknown, isOwn = false) => changeIn(part, tokens, change, root, within, !isOwn);
  const reference = ownText(node, '$ref');
  const target = reference === undefined ? undefined : resolveReference(reference, root);
  if (isJsonObject(target) && declares(target, tokens[0] ?? '', root)) {
    const { $ref: _reference, ...rest } = node;
    const inlined = Object.keys(rest).length === 0 ? target : { ...rest, allOf: [...ownArray(rest, 'allOf'), target] };
    return below(inlined, !isBranch);
  }
  const parts: Record<string, unknown> = { ...node };
  for (const keyword of lists)
    if (Array.isArray(node[keyword])) parts[keyword] = node[keyword].map((part) => below(part));
  for (const keyword of singles) if (isJsonObject(node[keyword])) parts[keyword] = below(node[keyword]);
  if (isJsonObject(node.dependencies))
    parts.dependencies = Object.fromEntries(Object.entries(node.dependencies).map(([key, part]) => [key, below(part)]));
  return changeHere(parts, tokens, change, root, isBranch);
}

function changeHere(
  schema: JsonSchema,
  [token, ...rest]: readonly string[],
  change: Change,
  root: JsonSchema,
  isBranch: boolean,
): JsonSchema {
  if (token === undefined) return schema;
  if (rest.length === 0) return change(schema, token, isBranch);
  const { properties } = schema;
  if (!isJsonObject(properties) || !Object.hasOwn(properties, token)) return schema;
  return {
    ...schema,
    properties: { ...properties, [token]: changeIn(properties[token], rest, change, root, new Set()) },
  };
}

function declares(target: SchemaNode, name: string, root: JsonSchema): boolean {
  return declaringSchemas([target], root).some(
    ({ properties }) => isJsonObject(properties) && Object.hasOwn(properties, name),
  );
}

/** rjsf refuses an order that names what is not there. */
function withoutOrder(ui: JsonObject, at: string, removed: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(ui).map(([key, value]) => {
      if (key === 'ui:order' && Array.isArray(value))
        return [key, value.filter((name) => !removed.has(`${at}/${name}`))];
      return [
        key,
        isJsonObject(value) && !key.startsWith('ui:') ? withoutOrder(value, `${at}/${key}`, removed) : value,
      ];
    }),
  );
}
