import { joinPointer } from '../json-pointer.ts';
import { isJsonObject } from '../json-schema.ts';
import { isTranslatable } from '../translatable-text.ts';

/** What stands under these is an answer, or a name, and the same in every language. */
const literals: ReadonlySet<string> = new Set(['const', 'enum', 'default', '$id', '$schema', '$comment']);
/** Under these, names are those of questions, so that a question called `default` is none of the above. */
const maps: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
]);

/**
 * The pointers of all words that people read in the schema and the uiSchema of a form, in the order in which they
 * stand. They are written in the language of the form and translated by pointer.
 */
export function schemaPlaces(document: { readonly schema: unknown; readonly uiSchema?: unknown }): readonly string[] {
  return [...textsBelow(document.schema, '/schema', 'keywords'), ...textsBelow(document.uiSchema, '/uiSchema', 'any')];
}

/** What the members of an object are called after: keywords, questions, or either, as in a uiSchema. */
type Names = 'keywords' | 'questions' | 'any';

function textsBelow(value: unknown, path: string, names: Names): readonly string[] {
  if (typeof value === 'string') return value.trim() !== '' && isTranslatable(path) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsBelow(item, joinPointer(path, index), names));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    names === 'keywords' && literals.has(key) ? [] : textsBelow(item, joinPointer(path, key), namesBelow(names, key)),
  );
}

function namesBelow(names: Names, key: string): Names {
  if (names === 'any') return 'any';
  return names === 'keywords' && maps.has(key) ? 'questions' : 'keywords';
}
