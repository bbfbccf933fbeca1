import { Graph, layout } from '@dagrejs/dagre';
import type { FlowEdge, FlowNode } from '@nativ/schemas';

export const nodeSize = { width: 240, height: 96 } as const;

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
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 150 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...nodeSize });
  for (const { source, target } of edges) {
    if (graph.hasNode(source) && graph.hasNode(target)) graph.setEdge(source, target);
  }
  layout(graph);
  return new Map(nodes.map(({ id }) => [id, topLeft(graph.node(id))]));
}

/** dagre speaks of centres, the drawing of corners. */
function topLeft({ x = 0, y = 0 }: { x?: number; y?: number }): Point {
  return { x: Math.round(x - nodeSize.width / 2), y: Math.round(y - nodeSize.height / 2) };
}

/** Turns a place along the reading direction into one on the canvas, which counts from left to right in every language. */
export function onCanvas({ x, y }: Point, direction: 'ltr' | 'rtl'): Point {
  return direction === 'rtl' ? { x: -x - nodeSize.width, y } : { x, y };
}
