import { nodeTraits } from '@nativ/runtime';
import type { FlowDocument, FlowNode } from '@nativ/schemas';
import type { Box, Boxes, Point } from '../../../canvas/flow-layout.ts';
import { depthOf, isBoundary } from '../../../canvas/levels.ts';
import { nodeIn, withWhatBelongs } from '../document/parts.ts';

/** What it means to let go of something here. */
export type DropPlace =
  | { readonly kind: 'stay' }
  /** Into a part of the flow; null for out of all. */
  | { readonly kind: 'into'; readonly part: string | null }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'edge'; readonly edge: string };

const stay: DropPlace = { kind: 'stay' };

interface Dragged {
  readonly ids: readonly string[];
  /** The middle of the one that is held. */
  readonly at: Point;
  /** The edge beneath it. */
  readonly edge: string | null;
}

/** Where steps would go if they were let go now. */
export function dropPlace(document: FlowDocument, boxes: Boxes, { ids, at, edge }: Dragged): DropPlace {
  const [first] = ids;
  const held = first === undefined ? null : nodeIn(document, first);
  if (!held) return stay;
  if (isBoundary(held)) return ids.length === 1 ? hostAt(document, boxes, held, at) : stay;
  if (edge !== null && ids.length === 1 && fitsOn(document, held, edge)) return { kind: 'edge', edge };
  if (nodeTraits(held.type)?.role === 'start') return stay;
  const part = partAt(document, boxes, withWhatBelongs(document, ids), at);
  return part === (held.parent ?? null) ? stay : { kind: 'into', part };
}

/** The part of what a drop would go to, to be marked. */
export function partOfDrop(place: DropPlace): string | null {
  if (place.kind === 'edge') return place.edge;
  if (place.kind === 'host') return place.host;
  return place.kind === 'into' ? place.part : null;
}

function hostAt(document: FlowDocument, boxes: Boxes, event: FlowNode, at: Point): DropPlace {
  const hosts = document.nodes.filter(({ id, type }) => nodeTraits(type)?.isHost && isIn(boxes.get(id), at, 22));
  const host = innermost(document, hosts);
  return host === null || host === event.config?.attachedTo ? stay : { kind: 'host', host };
}

/** Whether a step is joined to nothing yet. */
export function isLoose({ edges }: FlowDocument, id: string): boolean {
  return !edges.some(({ source, target }) => source === id || target === id);
}

/** A step that is joined to nothing yet can be put between two others. */
function fitsOn(document: FlowDocument, { id, type, parent }: FlowNode, edgeId: string): boolean {
  const role = nodeTraits(type)?.role;
  const edge = document.edges.find((each) => each.id === edgeId);
  if (role === 'start' || role === 'end' || !edge) return false;
  if (!isLoose(document, id)) return false;
  return nodeIn(document, edge.source)?.parent === parent;
}

function partAt(document: FlowDocument, boxes: Boxes, dragged: ReadonlySet<string>, at: Point): string | null {
  const parts = document.nodes.filter(
    ({ id, type }) => nodeTraits(type)?.hasBody && !dragged.has(id) && isIn(boxes.get(id), at, 0),
  );
  return innermost(document, parts);
}

function innermost(document: FlowDocument, nodes: readonly FlowNode[]): string | null {
  const depth = depthOf(document.nodes);
  return nodes.toSorted((one, other) => depth(other.id) - depth(one.id))[0]?.id ?? null;
}

function isIn(box: Box | undefined, { x, y }: Point, margin: number): boolean {
  if (!box) return false;
  const isAlong = x >= box.x - margin && x <= box.x + box.width + margin;
  return isAlong && y >= box.y - margin && y <= box.y + box.height + margin;
}
