import type { CompiledEdge, CompiledNode } from './compiled-flow.ts';

/**
 * Which nodes lead to which incoming edges of a join without passing the join. Answers are worked out once per flow
 * version and join: a breadth-first search backwards from each edge, so that asking costs one look into a set.
 */
export class Reachability {
  private readonly sources = new Map<CompiledEdge, ReadonlySet<CompiledNode>>();

  /** Whether a token that is still to enter the node, or leaves it by any way, may come to the join by the edge. */
  leadsTo(node: CompiledNode, join: CompiledNode, edge: CompiledEdge): boolean {
    return this.sourcesOf(join, edge).has(node);
  }

  /**
   * Whether a token that waits at the node may come to the join by the edge. Its timers and messages are tokens of
   * their own as long as they are armed, so only what it leaves by, and its errors, count here.
   */
  leavesTo(node: CompiledNode, join: CompiledNode, edge: CompiledEdge): boolean {
    const sources = this.sourcesOf(join, edge);
    if (node.boundaries.length === 0) return sources.has(node);
    const errors = node.boundaries.filter(({ boundary }) => boundary?.catches !== null);
    const onwards = node.outgoing.filter((each) => each !== edge).map(({ target }) => target);
    return node.outgoing.includes(edge) || [...onwards, ...errors].some((next) => next !== join && sources.has(next));
  }

  private sourcesOf(join: CompiledNode, edge: CompiledEdge): ReadonlySet<CompiledNode> {
    const known = this.sources.get(edge);
    if (known) return known;
    const found = new Set<CompiledNode>();
    const waiting: CompiledNode[] = [edge.source];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node === join || found.has(node)) continue;
      found.add(node);
      for (const { source } of node.incoming) waiting.push(source);
      if (node.host !== null) waiting.push(node.host);
    }
    this.sources.set(edge, found);
    return found;
  }
}
