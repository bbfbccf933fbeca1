import type { Parts } from '../document/parts.ts';
import { useFlowState } from '../state/use-flow-store.ts';
import { type OutlineRow, stepKey, wayKey } from './outline-rows.ts';

/** What is chosen in the flow when a row is. */
export function partsOf(row: OutlineRow): Parts {
  return row.kind === 'step' ? { nodes: [row.drawn.node.id], edges: [] } : { nodes: [], edges: [row.drawn.edge.id] };
}

/** The row of what is chosen in the flow; the first one where that is nothing, or not seen. */
export function useCurrentKey(rows: readonly OutlineRow[]): string {
  const chosen = useFlowState(({ selection }) => {
    const [nodeId] = selection.nodes;
    const [edgeId] = selection.edges;
    return nodeId !== undefined ? stepKey(nodeId) : edgeId !== undefined ? wayKey(edgeId) : '';
  });
  return rows.some(({ key }) => key === chosen) ? chosen : (rows[0]?.key ?? '');
}
