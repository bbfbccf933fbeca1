import { MarkerType } from '@xyflow/react';
import type { CanvasEdge } from './canvas-edge.ts';
import { elementIdOf, type PartSpeech } from './canvas-nodes.ts';
import type { DrawnEdge, DrawnFlow } from './drawn-flow.ts';
import { halfDiamond } from './flow-gateway.tsx';
import { type Boxes, backLanes, nodeSize } from './flow-layout.ts';
import { haveSameMembers } from './keep-same.ts';
import { layerOf } from './layers.ts';
import { depthOf } from './levels.ts';

export interface EdgesAsked {
  readonly flow: DrawnFlow;
  readonly boxes: Boxes;
  readonly selected: ReadonlySet<string>;
  /** What is read on an edge that is taken when no other is. */
  readonly otherwise: string;
  /** How an edge is told of to those who hear the drawing. */
  readonly speech: PartSpeech<DrawnEdge>;
}

/** The edges of a flow as the drawing has them; those that lead nowhere cannot be drawn. */
export function canvasEdges({ flow, boxes, selected, otherwise, speech }: EdgesAsked): CanvasEdge[] {
  const nodes = flow.nodes.map(({ node }) => node);
  const lanes = backLanes(
    nodes,
    flow.edges.map(({ edge }) => edge),
    boxes,
  );
  const depth = depthOf(nodes);
  const insetOf = insetsOf(flow);
  const out = countBy(flow, 'source');
  const into = countBy(flow, 'target');
  const isDrawable = ({ edge }: DrawnEdge) => boxes.has(edge.source) && boxes.has(edge.target);
  return flow.edges.filter(isDrawable).map((drawn) => {
    const { edge, label, isExpression, severity, problem } = drawn;
    const domAttributes = { id: elementIdOf(edge.id), 'aria-roledescription': speech.kind };
    return {
      id: edge.id,
      type: 'line',
      source: edge.source,
      target: edge.target,
      zIndex: layerOf(depth(edge.source), 'edge'),
      selected: selected.has(edge.id),
      reconnectable: selected.has(edge.id),
      ariaLabel: [speech.speak(drawn), ...(selected.has(edge.id) ? [speech.chosen] : [])].join(', '),
      domAttributes,
      data: {
        label: label ?? (edge.default ? otherwise : null),
        isExpression,
        isDefault: edge.default === true,
        laneY: lanes.get(edge.id) ?? null,
        sourceInset: insetOf(edge.source),
        targetInset: insetOf(edge.target),
        turn: (out.get(edge.source) ?? 0) > 1 ? 'early' : (into.get(edge.target) ?? 0) > 1 ? 'late' : null,
        severity,
        problem,
      },
      markerEnd,
    };
  });
}

const markerEnd = {
  type: MarkerType.ArrowClosed,
  width: 34,
  height: 34,
  markerUnits: 'userSpaceOnUse',
  color: 'var(--nativ-line-strong)',
} as const;

export function isSameEdge(one: CanvasEdge, other: CanvasEdge): boolean {
  return (
    one.source === other.source &&
    one.target === other.target &&
    one.zIndex === other.zIndex &&
    one.selected === other.selected &&
    one.ariaLabel === other.ariaLabel &&
    haveSameMembers(one.data ?? {}, other.data ?? {})
  );
}

/** How far a line reaches into the box of a node. */
function insetsOf(flow: DrawnFlow): (id: string) => number {
  const gateways = new Set(flow.nodes.flatMap(({ node, face }) => (face.shape === 'gateway' ? [node.id] : [])));
  return (id) => (gateways.has(id) ? nodeSize.width / 2 - halfDiamond : 0);
}

/** How many edges leave or enter each node. */
function countBy(flow: DrawnFlow, end: 'source' | 'target'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { edge } of flow.edges) counts.set(edge[end], (counts.get(edge[end]) ?? 0) + 1);
  return counts;
}
