import type { FormDocument, OptionEntry } from '@nativ/schemas';
import { pointerTokens, toPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonSchema, ownText } from '../json-schema.ts';
import { mapSubschemas, subschemas } from '../schema-keywords.ts';
import { documentLanguages } from '../translations/form-texts.ts';

/** The most entries that stand in a published form; a longer list would make a page of half a megabyte. */
export const mostFrozenOptions = 2000;

/** The keys of the option lists that a form names, each with the first place that does. */
export function optionListsOf(schema: JsonSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (node: JsonSchema, path: string, depth: number): void => {
    const key = ownText(node, 'x-options');
    if (key !== undefined && !found.has(key)) found.set(key, `${path}/x-options`);
    if (depth > 60) return;
    for (const { pointer, node: inner } of subschemas(node))
      if (isJsonObject(inner)) walk(inner, path + pointer, depth + 1);
  };
  walk(schema, '/schema', 0);
  return found;
}

/**
 * Writes the entries of option lists into a form, as `oneOf` beside `x-options`, so that a submission stays judged by what
 * was offered, and every renderer and validator finds the options where it looks for them.
 */
export function withOptionLists(
  document: FormDocument,
  lists: ReadonlyMap<string, readonly OptionEntry[]>,
): FormDocument {
  if (optionListsOf(document.schema).size === 0) return document;
  const written = document.settings?.language ?? 'en';
  const others = documentLanguages(document).filter((language) => language !== written);
  const translations = Object.fromEntries(
    others.map((language) => [language, { ...document.translations?.[language] }]),
  );
  const walk = (node: JsonSchema, path: string): JsonSchema => {
    const entries = lists.get(ownText(node, 'x-options') ?? '');
    const within = withPaths(node, path, walk);
    if (entries === undefined) return within;
    for (const [index, { labels }] of entries.entries())
      for (const language of others) {
        const label = labels[language];
        const texts = translations[language];
        if (label !== undefined && texts) texts[`${path}/oneOf/${index}/title`] = label;
      }
    return {
      ...within,
      oneOf: entries.map(({ code, labels }) => ({ const: code, title: labelIn(labels, written, code) })),
    };
  };
  const schema = walk(document.schema, '/schema');
  return { ...document, schema, ...(others.length === 0 ? {} : { translations }) };
}

/** The form as it was before the entries of its option lists were written into it. */
export function withoutOptionLists(document: FormDocument): FormDocument {
  const places: string[] = [];
  const walk = (node: JsonSchema, path: string): JsonSchema => {
    if (ownText(node, 'x-options') === undefined || !Array.isArray(node.oneOf)) return withPaths(node, path, walk);
    places.push(`${path}/oneOf/`);
    const { oneOf: _options, ...rest } = node;
    return withPaths(rest, path, walk);
  };
  const schema = walk(document.schema, '/schema');
  if (places.length === 0) return document;
  const isOurs = (pointer: string) => places.some((place) => pointer.startsWith(place));
  const translations = Object.entries(document.translations ?? {}).map(([language, texts]) => [
    language,
    Object.fromEntries(Object.entries(texts).filter(([pointer]) => !isOurs(pointer))),
  ]);
  return { ...document, schema, ...(document.translations ? { translations: Object.fromEntries(translations) } : {}) };
}

function labelIn(labels: OptionEntry['labels'], language: string, code: string): string {
  return labels[language] ?? labels.en ?? Object.values(labels)[0] ?? code;
}

/** Changes the subschemas of a schema, each with the pointer that leads to it. */
function withPaths(node: JsonSchema, path: string, change: (node: JsonSchema, path: string) => JsonSchema): JsonSchema {
  const pointers = new Map(subschemas(node).map(({ pointer, node: inner }) => [inner, pointer]));
  return mapSubschemas(node, (inner) => change(inner, path + toPointer(pointerTokens(pointers.get(inner) ?? ''))));
}
