import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { type Box, type Boxes, boxesOf, framePadding, nodeSize, type Point } from '../../../canvas/flow-layout.ts';
import { isBoundary, levelOf } from '../../../canvas/levels.ts';
import { faceOf } from '../../../nodes/node-faces.ts';
import { connect } from '../document/flow-edits.ts';
import { isPlaced, withPlaces } from '../layout/with-places.ts';

/** The room between a node and the next. */
const gap = { along: 72, across: 32 } as const;

type NewNodes = readonly [FlowNode, ...FlowNode[]];

/** Puts new nodes with their upper left corner at a place; one that falls into a part of the flow stands inside it. */
export function placeAt(document: FlowDocument, parts: NewNodes, at: Point): FlowDocument {
  const placed = withPlaces(document);
  const frame = parts[0].parent ?? frameAt(placed, at);
  const [first, ...others] = parts;
  return withParts(placed, [frame === undefined ? first : { ...first, parent: frame }, ...others], at);
}

/** Puts new nodes behind another, beneath what stands there already. */
export function placeAfter(document: FlowDocument, parts: NewNodes, hostId: string): FlowDocument {
  const boxes = boxesOf(document.nodes, document.edges);
  const host = boxes.get(hostId) ?? { x: 0, y: 0, ...nodeSize };
  const isEvent = document.nodes.some((node) => node.id === hostId && isBoundary(node));
  const { width, height } = sizeOf(parts);
  const x = isEvent ? host.x + host.width + gap.across : host.x + host.width + gap.along;
  const y = isEvent ? host.y + host.height + gap.across * 2 : host.y + (host.height - nodeSize.height) / 2;
  const corner = freeCorner({ x, y: Math.round(y), width, height }, document, boxes, parts[0].parent);
  return withParts(document, parts, corner);
}

/** Puts a new start before a node, and leads from it there where nothing else does. */
export function placeBefore(document: FlowDocument, parts: NewNodes, nodeId: string): FlowDocument {
  const isEntered = document.edges.some(({ target }) => target === nodeId);
  const role = faceOf(document.nodes.find(({ id }) => id === nodeId)?.type ?? '').tone;
  const joined = (placed: FlowDocument) =>
    isEntered || role === 'start' ? placed : connect(placed, parts[0].id, nodeId);
  if (!isPlaced(document)) return joined({ ...document, nodes: [...document.nodes, ...parts] });
  const boxes = boxesOf(document.nodes, document.edges);
  const box = boxes.get(nodeId) ?? { x: 0, y: 0, ...nodeSize };
  const wanted = { ...nodeSize, x: box.x - nodeSize.width - gap.along, y: box.y };
  return joined(withParts(document, parts, freeCorner(wanted, document, boxes, parts[0].parent)));
}

/** Puts new nodes between two others; what stands behind moves on where there is no room. */
export function placeOnEdge(document: FlowDocument, parts: NewNodes, { source, target }: FlowEdge): FlowDocument {
  const boxes = boxesOf(document.nodes, document.edges);
  const from = boxes.get(source);
  const to = boxes.get(target);
  if (!from || !to) return withParts(document, parts, { x: 0, y: 0 });
  const isEvent = document.nodes.some((node) => node.id === source && isBoundary(node));
  if (isEvent) return placeAfter(document, parts, source);
  const { width, height } = sizeOf(parts);
  const start = from.x + from.width + gap.along;
  const y = Math.round(from.y + (from.height - Math.min(height, nodeSize.height)) / 2);
  const missing = start + width + gap.along - to.x;
  // A way that leads back has all the room it needs.
  if (to.x < from.x + from.width || missing <= 0) {
    const middle = to.x < from.x ? start : Math.round((from.x + from.width + to.x - width) / 2);
    return withParts(document, parts, freeCorner({ x: middle, y, width, height }, document, boxes, parts[0].parent));
  }
  const moved = movedOn(document, boxes, from.x + from.width, missing);
  const corner = { x: start, y, width, height };
  return withParts(moved, parts, freeCorner(corner, moved, boxesOf(moved.nodes, moved.edges), parts[0].parent));
}

/** Moves everything on that begins at a line or behind it, in all parts, so that nothing comes to lie upon another. */
function movedOn(document: FlowDocument, boxes: Boxes, line: number, by: number): FlowDocument {
  return {
    ...document,
    nodes: document.nodes.map((node) => {
      const { position } = node;
      if (!position || isBoundary(node) || (boxes.get(node.id)?.x ?? position.x) < line) return node;
      return { ...node, position: { ...position, x: position.x + by } };
    }),
  };
}

function withParts(document: FlowDocument, parts: NewNodes, corner: Point): FlowDocument {
  return { ...document, nodes: [...document.nodes, ...standingAt(parts, corner)] };
}

/** New nodes at their places: the first at a corner, those inside it in a row. */
function standingAt([first, ...inner]: NewNodes, corner: Point): NewNodes {
  const at = { x: Math.round(corner.x), y: Math.round(corner.y) };
  const placed = inner.map((node, index) => ({
    ...node,
    position: {
      x: at.x + framePadding.side + index * (nodeSize.width + gap.along),
      y: at.y + framePadding.top,
    },
  }));
  return [{ ...first, position: at }, ...placed];
}

/** How much room new nodes take, as they are going to be drawn: one node, or a frame around those inside it. */
function sizeOf(parts: NewNodes): { readonly width: number; readonly height: number } {
  const [first, ...inner] = standingAt(parts, { x: 0, y: 0 });
  return boxesOf([{ ...first, parent: '' }, ...inner], []).get(first.id) ?? nodeSize;
}

/** The nearest corner straight beneath the wanted one where the box lies on nothing. */
function freeCorner(wanted: Box, { nodes }: FlowDocument, boxes: Boxes, parent: string | undefined): Point {
  const level = levelOf(nodes);
  const others = nodes
    .filter((node) => !isBoundary(node) && level(node.id) === (parent ?? null))
    .flatMap(({ id }) => boxes.get(id) ?? []);
  let corner = wanted;
  for (let hit = hitBy(corner, others); hit; hit = hitBy(corner, others))
    corner = { ...corner, y: hit.y + hit.height + gap.across };
  return corner;
}

const hitBy = (box: Box, others: readonly Box[]): Box | undefined =>
  others.find(
    (other) =>
      box.x < other.x + other.width &&
      other.x < box.x + box.width &&
      box.y < other.y + other.height &&
      other.y < box.y + box.height,
  );

/** The innermost part of the flow around a place. */
function frameAt({ nodes, edges }: FlowDocument, { x, y }: Point): string | undefined {
  const boxes = boxesOf(nodes, edges);
  const around = nodes.filter(({ id, type }) => {
    const box = boxes.get(id);
    if (faceOf(type).shape !== 'frame' || !box) return false;
    return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  });
  const area = ({ id }: FlowNode) => (boxes.get(id)?.width ?? 0) * (boxes.get(id)?.height ?? 0);
  return around.toSorted((one, other) => area(one) - area(other))[0]?.id;
}
