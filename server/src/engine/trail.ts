import type { HistoryEvent } from '@nativ/runtime';

/** How many times a run entered each node and took each edge: kept with it once it has ended, so that nobody counts it again. */
export interface Trail {
  readonly nodes: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

/** @param events of the whole run */
export function trailOf(events: readonly Pick<HistoryEvent, 'kind' | 'nodeId' | 'edgeId'>[]): Trail {
  const nodes = new Map<string, number>();
  const edges = new Map<string, number>();
  for (const { kind, nodeId, edgeId } of events) {
    if (kind === 'nodeEntered' && nodeId !== undefined) nodes.set(nodeId, (nodes.get(nodeId) ?? 0) + 1);
    if (kind === 'edgeTaken' && edgeId !== undefined) edges.set(edgeId, (edges.get(edgeId) ?? 0) + 1);
  }
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}
