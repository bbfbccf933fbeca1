import { Graph, layout } from '@dagrejs/dagre';
import type { FlowEdge, FlowNode } from '@nativ/schemas';

export const nodeSize = { width: 224, height: 104 } as const;

/** The room that the label of an edge takes at most. */
export const labelWidth = 132;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where the nodes stand, x along the reading direction. As soon as one node has no place, all are laid out afresh, since
 * drawn and computed places would overlap.
 */
export function placesOf(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Map<string, Point> {
  const drawn = nodes.flatMap(({ id, position }) => (position ? [[id, position] as const] : []));
  return drawn.length === nodes.length ? new Map(drawn) : computedPlaces(nodes, edges);
}

function computedPlaces(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Map<string, Point> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 32, ranksep: 72 });
  for (const { id } of nodes) graph.setNode(id, { ...nodeSize });
  for (const edge of edges) {
    const room = isLabelled(edge) ? labelWidth + 24 : 0;
    if (graph.hasNode(edge.source) && graph.hasNode(edge.target)) {
      graph.setEdge(edge.source, edge.target, { width: room, height: room && 1, labelpos: 'c' });
    }
  }
  layout(graph);
  return new Map(nodes.map(({ id }) => [id, topLeft(graph.node(id))]));
}

const isLabelled = ({ name, condition, default: isDefault }: FlowEdge) => Boolean(name || condition || isDefault);

/** dagre speaks of centres, the drawing of corners. */
function topLeft({ x = 0, y = 0 }: { x?: number; y?: number }): Point {
  return { x: Math.round(x - nodeSize.width / 2), y: Math.round(y - nodeSize.height / 2) };
}

/** Turns a place along the reading direction into one on the canvas, which counts from left to right in every language. */
export function onCanvas({ x, y }: Point, direction: 'ltr' | 'rtl'): Point {
  return direction === 'rtl' ? { x: -x - nodeSize.width, y } : { x, y };
}

const laneHeight = 30;

/** Which edges lead back against the reading direction, and the height beneath all nodes at which each of them runs. */
export function backLanes(edges: readonly FlowEdge[], places: ReadonlyMap<string, Point>): Map<string, number> {
  const bottom = Math.max(0, ...[...places.values()].map(({ y }) => y + nodeSize.height));
  const leadingBack = edges.filter(({ source, target }) => {
    const from = places.get(source);
    const to = places.get(target);
    return from !== undefined && to !== undefined && to.x < from.x + nodeSize.width;
  });
  return new Map(leadingBack.map(({ id }, index) => [id, bottom + laneHeight * (index + 1)]));
}
