import '@xyflow/react/dist/base.css';
import { useDirection } from '@mantine/core';
import { ReactFlow, type ReactFlowInstance, ReactFlowProvider, useReactFlow, ViewportPortal } from '@xyflow/react';
import { Button, useDirection } from '@mantine/core';
import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import {
  MarkerType,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canvasEdges } from './canvas-edges.ts';
import type { CanvasNode } from './canvas-node.ts';
import { canvasNodes } from './canvas-nodes.ts';
import type { DrawnFlow } from './drawn-flow.ts';
import classes from './flow-canvas.module.css';
import type { CanvasEdge } from './flow-edge-line.tsx';
import { type Box, boxesOf, onCanvas } from './flow-layout.ts';
import { edgeTypes, nodeTypes } from './part-types.ts';
import { startingViewport } from './starting-viewport.ts';
import { usePartSpeech } from './use-part-speech.ts';
import { ZoomButtons } from './zoom-buttons.tsx';
import { type CanvasEdge, FlowEdgeLine } from './flow-edge-line.tsx';
import { FlowFrame } from './flow-frame.tsx';
import { FlowGateway, halfDiamond } from './flow-gateway.tsx';
import { type Box, type Boxes, backLanes, boxesOf, nodeSize, onCanvas } from './flow-layout.ts';
import { type CanvasNode, FlowNodeCard } from './flow-node-card.tsx';
import { FlowRing } from './flow-ring.tsx';
import { depthOf } from './levels.ts';

interface FlowCanvasProps {
  readonly flow: DrawnFlow;
  /** The node to bring into view and mark; null for none. */
  readonly focusedNodeId: string | null;
  /** What lies over the drawing and moves with it; it gets where each node stands. */
  readonly overlay?: ((boxOf: (nodeId: string) => Box | null) => ReactNode) | undefined;
  /** What is to be said of edges beside their labels, and whether they are lit; none where nothing is said. */
  readonly edgeMarks?: ReadonlyMap<string, EdgeMark> | undefined;
  /** Lets nodes be picked with the pointer. Whoever cannot do so picks them elsewhere. */
  readonly onPick?: ((nodeId: string) => void) | undefined;
}

export interface EdgeMark {
  readonly note: string | null;
  readonly isLit: boolean;
}
}

export interface EdgeMark {
  readonly note: string | null;
  readonly isLit: boolean;
}

const nodeTypes = { card: FlowNodeCard, gateway: FlowGateway, boundary: FlowRing, frame: FlowFrame };
const edgeTypes = { line: FlowEdgeLine };
const readableZoom = 0.6;
const litEdge = classes.lit ?? '';

const litEdge = classes.lit ?? '';

const nothing: ReadonlySet<string> = new Set();

/** A flow as a drawing to look at. Whoever cannot see it reads the outline, which says the same. */
export function FlowCanvas(props: FlowCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ flow, focusedNodeId, overlay, edgeMarks, onPick }: FlowCanvasProps) {
  const { t } = useTranslation();
  const { dir } = useDirection();
  const frame = useRef<HTMLDivElement>(null);
  const speech = usePartSpeech(flow);
  const boxes = useMemo(() => {
    const nodes = flow.nodes.map(({ node }) => node);
    return boxesOf(
      nodes,
      flow.edges.map(({ edge }) => edge),
    );
  }, [flow]);
  const nodes = useMemo(
    () => canvasNodes({ flow, boxes, dir, focusedNodeId, selected: nothing, speech: null }),
    [flow, boxes, dir, focusedNodeId],
  );
  const plainEdges = useMemo(
    () => canvasEdges({ flow, boxes, selected: nothing, otherwise: t('edge.default'), speech: speech.edge }),
    [flow, boxes, t, speech],
  );
  const edges = useMarkedEdges(plainEdges, edgeMarks);
  const boxes = useMemo(() => boxesOf(nodesOf(flow), edgesOf(flow)), [flow]);
  const nodes = useCanvasNodes(flow, boxes, focusedNodeId, dir);
  const edges = useMarkedEdges(useCanvasEdges(flow, boxes), edgeMarks);
  useBringIntoView(focusedNodeId);
  const start = (instance: ReactFlowInstance<CanvasNode, CanvasEdge>) => {
    const viewport = startingViewport(instance.getZoom(), frame.current, nodes[0]?.position, dir);
    if (viewport) void instance.setViewport(viewport);
  };
  return (
    <div className={classes.frame} ref={frame} key={dir} data-picks={onPick !== undefined}>
      <ReactFlow<CanvasNode, CanvasEdge>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={start}
        fitView
        fitViewOptions={{ padding: 0.08, maxZoom: 1 }}
        minZoom={0.15}
        maxZoom={1.75}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        edgesReconnectable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
        aria-label={t('canvas.label')}
        {...(onPick && { onNodeClick: (_event, { id }) => onPick(id) })}
      >
        {overlay && <ViewportPortal>{overlay((id) => placed(boxes.get(id), dir))}</ViewportPortal>}
      </ReactFlow>
      <div className={classes.zoom}>
        <ZoomButtons />
      </div>
        onNodeClick={(_event, { id }) => onPick?.(id)}
      >
        {overlay && <ViewportPortal>{overlay((id) => placed(boxes.get(id), dir))}</ViewportPortal>}
      </ReactFlow>
      <ZoomButtons />
    </div>
  );
}

function useCanvasNodes(flow: DrawnFlow, boxes: Boxes, focusedNodeId: string | null, dir: 'ltr' | 'rtl'): CanvasNode[] {
  return useMemo(() => {
    const depth = depthOf(nodesOf(flow));
    return flow.nodes.map((drawn) => {
      const { id } = drawn.node;
      const { shape = 'card' } = drawn.face;
      const box = boxes.get(id) ?? { x: 0, y: 0, ...nodeSize };
      return {
        id,
        type: shape,
        position: onCanvas(box, dir),
        width: box.width,
        height: box.height,
        zIndex: layerOf(depth(id), shape === 'frame' ? 'frame' : 'node'),
        data: { drawn, dir, isFocused: id === focusedNodeId },
      };
    });
  }, [flow, boxes, focusedNodeId, dir]);
}

const placed = (box: Box | undefined, dir: 'ltr' | 'rtl'): Box | null =>
  box ? { ...box, ...onCanvas(box, dir) } : null;

/** The same edges where nothing is marked, so that they are not drawn anew. */
function useMarkedEdges(edges: CanvasEdge[], marks: ReadonlyMap<string, EdgeMark> | undefined): CanvasEdge[] {
  return useMemo(() => (marks ? edges.map((edge) => markedEdge(edge, marks.get(edge.id))) : edges), [edges, marks]);
}

function markedEdge(edge: CanvasEdge, mark: EdgeMark | undefined): CanvasEdge {
  if (!mark || !edge.data) return edge;
  const label = [edge.data.label, mark.note].filter(Boolean).join(' · ') || null;
  return { ...edge, data: { ...edge.data, label }, ...(mark.isLit && { className: litEdge }) };
}

/** What stands inside a frame lies above it, its lines beneath its steps. */
function layerOf(depth: number, kind: 'frame' | 'edge' | 'node'): number {
  return depth * 3 + { frame: 0, edge: 1, node: 2 }[kind];
}

function useCanvasEdges(flow: DrawnFlow, boxes: Boxes): CanvasEdge[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const lanes = backLanes(nodesOf(flow), edgesOf(flow), boxes);
    const depth = depthOf(nodesOf(flow));
    const insetOf = insetsOf(flow);
    const out = countBy(flow, 'source');
    const into = countBy(flow, 'target');
    return flow.edges
      .filter(({ edge }) => boxes.has(edge.source) && boxes.has(edge.target))
      .map(({ edge, label, isExpression }) => ({
        id: edge.id,
        type: 'line',
        source: edge.source,
        target: edge.target,
        zIndex: layerOf(depth(edge.source), 'edge'),
        data: {
          label: label ?? (edge.default ? t('edge.default') : null),
          isExpression,
          isDefault: edge.default === true,
          laneY: lanes.get(edge.id) ?? null,
          insets: { source: insetOf(edge.source), target: insetOf(edge.target) },
          turn: (out.get(edge.source) ?? 0) > 1 ? ('early' as const) : (into.get(edge.target) ?? 0) > 1 ? 'late' : null,
        },
        markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18, color: 'var(--nativ-line-strong)' },
      }));
  }, [flow, boxes, t]);
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

function useBringIntoView(nodeId: string | null) {
  const canvas = useReactFlow();
  useEffect(() => {
    if (nodeId !== null) void canvas.fitView({ nodes: [{ id: nodeId }], maxZoom: 1, duration: 0 });
  }, [canvas, nodeId]);
}

const placed = (box: Box | undefined, dir: 'ltr' | 'rtl'): Box | null =>
  box ? { ...box, ...onCanvas(box, dir) } : null;

/** The same edges where nothing is marked, so that they are not drawn anew. */
function useMarkedEdges(edges: CanvasEdge[], marks: ReadonlyMap<string, EdgeMark> | undefined): CanvasEdge[] {
  return useMemo(() => (marks ? edges.map((edge) => markedEdge(edge, marks.get(edge.id))) : edges), [edges, marks]);
}

function markedEdge(edge: CanvasEdge, mark: EdgeMark | undefined): CanvasEdge {
  if (!mark || !edge.data) return edge;
  const label = [edge.data.label, mark.note].filter(Boolean).join(' · ') || null;
  return { ...edge, data: { ...edge.data, label }, ...(mark.isLit && { className: litEdge }) };
}
