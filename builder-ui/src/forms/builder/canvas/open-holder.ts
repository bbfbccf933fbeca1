import { isObject } from '../document/edit-at.ts';

/** Where a section or a list of rows holds its questions; undefined for all others, and for an address, whose parts stay. */
export function openHolderOf(path: string, schema: Readonly<Record<string, unknown>>): string | undefined {
  if (schema['x-question'] === 'address') return undefined;
  if (isObject(schema.properties)) return path;
  return isObject(schema.items) && isObject(schema.items.properties) ? `${path}/*` : undefined;
}
