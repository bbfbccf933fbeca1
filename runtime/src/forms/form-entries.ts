import { prototypeKeys } from './json-schema.ts';

/** One field of a posted HTML form: its name and its value. */
export type FormEntry = readonly [name: string, value: string];

/** What was posted under one name, and under the names below it. */
export interface EntryNode {
  readonly values: string[];
  readonly children: Map<string, EntryNode>;
}

/** Deeper names are not written by the page: forms nest 12 levels at most, and rows count as one each. */
const maximumDepth = 32;

/**
 * Sorts posted entries named `f[items][0][name]` or `f[channels][]` into a tree. Entries under other names, under names
 * that are no well-formed path, or under names of the prototype are left out, as the page cannot have sent them.
 */
export function readEntries(entries: Iterable<FormEntry>): EntryNode {
  const root: EntryNode = { values: [], children: new Map() };
  for (const [name, value] of entries) {
    const path = entryPath(name);
    if (path === undefined) continue;
    const place = path.reduce<EntryNode>((node, token) => {
      const child: EntryNode = node.children.get(token) ?? { values: [], children: new Map() };
      node.children.set(token, child);
      return child;
    }, root);
    place.values.push(value);
  }
  return root;
}

/** The keys that a posted name is made of; undefined when the page cannot have sent it. */
export function entryPath(name: string): string[] | undefined {
  if (!/^f(\[[^[\]]*\])+$/.test(name)) return undefined;
  const path = [...name.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? '');
  return path.length > maximumDepth || path.some((token) => prototypeKeys.has(token)) ? undefined : path;
}

/** The rows of an array, in the order of their numbers, which may have gaps. */
export function entryRows(node: EntryNode): EntryNode[] {
  return [...node.children]
    .filter(([token]) => /^\d{1,6}$/.test(token))
    .sort(([first], [second]) => Number(first) - Number(second))
    .map(([, row]) => row);
}

/** The values of a group of checkboxes or of a list in which several may be chosen. */
export function entryChoices(node: EntryNode): readonly string[] {
  return node.children.get('')?.values ?? [];
}
