import { Graph, layout } from '@dagrejs/dagre';
import type { FlowEdge, FlowNode } from '@nativ/schemas';
import { hostOf } from '../nodes/attachment.ts';

/** The room that the label of an edge takes at most. */
export const labelWidth = 132;
/** What an attached event needs beneath its host. */
const ringRoom = 48;

interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Whether events are attached to it. */
  readonly below: boolean;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lays out the nodes of one level along the edges between them; the leftmost and the topmost stand at 0. */
export function arrange(
  sizes: readonly Sized[],
  edges: readonly FlowEdge[],
  nodes: readonly FlowNode[],
): Map<string, Placed> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 32, ranksep: 72 });
  for (const { id, width, height, below } of sizes)
    graph.setNode(id, { width, height: height + (below ? ringRoom : 0) });
  const hosts = new Map(nodes.map((node) => [node.id, hostOf(node) ?? node.id]));
  for (const edge of edges) {
    const source = hosts.get(edge.source) ?? edge.source;
    const room = isLabelled(edge) ? labelWidth + 24 : 0;
    if (graph.hasNode(source) && graph.hasNode(edge.target))
      graph.setEdge(source, edge.target, { width: room, height: room && 1, labelpos: 'c' });
  }
  layout(graph);
  const corners = sizes.map(({ id, width, height, below }) => {
    const { x = 0, y = 0 } = graph.node(id);
    // The library speaks of centres, the drawing of corners.
    return { id, width, height, x: x - width / 2, y: y - (height + (below ? ringRoom : 0)) / 2 };
  });
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  return new Map(
    corners.map(({ id, x, y, ...size }) => [id, { ...size, x: Math.round(x - left), y: Math.round(y - top) }]),
  );
}

const isLabelled = ({ name, condition, default: isDefault }: FlowEdge) => Boolean(name || condition || isDefault);
