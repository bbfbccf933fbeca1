import '@xyflow/react/dist/base.css';
import { useDirection } from '@mantine/core';
import { ConnectionLineType, ReactFlow, SelectionMode } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasEdge } from '../../../canvas/canvas-edge.ts';
import { type CanvasMarks, MarksContext, useMarks } from '../../../canvas/canvas-marks.ts';
import type { CanvasNode } from '../../../canvas/canvas-node.ts';
import { elementIdOf } from '../../../canvas/canvas-nodes.ts';
import { DrawingMap } from '../../../canvas/drawing-map.tsx';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import { EdgeActionsContext } from '../../../canvas/edge-actions.ts';
import { edgeTypes, nodeTypes } from '../../../canvas/part-types.ts';
import { useBoxes } from '../../../canvas/use-boxes.ts';
import { useCanvasParts } from '../../../canvas/use-canvas-parts.ts';
import { useFarMark } from '../../../canvas/use-far-mark.ts';
import { useFirstView } from '../../../canvas/use-first-view.ts';
import { useSteady } from '../../../canvas/use-steady.ts';
import { useAnnotationNodes } from '../annotations/use-annotation-nodes.ts';
import { withNotes } from '../annotations/with-notes.ts';
import { noParts, withWhatBelongs } from '../document/parts.ts';
import type { FoundProblems } from '../problems/use-problems.ts';
import { useFlowDocument, useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import type { CanvasApi } from './canvas-api.ts';
import { CanvasTools } from './canvas-tools.tsx';
import classes from './edit-canvas.module.css';
import { FlowShortcuts } from './flow-shortcuts.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useEdgeActions } from './use-edge-actions.ts';
import { canvasElementId } from './use-make-canvas-api.ts';
import { useReveal } from './use-reveal.ts';

interface EditCanvasProps {
  readonly drawn: DrawnFlow;
  readonly problems: FoundProblems;
  readonly marks: CanvasMarks;
  readonly api: CanvasApi;
  /** Something was chosen with a pointer. */
  readonly onPick: () => void;
  /** Shows what can be said about what is chosen, and goes there. */
  readonly onOpen: () => void;
  /** Whether what is dragged moves in a grid. */
  readonly snaps: boolean;
}

const attribution = { hideAttribution: true } as const;
const grid: [number, number] = [16, 16];
const moreKeys = ['Shift', 'Control', 'Meta'];

/** A flow as a drawing in which one works, with a pointer, with fingers, or with the keyboard alone. */
export function EditCanvas(props: EditCanvasProps) {
  return (
    <MarksContext value={props.marks}>
      <Drawing {...props} />
    </MarksContext>
  );
}

function Drawing({ drawn, problems, marks, api, onPick, onOpen, snaps }: EditCanvasProps) {
  const { t } = useTranslation();
  const { dir } = useDirection();
  const store = useFlowStore();
  const document = useFlowDocument();
  const chosen = useFlowState((state) => state.selection);
  const isLocked = useFlowState((state) => state.isLocked);
  const boxes = useBoxes(document);
  const frame = useRef<HTMLDivElement>(null);
  const [tool, setTool] = useState<'move' | 'select'>('move');
  const [helps, setHelps] = useState(false);
  const [said, say] = useState('');
  const current = useMarks((state) => state.current);
  const choose = useCallback(
    (change: (before: typeof chosen) => typeof chosen) => store.select(change(store.get().selection)),
    [store],
  );
  const followers = useCallback((ids: ReadonlySet<string>) => withWhatBelongs(store.document, [...ids]), [store]);
  const parts = useCanvasParts({ flow: drawn, boxes, dir, chosen, onChoose: choose, followers });
  const notes = useAnnotationNodes(boxes);
  const dragging = useDragging({ boxes, dir, marks, frame, settle: parts.settle });
  const nodes = useMemo(() => [...notes.nodes, ...parts.nodes] as CanvasNode[], [notes.nodes, parts.nodes]);
  const onNodesChange = useSteady(withNotes(parts.onNodesChange, parts.nodes, notes, dir));
  const onNodeDragStop = useSteady<Parameters<typeof dragging.onNodeDragStop>, void>((event, held, all) => {
    if (!notes.isAnnotation(held.id)) return dragging.onNodeDragStop(event, held, all);
    notes.onDrop(held, all);
    parts.settle();
  });
  const onMoveStart = useSteady(() => frame.current?.setAttribute('data-moving', ''));
  const onMoveEnd = useSteady(() => frame.current?.removeAttribute('data-moving'));
  const connecting = useConnecting(marks, dir, api);
  const keys = useCanvasKeys({ drawn, boxes, marks, api, onOpen, onHelp: () => setHelps(true), say });
  const actions = useEdgeActions(api, onOpen);
  useReveal(marks, api, problems);
  useFirstView(frame, parts.nodes, dir);
  useFarMark(frame);
  const clicked = useMemo(() => {
    const pick = (id: string) => {
      marks.set({ current: id, path: null });
      onPick();
    };
    return {
      onNodeClick: (_event: unknown, { id }: CanvasNode) => pick(id),
      onEdgeClick: (_event: unknown, { id }: CanvasEdge) => pick(id),
      onPaneClick: () => {
        marks.set({ current: null, path: null });
        store.select(noParts);
      },
    };
  }, [marks, store, onPick]);
  return (
    <div
      className={classes.frame}
      ref={frame}
      key={dir}
      data-connecting={connecting.isConnecting || undefined}
      data-tool={tool}
      data-locked={isLocked || undefined}
    >
      <EdgeActionsContext value={isLocked ? null : actions}>
        <ReactFlow
          id={canvasElementId}
          nodes={nodes}
          edges={parts.edges as CanvasEdge[]}
          onNodesChange={onNodesChange}
          onEdgesChange={parts.onEdgesChange}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          {...dragging}
          onNodeDragStop={onNodeDragStop}
          onMoveStart={onMoveStart}
          onMoveEnd={onMoveEnd}
          {...connecting.handlers}
          {...clicked}
          {...keys}
          onNodeDoubleClick={onOpen}
          onEdgeDoubleClick={onOpen}
          minZoom={0.1}
          maxZoom={2}
          onlyRenderVisibleElements
          nodesDraggable={!isLocked}
          nodesConnectable={!isLocked}
          edgesReconnectable={!isLocked}
          reconnectRadius={14}
          nodesFocusable={false}
          edgesFocusable={false}
          snapToGrid={snaps}
          snapGrid={grid}
          nodeDragThreshold={3}
          connectionRadius={36}
          connectionLineType={ConnectionLineType.SmoothStep}
          elevateNodesOnSelect={false}
          selectionOnDrag={tool === 'select'}
          selectionMode={SelectionMode.Partial}
          panOnDrag={tool === 'select' ? [1, 2] : true}
          multiSelectionKeyCode={moreKeys}
          panOnScroll
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          disableKeyboardA11y
          proOptions={attribution}
          tabIndex={0}
          aria-label={`${t('drawing.label')}. ${t('drawing.hint')}`}
          aria-activedescendant={current === null ? undefined : elementIdOf(current)}
        >
          <DrawingMap count={document.nodes.length} />
        </ReactFlow>
      </EdgeActionsContext>
      {document.nodes.length === 0 && <p className={classes.empty}>{t('drawing.nothing')}</p>}
      <CanvasTools tool={tool} onTool={setTool} onHelp={() => setHelps(true)} />
      <div className={classes.heard} role="status">
        {said}
      </div>
      {helps && <FlowShortcuts onClose={() => setHelps(false)} />}
    </div>
  );
}
