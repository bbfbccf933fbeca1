import { useReactFlow, useStore } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { CanvasNode } from './canvas-node.ts';
import { startingViewport } from './starting-viewport.ts';

/** Shows all of a flow when it is opened, or its beginning where all of it would be too small to read. */
export function useFirstView(
  frame: RefObject<HTMLElement | null>,
  nodes: readonly CanvasNode[],
  dir: 'ltr' | 'rtl',
): void {
  const canvas = useReactFlow();
  const isReady = useStore(({ panZoom, width, nodeLookup }) => panZoom !== null && width > 0 && nodeLookup.size > 0);
  const shown = useRef<string | null>(null);
  const first = nodes[0]?.position;
  useEffect(() => {
    if (!isReady || shown.current === dir) return;
    shown.current = dir;
    void canvas.fitView({ padding: 0.08, maxZoom: 1 }).then(() => {
      const viewport = startingViewport(canvas.getZoom(), frame.current, first, dir);
      if (viewport) void canvas.setViewport(viewport);
    });
  }, [canvas, isReady, frame, first, dir]);
}
