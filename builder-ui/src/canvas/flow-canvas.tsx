import '@xyflow/react/dist/base.css';
import { useDirection } from '@mantine/core';
import { ReactFlow, type ReactFlowInstance, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canvasEdges } from './canvas-edges.ts';
import type { CanvasNode } from './canvas-node.ts';
import { canvasNodes } from './canvas-nodes.ts';
import type { DrawnFlow } from './drawn-flow.ts';
import classes from './flow-canvas.module.css';
import type { CanvasEdge } from './flow-edge-line.tsx';
import { boxesOf } from './flow-layout.ts';
import { edgeTypes, nodeTypes } from './part-types.ts';
import { startingViewport } from './starting-viewport.ts';
import { usePartSpeech } from './use-part-speech.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

interface FlowCanvasProps {
  readonly flow: DrawnFlow;
  /** The node to bring into view and mark; null for none. */
  readonly focusedNodeId: string | null;
}

const nothing: ReadonlySet<string> = new Set();

/** A flow as a drawing to look at. Whoever cannot see it reads the outline, which says the same. */
export function FlowCanvas(props: FlowCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ flow, focusedNodeId }: FlowCanvasProps) {
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
    () => canvasNodes({ flow, boxes, dir, focusedNodeId, selected: nothing, speak: speech.node }),
    [flow, boxes, dir, focusedNodeId, speech],
  );
  const edges = useMemo(
    () => canvasEdges({ flow, boxes, selected: nothing, otherwise: t('edge.default'), speak: speech.edge }),
    [flow, boxes, t, speech],
  );
  useBringIntoView(focusedNodeId);
  const start = (instance: ReactFlowInstance<CanvasNode, CanvasEdge>) => {
    const viewport = startingViewport(instance.getZoom(), frame.current, nodes[0]?.position, dir);
    if (viewport) void instance.setViewport(viewport);
  };
  return (
    <div className={classes.frame} ref={frame} key={dir}>
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
      />
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
