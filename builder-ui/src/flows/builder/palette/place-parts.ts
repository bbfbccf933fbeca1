import { type NodeTraits, nodeTraits } from '@nativ/runtime';
import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import type { Point } from '../../../canvas/flow-layout.ts';
import { connect, insertOnEdge } from '../document/flow-edits.ts';
import { edgeIn, nodeIn } from '../document/parts.ts';
import { isPlaced } from '../layout/with-places.ts';
import { placeAfter, placeAt, placeBefore, placeOnEdge } from './find-place.ts';

/** Where something new shall stand. */
export type Spot =
  | { readonly kind: 'after'; readonly nodeId: string }
  | { readonly kind: 'edge'; readonly edgeId: string }
  | { readonly kind: 'point'; readonly at: Point }
  /** Where a line was let go that began at a node. */
  | { readonly kind: 'from'; readonly nodeId: string; readonly at: Point };

/** Why something new cannot stand there. */
export type PlaceRefusal = 'needsHost' | 'notOnEdge' | 'notAfter';

export type Placed = { readonly document: FlowDocument } | { readonly refusal: PlaceRefusal };

type NewNodes = readonly [FlowNode, ...FlowNode[]];

/** Puts new nodes into a flow and joins the first of them to what it was put after, onto, or drawn from. */
export function placeParts(document: FlowDocument, parts: NewNodes, spot: Spot): Placed {
  switch (spot.kind) {
    case 'after':
      return after(document, parts, nodeIn(document, spot.nodeId));
    case 'edge':
      return onEdge(document, parts, edgeIn(document, spot.edgeId));
    case 'point':
      return roleOf(parts[0]) === 'boundary'
        ? { refusal: 'needsHost' }
        : { document: placeAt(document, parts, spot.at) };
    case 'from':
      return from(document, parts, nodeIn(document, spot.nodeId), spot.at);
  }
}

/** What is not known to the engine, such as what came from another tool, is treated as a step. */
const roleOf = ({ type }: FlowNode): NodeTraits['role'] => nodeTraits(type)?.role ?? 'activity';

const inside = (parts: NewNodes, parent: string | undefined): NewNodes => {
  const [first, ...others] = parts;
  return parent === undefined ? parts : [{ ...first, parent }, ...others];
};

const appended = (document: FlowDocument, parts: NewNodes): FlowDocument => ({
  ...document,
  nodes: [...document.nodes, ...parts],
});

function after(document: FlowDocument, parts: NewNodes, host: FlowNode | null): Placed {
  if (host === null) return { document: appended(document, parts) };
  const role = roleOf(parts[0]);
  if (role === 'boundary') return attached(document, parts, host);
  const ready = inside(parts, host.parent);
  if (role === 'start') return { document: placeBefore(document, ready, host.id) };
  const edge = wayOn(document, host, role);
  if (edge !== null) return onEdge(document, ready, edge);
  const placed = isPlaced(document) ? placeAfter(document, ready, host.id) : appended(document, ready);
  return { document: leadsOn(document, host) ? connect(placed, host.id, ready[0].id) : placed };
}

/** The edge on which something new after a node stands, so that the way goes through it; null for none. */
function wayOn(document: FlowDocument, host: FlowNode, role: NodeTraits['role']): FlowEdge | null {
  if (role === 'end') return null;
  const { edges } = document;
  const hostRole = roleOf(host);
  if (hostRole === 'gateway') return bareBranch(document, host);
  const end = hostRole === 'end' ? 'target' : 'source';
  const found = edges.filter((edge) => edge[end] === host.id);
  return found.length === 1 || hostRole !== 'end' ? (found[0] ?? null) : null;
}

/** The one way out of a gateway on which no step stands yet, so that the first branch is not drawn beside it. */
function bareBranch({ nodes, edges }: FlowDocument, gateway: FlowNode): FlowEdge | null {
  const [way, ...others] = edges.filter(({ source }) => source === gateway.id);
  const next = nodes.find(({ id }) => id === way?.target);
  return way && others.length === 0 && next && roleOf(next) !== 'activity' ? way : null;
}

/** Whether another way may lead out of a node: gateways have many, others one, and ends none. */
function leadsOn({ edges }: FlowDocument, host: FlowNode): boolean {
  const role = roleOf(host);
  if (role === 'end') return false;
  return role === 'gateway' || !edges.some(({ source }) => source === host.id);
}

function attached(document: FlowDocument, parts: NewNodes, host: FlowNode): Placed {
  if (nodeTraits(host.type)?.isHost !== true) return { refusal: 'needsHost' };
  const [event, ...others] = inside(parts, host.parent);
  const node = { ...event, config: { ...event.config, attachedTo: host.id } };
  return { document: appended(document, [node, ...others]) };
}

function onEdge(document: FlowDocument, parts: NewNodes, edge: FlowEdge | null): Placed {
  if (edge === null) return { document: appended(document, parts) };
  const source = nodeIn(document, edge.source);
  const role = roleOf(parts[0]);
  if (role === 'boundary') return source === null ? { refusal: 'needsHost' } : attached(document, parts, source);
  if (role === 'start' || role === 'end') return { refusal: 'notOnEdge' };
  const ready = inside(parts, source?.parent);
  const placed = isPlaced(document) ? placeOnEdge(document, ready, edge) : appended(document, ready);
  return { document: insertOnEdge(placed, edge.id, ready[0].id) };
}

function from(document: FlowDocument, parts: NewNodes, source: FlowNode | null, at: Point): Placed {
  const role = roleOf(parts[0]);
  if (source === null || role === 'start') return { refusal: 'notAfter' };
  if (role === 'boundary') return attached(document, parts, source);
  const ready = inside(parts, source.parent);
  return { document: connect(placeAt(document, ready, at), source.id, ready[0].id) };
}
