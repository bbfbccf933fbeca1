import { useEffect } from 'react';
import type { CanvasMarks } from '../../../canvas/canvas-marks.ts';
import { useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import type { CanvasApi } from './canvas-api.ts';

/** Goes where the builder wishes to be shown something. */
export function useReveal(marks: CanvasMarks, api: CanvasApi): void {
  const store = useFlowStore();
  const reveal = useFlowState((state) => state.reveal);
  useEffect(() => {
    if (reveal === null) return;
    const { nodeId, edgeId, takesFocus } = reveal;
    const parts = { nodes: nodeId === undefined ? [] : [nodeId], edges: edgeId === undefined ? [] : [edgeId] };
    marks.set({ current: nodeId ?? edgeId ?? null });
    // What was just put there is measured first.
    const frame = requestAnimationFrame(() => api.reveal(parts));
    if (takesFocus) api.focus();
    return () => cancelAnimationFrame(frame);
  }, [reveal, marks, api]);
  useEffect(() => () => store.set({ reveal: null }), [store]);
}
