import { useDirection } from '@mantine/core';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { CanvasMarks } from '../../../canvas/canvas-marks.ts';
import { nodeSize } from '../../../canvas/flow-layout.ts';
import type { Parts } from '../document/parts.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import type { AddWish, CanvasApi } from './canvas-api.ts';
import { edgeUnder } from './screen-places.ts';

const readable = { padding: 0.12, maxZoom: 1 } as const;

/** The element that has the keyboard while one walks in the drawing. */
export const canvasElementId = 'flow-drawing';

/** What others may do with the drawing, told in the words of the flow. */
export function useMakeCanvasApi(marks: CanvasMarks, onAsk: (wish: AddWish) => void): CanvasApi {
  const canvas = useReactFlow();
  const view = useStoreApi();
  const store = useFlowStore();
  const { dir } = useDirection();
  return useMemo(() => {
    const sign = dir === 'rtl' ? -1 : 1;
    const logical = ({ x, y }: { x: number; y: number }) => ({ x: x * sign, y });
    const nodesOf = ({ nodes, edges }: Parts) => {
      const ends = store.document.edges.filter(({ id }) => edges.includes(id));
      return [...new Set([...nodes, ...ends.flatMap(({ source, target }) => [source, target])])].map((id) => ({ id }));
    };
    return {
      viewCentre: () => {
        const { width, height, transform } = view.getState();
        const [x, y, zoom] = transform;
        const middle = logical({ x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom });
        return { x: Math.round(middle.x - nodeSize.width / 2), y: Math.round(middle.y - nodeSize.height / 2) };
      },
      toLogical: (screen) => logical(canvas.screenToFlowPosition(screen)),
      edgeAt: edgeUnder,
      reveal: (parts) => {
        const nodes = nodesOf(parts);
        if (nodes.length === 0 || isSeen(nodes, canvas, view)) return;
        const zoom = Math.max(canvas.getZoom(), 0.7);
        void canvas.fitView({ nodes, padding: 0.25, maxZoom: Math.min(zoom, 1), duration: 0 });
      },
      isSeen: (parts) => isSeen(nodesOf(parts), canvas, view),
      zoomTo: (parts) => void canvas.fitView(parts ? { ...readable, nodes: nodesOf(parts) } : readable),
      zoomBy: (factor) => void canvas.zoomTo(canvas.getZoom() * factor),
      focus: () => document.getElementById(canvasElementId)?.focus(),
      markTarget: (target) => marks.set({ target }),
      askWhatToAdd: onAsk,
    };
  }, [canvas, view, store, dir, marks, onAsk]);
}

/** Whether parts can be seen whole. */
function isSeen(
  nodes: readonly { readonly id: string }[],
  canvas: ReturnType<typeof useReactFlow>,
  view: ReturnType<typeof useStoreApi>,
): boolean {
  const { width, height, transform } = view.getState();
  const [left, top, zoom] = transform;
  const box = canvas.getNodesBounds(nodes.map(({ id }) => id));
  const [x, y] = [box.x * zoom + left, box.y * zoom + top];
  const fits = x >= 8 && y >= 8 && x + box.width * zoom <= width - 8 && y + box.height * zoom <= height - 8;
  return fits && zoom > 0.35;
}
