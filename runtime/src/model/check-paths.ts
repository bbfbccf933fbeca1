import type { FlowEdge } from '@nativ/schemas';
import type { FlowGraph } from './check-graph.ts';
import { mayEnd, passingNodes } from './check-loops.ts';
import type { ShapedNode } from './check-shape.ts';
import type { ProblemList } from './problem-list.ts';

/** Checks that every node can be reached and can reach an end, and that no loop goes round without waiting. */
export function checkPaths(graph: FlowGraph, problems: ProblemList): void {
  checkReach(graph, problems);
  for (const loop of endlessLoops(graph)) {
    const [first = ''] = loop;
    const nodes = loop
      .slice(0, 5)
      .map((id) => `'${id}'`)
      .join(', ');
    const code = mayEnd(loop, graph) ? 'flow.loop-may-not-end' : 'flow.endless-loop';
    problems.add(code, { node: graph.nodes.get(first)?.node }, { nodes });
  }
}

function checkReach(graph: FlowGraph, problems: ProblemList): void {
  const named = (isWanted: (id: string, node: ShapedNode) => boolean) =>
    [...graph.nodes].filter(([id, node]) => isWanted(id, node)).map(([id]) => id);
  const starts = named((_id, { type }) => type?.role === 'start');
  // Inside a body, a branch also ends where nothing leads on.
  const ends = named(
    (id, { type, node }) => type?.role === 'end' || (node.parent !== undefined && !graph.outgoing.has(id)),
  );
  const inner = attachedAndInside(graph);
  const reached = reach(starts, (id) => [...targets(graph.outgoing.get(id), 'target'), ...(inner.get(id) ?? [])]);
  const ending = reach(ends, (id) => targets(graph.incoming.get(id), 'source'));
  if (!ends.some((id) => graph.nodes.get(id)?.node.parent === undefined)) problems.add('end.missing', {});
  for (const [id, { node, type }] of graph.nodes) {
    // A node of an unknown type may be a start or an end: whoever names its type will hear about the rest.
    if (type === null) continue;
    if (starts.length > 0 && !reached.has(id)) problems.add('node.unreachable', { node });
    else if (ends.length > 0 && !ending.has(id)) problems.add('node.dead-end', { node });
  }
}

/** By node, what is entered because of it without an edge: its boundary events, and the beginning of its body. */
function attachedAndInside(graph: FlowGraph): ReadonlyMap<string, readonly string[]> {
  const inner = new Map<string, string[]>();
  const add = (id: string, next: string) => inner.set(id, [...(inner.get(id) ?? []), next]);
  for (const [boundary, host] of graph.attachments) add(host, boundary);
  for (const [host, entry] of graph.entries) add(host, entry);
  return inner;
}

function targets(edges: readonly FlowEdge[] | undefined, side: 'source' | 'target'): readonly string[] {
  return (edges ?? []).map((edge) => edge[side]);
}

function reach(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const neighbour of next(id)) {
      if (seen.has(neighbour)) continue;
      seen.add(neighbour);
      waiting.push(neighbour);
    }
  }
  return seen;
}

/**
 * Finds the loops made of nodes that never wait. Nodes without such a way in, then without such a way out, are taken
 * away until none is left to take; what remains lies on or between loops. Linear, and no recursion to overflow.
 */
function endlessLoops(graph: FlowGraph): readonly (readonly string[])[] {
  const passing = passingNodes(graph);
  peel(passing, graph, 'target');
  peel(passing, graph, 'source');
  const loops: string[][] = [];
  const seen = new Set<string>();
  for (const id of passing) {
    if (seen.has(id)) continue;
    const both = (each: string) =>
      [...targets(graph.outgoing.get(each), 'target'), ...targets(graph.incoming.get(each), 'source')].filter((other) =>
        passing.has(other),
      );
    const loop = reach([id], both);
    for (const each of loop) seen.add(each);
    loops.push([...loop]);
  }
  return loops;
}

/** Takes away, again and again, what no edge of the rest points at (by the given side of the edges). */
function peel(rest: Set<string>, graph: FlowGraph, side: 'source' | 'target'): void {
  const other = side === 'target' ? 'source' : 'target';
  const counts = new Map<string, number>([...rest].map((id) => [id, 0]));
  const inside = (edge: FlowEdge) => rest.has(edge.source) && rest.has(edge.target);
  for (const edge of graph.edges) if (inside(edge)) counts.set(edge[side], (counts.get(edge[side]) ?? 0) + 1);
  const waiting = [...rest].filter((id) => counts.get(id) === 0);
  const following = side === 'target' ? graph.outgoing : graph.incoming;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const edge of following.get(id) ?? []) {
      if (!inside(edge)) continue;
      const left = (counts.get(edge[side]) ?? 0) - 1;
      counts.set(edge[side], left);
      if (left === 0 && edge[other] !== edge[side]) waiting.push(edge[side]);
    }
    rest.delete(id);
  }
}
