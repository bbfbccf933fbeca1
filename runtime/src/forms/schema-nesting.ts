import { joinPointer } from './json-pointer.ts';
import { isJsonObject, type JsonSchema, ownObject, type SchemaNode } from './json-schema.ts';
import { itemSchemas } from './property-schemas.ts';
import { declaringSchemas } from './schema-reach.ts';

/** How deep a form nests, and the field that lies deepest. */
export interface Nesting {
  readonly levels: number;
  readonly path: string;
}

/**
 * Counts the groups and lists within one another, references followed. A definition that contains itself, such as a tree,
 * counts once: how deep it goes is up to the answers. Each definition is measured once, so that many uses cost nothing.
 */
export function schemaNesting(root: JsonSchema): Nesting {
  const measured = new Map<JsonSchema, Nesting>();
  const below = (node: SchemaNode, path: string, open: ReadonlySet<JsonSchema>): Nesting => {
    if (!isJsonObject(node) || open.has(node)) return { levels: 0, path };
    const known = measured.get(node);
    if (known !== undefined) return known;
    const inside = new Set([...open, node]);
    const schemas = declaringSchemas([node], root);
    const children = schemas.flatMap((schema) => [
      ...Object.entries(ownObject(schema, 'properties')).map(
        ([key, child]) => [joinPointer(path, key), child] as const,
      ),
      ...itemSchemas([schema], 0).map((child) => [joinPointer(path, 'items'), child] as const),
    ]);
    const deepest = children.reduce<Nesting>(
      (most, [place, child]) => {
        const nesting = below(child as SchemaNode, place, new Set([...inside, ...schemas]));
        return nesting.levels + 1 > most.levels ? { levels: nesting.levels + 1, path: nesting.path } : most;
      },
      { levels: 0, path },
    );
    measured.set(node, deepest);
    return deepest;
  };
  return below(root, '/schema', new Set());
}
