import type { FlowDocument, FlowProblem } from '@nativ/schemas';
import { useEffect, useRef } from 'react';
import type { CanvasMarks } from '../../../canvas/canvas-marks.ts';
import type { FoundProblems } from '../problems/use-problems.ts';
import { useFlowDocument, useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import type { CanvasApi } from './canvas-api.ts';
import { litPath } from './lit-path.ts';

/** Goes where the builder wishes to be shown something. What is wrong there on a path lights the path up. */
export function useReveal(marks: CanvasMarks, api: CanvasApi, problems: FoundProblems): void {
  const store = useFlowStore();
  const reveal = useFlowState((state) => state.reveal);
  const known = useRef(problems);
  known.current = problems;
  useEffect(() => {
    if (reveal === null) return;
    const { nodeId, edgeId, takesFocus } = reveal;
    const parts = { nodes: nodeId === undefined ? [] : [nodeId], edges: edgeId === undefined ? [] : [edgeId] };
    const path = takesFocus ? pathTo(store.document, known.current, nodeId) : null;
    marks.set({ current: nodeId ?? edgeId ?? null, path });
    // What was just put there is measured first.
    const frame = requestAnimationFrame(() => api.reveal(parts));
    if (takesFocus) api.focus();
    return () => cancelAnimationFrame(frame);
  }, [reveal, marks, api, store]);
  useDarken(marks);
  useEffect(() => () => store.set({ reveal: null }), [store]);
}

/** A path was of the flow as it was: a change puts it out. */
function useDarken(marks: CanvasMarks): void {
  const document = useFlowDocument();
  const lit = useRef(document);
  useEffect(() => {
    if (lit.current !== document) marks.set({ path: null });
    lit.current = document;
  }, [document, marks]);
}

function pathTo(document: FlowDocument, problems: FoundProblems, nodeId: string | undefined) {
  const problem = problems?.find((each): each is FlowProblem & { path: string[] } => {
    return each.nodeId === nodeId && each.path !== undefined;
  });
  return problem ? litPath(document, problem.path) : null;
}
