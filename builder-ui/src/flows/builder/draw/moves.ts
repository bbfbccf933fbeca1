import type { FlowDocument, FlowNode } from '@nativ/schemas';
import { type Boxes, boxesOf, type Point } from '../../../canvas/flow-layout.ts';
import { isBoundary } from '../../../canvas/levels.ts';
import { contentsOf, moveAnnotations } from '../document/annotations.ts';
import { setConfig } from '../document/flow-edits.ts';
import { nodeIn, withWhatBelongs } from '../document/parts.ts';
import { withPlaces } from '../layout/with-places.ts';

/** Moves steps by a distance along and across the reading direction, with all that goes with them. */
export function moveBy(document: FlowDocument, ids: readonly string[], { x, y }: Point): FlowDocument {
  if (x === 0 && y === 0) return document;
  const placed = withPlaces(document);
  const boxes = boxesOf(placed.nodes, placed.edges);
  const moved = withWhatBelongs(document, [...ids, ...ids.flatMap((id) => contentsOf(placed, boxes, id))]);
  const nodes = placed.nodes.map((node) => {
    const at = node.position ?? boxes.get(node.id);
    if (!moved.has(node.id) || isBoundary(node) || !at) return node;
    return { ...node, position: { x: Math.round(at.x + x), y: Math.round(at.y + y) } };
  });
  return moveAnnotations({ ...placed, nodes }, moved, { x, y });
}

/**
 * Puts steps into a part of the flow, or out of all parts. Lines do not cross the border of a part: those that would are
 * taken away, and what a step stood between is joined again.
 */
export function moveInto(document: FlowDocument, ids: readonly string[], parent: string | null): FlowDocument {
  const moved = new Set(ids.filter((id) => (nodeIn(document, id)?.parent ?? null) !== parent));
  if (moved.size === 0) return document;
  const withEvents = new Set([
    ...moved,
    ...document.nodes
      .filter((node) => isBoundary(node) && moved.has(String(node.config?.attachedTo)))
      .map(({ id }) => id),
  ]);
  const placed = keepingEmptied(withPlaces(document), withEvents);
  const nodes = placed.nodes.map((node) => (withEvents.has(node.id) ? standingIn(node, parent) : node));
  return { ...placed, nodes, edges: edgesAfter(document, withEvents) };
}

function standingIn({ parent: _, ...node }: FlowNode, parent: string | null): FlowNode {
  return parent === null ? node : { ...node, parent };
}

/** A part that loses its last step stays where it is. */
function keepingEmptied(document: FlowDocument, leaving: ReadonlySet<string>): FlowDocument {
  const boxes: Boxes = boxesOf(document.nodes, document.edges);
  const nodes = document.nodes.map((node) => {
    const inner = document.nodes.filter(({ parent }) => parent === node.id);
    const box = boxes.get(node.id);
    if (inner.length === 0 || !box || inner.some(({ id }) => !leaving.has(id))) return node;
    return { ...node, position: { x: box.x, y: box.y } };
  });
  return { ...document, nodes };
}

function edgesAfter({ edges }: FlowDocument, moved: ReadonlySet<string>): FlowDocument['edges'] {
  const crosses = ({ source, target }: FlowDocument['edges'][number]) => moved.has(source) !== moved.has(target);
  const into = edges.filter((edge) => crosses(edge) && moved.has(edge.target));
  const out = edges.filter((edge) => crosses(edge) && moved.has(edge.source));
  const kept = edges.filter((edge) => !crosses(edge));
  const [entry] = into;
  const [exit] = out;
  if (!entry || !exit || into.length > 1 || out.length > 1 || entry.source === exit.target) return kept;
  const isDrawn = kept.some(({ source, target }) => source === entry.source && target === exit.target);
  return isDrawn ? kept : [...kept, { ...entry, target: exit.target }];
}

/** Attaches an event to another step; what it leads to stays. */
export function dock(document: FlowDocument, eventId: string, hostId: string): FlowDocument {
  const parent = nodeIn(document, hostId)?.parent ?? null;
  return moveInto(setConfig(document, eventId, 'attachedTo', hostId), [eventId], parent);
}
