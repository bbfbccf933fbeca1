import type { FlowEdge, FlowNode } from '@nativ/schemas';
import { hostOf, placeOf } from './attachment.ts';

/**
 * The nodes in the order in which one would tell the flow: from its starts along the edges, each followed by the events
 * attached to it and the steps inside it, the unreachable last.
 */
export function readingOrder(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): FlowNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const within = new Map<string | null, FlowNode[]>();
  for (const node of nodes) {
    const place = placeOf(node);
    const key = place !== null && known.has(place) ? place : null;
    within.set(key, [...(within.get(key) ?? []), node]);
  }
  const told = new Set<FlowNode>();
  const tell = (place: string | null): void => {
    for (const node of alongEdges(within.get(place) ?? [], nodes, edges)) {
      if (told.has(node)) continue;
      told.add(node);
      tell(node.id);
    }
  };
  tell(null);
  // What stands inside itself can be reached from nowhere.
  return [...told, ...nodes.filter((node) => !told.has(node))];
}

/** Nodes of one level, with what an event attached to one of them leads to told as if the node led there. */
function alongEdges(level: readonly FlowNode[], nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Set<FlowNode> {
  const hosts = new Map(nodes.map((node) => [node.id, hostOf(node) ?? node.id]));
  const byId = new Map(level.map((node) => [node.id, node]));
  const entered = new Set(edges.map(({ target }) => target));
  // The events of a node come first, then the steps inside it.
  const firsts = level.filter(({ id }) => !entered.has(id));
  const found = new Set<FlowNode>();
  for (const first of [...firsts.filter(hostOf), ...firsts.filter((node) => !hostOf(node)), ...level]) {
    const queue = [first];
    for (const node of queue) {
      if (found.has(node)) continue;
      found.add(node);
      const next = edges.filter(({ source }) => hosts.get(source) === node.id);
      queue.push(...next.flatMap(({ target }) => byId.get(target) ?? []));
    }
  }
  return found;
}
