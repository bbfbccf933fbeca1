import type { FlowEdge, FlowNode } from '@nativ/schemas';

/** The nodes in the order in which one would tell the flow: from its starts along the edges, the unreachable last. */
export function readingOrder(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): FlowNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const entered = new Set(edges.map(({ target }) => target));
  const starts = nodes.filter(({ id }) => !entered.has(id));
  const told = new Set<FlowNode>();
  const waiting = [...starts, ...nodes];
  for (const start of waiting) {
    const queue = [start];
    for (const node of queue) {
      if (told.has(node)) continue;
      told.add(node);
      const next = edges.filter(({ source }) => source === node.id).flatMap(({ target }) => byId.get(target) ?? []);
      queue.push(...next);
    }
  }
  return [...told];
}
