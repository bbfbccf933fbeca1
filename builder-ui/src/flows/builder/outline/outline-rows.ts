import type { DrawnEdge, DrawnFlow, DrawnNode } from '../../../canvas/drawn-flow.ts';

interface RowPlace {
  readonly key: string;
  readonly level: number;
  /** Which of its siblings it is, counted from 1, and how many they are. */
  readonly position: number;
  readonly count: number;
  /** The row under which it is told. */
  readonly parent: string | null;
  readonly isOpen: boolean;
  readonly hasInner: boolean;
}

/** A line of the outline: a step, or under it a way that leads on from it. */
export type OutlineRow =
  | (RowPlace & { readonly kind: 'step'; readonly drawn: DrawnNode; readonly number: number })
  | (RowPlace & {
      readonly kind: 'way';
      readonly drawn: DrawnEdge;
      readonly to: DrawnNode | null;
      readonly toNumber: number;
    });

export const stepKey = (nodeId: string): string => `step ${nodeId}`;
export const wayKey = (edgeId: string): string => `way ${edgeId}`;

/** The lines that are seen, in their order: under each step what is attached to it, what is inside it, where it leads. */
export function outlineRows({ nodes, edges }: DrawnFlow, closed: ReadonlySet<string>): readonly OutlineRow[] {
  const numbers = new Map(nodes.map(({ node }, index) => [node.id, index + 1]));
  const byId = new Map(nodes.map((drawn) => [drawn.node.id, drawn]));
  const inner = groupBy(nodes, ({ within }) => within);
  const ways = groupBy(edges, ({ edge }) => edge.source);
  const rows: OutlineRow[] = [];
  const tell = (within: string | null, level: number) => {
    const steps = inner.get(within) ?? [];
    const onwards = within === null ? [] : (ways.get(within) ?? []);
    const count = steps.length + onwards.length;
    const parent = within === null ? null : stepKey(within);
    for (const [index, drawn] of steps.entries()) {
      const { id } = drawn.node;
      const key = stepKey(id);
      const hasInner = (inner.get(id) ?? []).length + (ways.get(id) ?? []).length > 0;
      const isOpen = hasInner && !closed.has(key);
      const number = numbers.get(id) ?? 0;
      rows.push({ kind: 'step', key, level, position: index + 1, count, parent, isOpen, hasInner, drawn, number });
      if (isOpen) tell(id, level + 1);
    }
    for (const [index, drawn] of onwards.entries()) {
      const to = byId.get(drawn.edge.target) ?? null;
      const place = { level, position: steps.length + index + 1, count, parent, isOpen: false, hasInner: false };
      const toNumber = numbers.get(drawn.edge.target) ?? 0;
      rows.push({ kind: 'way', key: wayKey(drawn.edge.id), ...place, drawn, to, toNumber });
    }
  };
  tell(null, 1);
  return rows;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What a key does in the outline: go to another row, or open or close this one; null for a key that means nothing here. */
export type TreeMove = { readonly to: string } | { readonly toggle: string } | null;

/** The keys of a tree: up and down, onwards into what is inside, back to what it is inside of. */
export function treeMove(rows: readonly OutlineRow[], current: string, key: string, isRtl: boolean): TreeMove {
  const at = rows.findIndex((row) => row.key === current);
  const row = rows[at];
  if (!row) return rows[0] ? { to: rows[0].key } : null;
  const onwards = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  const go = (index: number): TreeMove => (rows[index] ? { to: rows[index].key } : null);
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case onwards:
      return row.isOpen ? go(at + 1) : row.hasInner ? { toggle: row.key } : null;
    case back:
      return row.isOpen ? { toggle: row.key } : row.parent === null ? null : { to: row.parent };
    default:
      return null;
  }
}

/** The next step whose name begins with a letter, as trees find them; null where there is none. */
export function rowByLetter(rows: readonly OutlineRow[], current: string, letter: string): string | null {
  const at = rows.findIndex(({ key }) => key === current);
  const wanted = letter.toLocaleLowerCase();
  const later = [...rows.slice(at + 1), ...rows.slice(0, at)];
  const found = later.find((row) => row.kind === 'step' && row.drawn.name.toLocaleLowerCase().startsWith(wanted));
  return found?.key ?? null;
}
