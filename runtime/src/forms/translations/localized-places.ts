import { definitions } from '@nativ/schemas';
import { joinPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonObject, ownArray, ownObject, ownText } from '../json-schema.ts';

const localizedText = 'nativ:common/localized-text';

/**
 * The pointers of all texts that are kept per language (`LocalizedText`) in a form document: its title, and what its
 * settings say. They are found through the definition of the document, so that a new setting needs no list here.
 */
export function localizedPlaces(document: unknown): readonly string[] {
  return placesBelow(document, { $ref: 'nativ:form/form-document' }, '');
}

function placesBelow(value: unknown, definition: JsonObject, path: string): readonly string[] {
  if (value === undefined) return [];
  const reference = ownText(definition, '$ref');
  if (reference === localizedText) return [path];
  if (reference !== undefined) return placesBelow(value, definitions[reference] ?? {}, path);
  const branches = ownArray(definition, 'oneOf').filter(isJsonObject);
  if (branches.length > 0) return branches.filter((branch) => isOf(value, branch)).flatMap(within(value, path));
  if (Array.isArray(value)) {
    const items = ownObject(definition, 'items');
    return value.flatMap((item, index) => placesBelow(item, items, joinPointer(path, index)));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(ownObject(definition, 'properties')).flatMap(([key, property]) =>
    isJsonObject(property) && Object.hasOwn(value, key)
      ? placesBelow(value[key], property, joinPointer(path, key))
      : [],
  );
}

const within = (value: unknown, path: string) => (branch: JsonObject) => placesBelow(value, branch, path);

/** Alternatives tell themselves apart by their `kind`. */
function isOf(value: unknown, branch: JsonObject): boolean {
  const kind = ownText(ownObject(ownObject(branch, 'properties'), 'kind'), 'const');
  return kind === undefined || ownText(value, 'kind') === kind;
}
