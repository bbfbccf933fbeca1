import '@xyflow/react/dist/base.css';
import { useDirection } from '@mantine/core';
import { ReactFlow, type ReactFlowInstance, ReactFlowProvider, useReactFlow, ViewportPortal } from '@xyflow/react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasEdge } from './canvas-edge.ts';
import { canvasEdges } from './canvas-edges.ts';
import type { CanvasNode } from './canvas-node.ts';
import { canvasNodes } from './canvas-nodes.ts';
import type { DrawnFlow } from './drawn-flow.ts';
import classes from './flow-canvas.module.css';
import { type Box, boxesOf, onCanvas } from './flow-layout.ts';
import { edgeTypes, nodeTypes } from './part-types.ts';
import { startingViewport } from './starting-viewport.ts';
import { usePartSpeech } from './use-part-speech.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

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
  useBringIntoView(focusedNodeId);
  const start = (instance: ReactFlowInstance<CanvasNode, CanvasEdge>) => {
    const viewport = startingViewport(instance.getZoom(), frame.current, nodes[0]?.position, dir);
    if (viewport) void instance.setViewport(viewport);
  };
  return (
    <div className={classes.frame} ref={frame} key={dir} data-picks={onPick !== undefined}>
      <ReactFlow<CanvasNode, CanvasEdge>
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
    </div>
  );
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
