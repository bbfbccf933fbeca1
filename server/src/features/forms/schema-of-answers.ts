import { type JsonObject, type JsonSchema, normalizeSchema, pointerTokens } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';

/**
 * The schema of what is stored: without texts to read, which nobody answers, and with nothing required that a rule or a
 * page may leave out. What a rule requires only sometimes stays optional.
 */
export function schemaOfAnswers({ schema, settings = {} }: FormDocument): JsonSchema {
  const { rules = [], pages = [] } = settings;
  const shown = rules.flatMap((rule) => (rule.kind === 'show' ? rule.questions : []));
  const first = new Set(pages[0]?.questions ?? []);
  const turns = rules.some(({ kind }) => kind === 'skipTo' || kind === 'end');
  const root = withoutTexts(normalizeSchema(schema));
  const afterFirst = turns ? Object.keys(objectIn(root, 'properties')).filter((name) => !first.has(name)) : [];
  const paths = [...shown.map(pointerTokens), ...afterFirst.map((name) => [name])];
  return paths.reduce<JsonSchema>(withOptional, root);
}

function objectIn(node: JsonObject, key: string): JsonObject {
  const value = node[key];
  return isObject(value) ? value : {};
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withoutTexts(node: JsonSchema): JsonSchema {
  const { properties, items } = node;
  const kept = Object.entries(isObject(properties) ? properties : {}).flatMap(
    ([name, property]): [string, unknown][] => {
      if (!isObject(property)) return [[name, property]];
      return property.type === 'null' && typeof property.description === 'string'
        ? []
        : [[name, withoutTexts(property)]];
    },
  );
  return {
    ...node,
    ...(isObject(properties) && { properties: Object.fromEntries(kept) }),
    ...(isObject(items) && { items: withoutTexts(items) }),
  };
}

function withOptional(node: JsonSchema, [token, ...rest]: readonly string[]): JsonSchema {
  if (token === undefined) return node;
  const { items, properties, required } = node;
  if (token === '*') return isObject(items) ? { ...node, items: withOptional(items, rest) } : node;
  if (rest.length === 0)
    return Array.isArray(required) ? { ...node, required: required.filter((name) => name !== token) } : node;
  const inner = isObject(properties) && Object.hasOwn(properties, token) ? properties[token] : undefined;
  return isObject(inner)
    ? { ...node, properties: { ...objectIn(node, 'properties'), [token]: withOptional(inner, rest) } }
    : node;
}
