import type { CompiledEdge, CompiledNode, FlowReachability, Within } from './compiled-flow.ts';

export type { Within } from './compiled-flow.ts';

/**
 * Which nodes lead to which incoming edges of a join without passing the join. Answers are worked out once per flow
 * version and join: a search backwards from each edge, so that asking costs one look into a set.
 */
export class Reachability implements FlowReachability {
  private readonly sources = {
    flow: new Map<CompiledEdge, ReadonlySet<CompiledNode>>(),
    round: new Map<CompiledEdge, ReadonlySet<CompiledNode>>(),
  };
  private readonly gates = new Map<CompiledNode, ReadonlySet<CompiledNode>>();

  leadsTo(node: CompiledNode, join: CompiledNode, edge: CompiledEdge, within: Within = 'flow'): boolean {
    return this.sourcesOf(join, edge, within).has(node);
  }

  leavesTo(node: CompiledNode, join: CompiledNode, edge: CompiledEdge, within: Within = 'flow'): boolean {
    const sources = this.sourcesOf(join, edge, within);
    if (node.boundaries.length === 0) return sources.has(node);
    if (within === 'round' && this.gatesOf(join).has(node)) return false;
    const errors = node.boundaries.filter(({ boundary }) => boundary?.catches !== null);
    const onwards = node.outgoing.filter((each) => each !== edge).map(({ target }) => target);
    return node.outgoing.includes(edge) || [...onwards, ...errors].some((next) => next !== join && sources.has(next));
  }

  private sourcesOf(join: CompiledNode, edge: CompiledEdge, within: Within): ReadonlySet<CompiledNode> {
    const known = this.sources[within].get(edge);
    if (known) return known;
    const gates = within === 'round' ? this.gatesOf(join) : new Set<CompiledNode>();
    const found = backwards([edge.source], (node) => node === join || gates.has(node));
    this.sources[within].set(edge, found);
    return found;
  }

  /** The nodes that every way to the join leads through. */
  private gatesOf(join: CompiledNode): ReadonlySet<CompiledNode> {
    const known = this.gates.get(join);
    if (known) return known;
    const before = join.incoming.map(({ source }) => source);
    const isFirst = (node: CompiledNode) => node.incoming.length === 0 && node.host === null;
    const all = backwards(before, (node) => node === join);
    const gates = new Set(
      [...all].filter((gate) => ![...backwards(before, (node) => node === join || node === gate)].some(isFirst)),
    );
    this.gates.set(join, gates);
    return gates;
  }
}

/** Everything that leads to some nodes, these included, without passing those at which the search stops. */
function backwards(from: readonly CompiledNode[], stopsAt: (node: CompiledNode) => boolean): ReadonlySet<CompiledNode> {
  const found = new Set<CompiledNode>();
  const waiting = [...from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (stopsAt(node) || found.has(node)) continue;
    found.add(node);
    for (const { source } of node.incoming) waiting.push(source);
    if (node.host !== null) waiting.push(node.host);
  }
  return found;
}
