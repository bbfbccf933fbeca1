import type { FlowDocument } from '@nativ/schemas';
import { type Box, type Boxes, boxesOf, type Point } from '../../../canvas/flow-layout.ts';
import { isBoundary } from '../../../canvas/levels.ts';
import { annotationIn, moveAnnotations } from '../document/annotations.ts';
import { nodeIn, withWhatBelongs } from '../document/parts.ts';
import { withPlaces } from '../layout/with-places.ts';

/** Along the reading direction: start, centre, end; across it: top, middle, bottom. */
export const alignments = ['start', 'centre', 'end', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];

export const distributions = ['along', 'across'] as const;
export type Distribution = (typeof distributions)[number];

interface Item extends Box {
  readonly id: string;
}

/** Puts what is chosen into one line. */
export function align(document: FlowDocument, ids: readonly string[], how: Alignment): FlowDocument {
  const placed = withPlaces(document);
  const items = itemsOf(placed, ids);
  if (items.length < 2) return document;
  const left = Math.min(...items.map(({ x }) => x));
  const right = Math.max(...items.map(({ x, width }) => x + width));
  const top = Math.min(...items.map(({ y }) => y));
  const bottom = Math.max(...items.map(({ y, height }) => y + height));
  const targets: Readonly<Record<Alignment, (item: Item) => Partial<Point>>> = {
    start: () => ({ x: left }),
    centre: ({ width }) => ({ x: (left + right - width) / 2 }),
    end: ({ width }) => ({ x: right - width }),
    top: () => ({ y: top }),
    middle: ({ height }) => ({ y: (top + bottom - height) / 2 }),
    bottom: ({ height }) => ({ y: bottom - height }),
  };
  return moveEach(document, placed, items, (item) => ({ x: item.x, y: item.y, ...targets[how](item) }));
}

/** Leaves the same room between each and the next; the first and the last stay. */
export function distribute(document: FlowDocument, ids: readonly string[], how: Distribution): FlowDocument {
  const placed = withPlaces(document);
  const [axis, length] = how === 'along' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const items = itemsOf(placed, ids).toSorted((one, other) => one[axis] - other[axis]);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 3) return document;
  const taken = items.reduce((sum, item) => sum + item[length], 0);
  const room = (last[axis] + last[length] - first[axis] - taken) / (items.length - 1);
  let next = first[axis];
  const starts = new Map<string, number>();
  for (const item of items) {
    starts.set(item.id, next);
    next += item[length] + room;
  }
  return moveEach(document, placed, items, (item) => ({ x: item.x, y: item.y, [axis]: starts.get(item.id) }));
}

/** What moves by itself: no events, which follow their hosts, and nothing within what is chosen as a whole. */
function itemsOf(document: FlowDocument, ids: readonly string[]): readonly Item[] {
  const boxes: Boxes = boxesOf(document.nodes, document.edges);
  const chosen = new Set(ids);
  return ids.flatMap((id): Item[] => {
    const annotation = annotationIn(document, id);
    if (annotation) return [{ id, ...annotation.position, ...annotation.size }];
    const node = nodeIn(document, id);
    const box = boxes.get(id);
    if (!node || !box || isBoundary(node)) return [];
    return isInside(document, node.parent, chosen) ? [] : [{ id, ...box }];
  });
}

function isInside(document: FlowDocument, parent: string | undefined, chosen: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (let at = parent; at !== undefined && !seen.has(at); at = nodeIn(document, at)?.parent) {
    if (chosen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function moveEach(
  before: FlowDocument,
  placed: FlowDocument,
  items: readonly Item[],
  target: (item: Item) => Point,
): FlowDocument {
  const by = new Map<string, Point>();
  let moved = placed;
  for (const item of items) {
    const { x, y } = target(item);
    const shift = { x: Math.round(x - item.x), y: Math.round(y - item.y) };
    if (shift.x === 0 && shift.y === 0) continue;
    for (const id of withWhatBelongs(placed, [item.id])) by.set(id, shift);
    moved = moveAnnotations(moved, new Set([item.id]), shift);
  }
  if (by.size === 0) return before;
  const nodes = moved.nodes.map((node) => {
    const shift = by.get(node.id);
    const { position } = node;
    return shift && position ? { ...node, position: { x: position.x + shift.x, y: position.y + shift.y } } : node;
  });
  return { ...moved, nodes };
}
