import { pointerTokens } from './json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonSchema, ownText, ownValue, type SchemaNode } from './json-schema.ts';
import { itemSchemas } from './property-schemas.ts';
import { declaringSchemas } from './schema-reach.ts';

/** Makes a readable name of a key that has no title: `veteranFullName` becomes `Veteran full name`. */
export function humanizeKey(key: string): string {
  const words = key
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .map((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A field as messages speak of it. */
export interface NamedField {
  readonly title: string;
  /** Everything that speaks of its value, references followed. */
  readonly schemas: readonly JsonSchema[];
}

/** Finds the field at a JSON Pointer into the answers, and its title: of the uiSchema, of the schema, or its key. */
export function fieldAt(path: string, schema: JsonSchema, uiSchema: JsonObject = {}): NamedField {
  let nodes: readonly SchemaNode[] = [schema];
  let ui: unknown = uiSchema;
  let title = ownText(schema, 'title') ?? '';
  for (const token of pointerTokens(path)) {
    const schemas = declaringSchemas(nodes, schema);
    const isRow = /^\d+$/.test(token) && schemas.some((owner) => Object.hasOwn(owner, 'items'));
    nodes = isRow ? itemSchemas(schemas, Number(token)) : propertyNodes(schemas, token);
    ui = ownValue(ui, isRow ? 'items' : token);
    const own = uiTitle(ui) ?? firstTitle(nodes, schema);
    title = own ?? (isRow ? `${title} ${Number(token) + 1}` : humanizeKey(token));
  }
  return { title, schemas: declaringSchemas(nodes, schema) };
}

function propertyNodes(schemas: readonly JsonSchema[], key: string): readonly SchemaNode[] {
  return schemas.flatMap((schema) => {
    const node = ownValue(schema.properties, key);
    return isJsonObject(node) ? [node] : [];
  });
}

function uiTitle(ui: unknown): string | undefined {
  return ownText(ui, 'ui:title') ?? ownText(ownValue(ui, 'ui:options'), 'title');
}

/** Titles of the branches of a choice name the choice, not the field; so only the field's own schemas count. */
function firstTitle(nodes: readonly SchemaNode[], root: JsonSchema): string | undefined {
  for (const node of nodes) {
    const own = ownText(node, 'title');
    if (own !== undefined) return own;
  }
  for (const node of nodes) {
    if (!isJsonObject(node) || typeof node.$ref !== 'string') continue;
    const titled = declaringSchemas([{ $ref: node.$ref }], root).slice(1, 2);
    const own = titled.map((schema) => ownText(schema, 'title')).find((text) => text !== undefined);
    if (own !== undefined) return own;
  }
  return undefined;
}
