import { useMemo } from 'react';
import type { EdgeActions } from '../../../canvas/edge-actions.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import type { CanvasApi } from './canvas-api.ts';

/** What can be done with an edge where it is drawn. */
export function useEdgeActions(api: CanvasApi, onOpen: () => void): EdgeActions {
  const store = useFlowStore();
  return useMemo(
    () => ({
      insertAt: (edgeId, screen) => api.askWhatToAdd({ screen, spot: { kind: 'edge', edgeId } }),
      choose: (edgeId, { shiftKey, ctrlKey, metaKey }) => {
        const { nodes, edges } = store.get().selection;
        const isMore = shiftKey || ctrlKey || metaKey;
        const others = edges.filter((id) => id !== edgeId);
        if (!isMore) store.select({ nodes: [], edges: [edgeId] });
        else store.select({ nodes, edges: others.length < edges.length ? others : [...edges, edgeId] });
      },
      open: (edgeId) => {
        store.select({ nodes: [], edges: [edgeId] });
        onOpen();
      },
    }),
    [store, api, onOpen],
  );
}
