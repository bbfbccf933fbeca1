import type { FlowEdge, FlowNode } from '@nativ/schemas';
import type { ShapedFlow, ShapedNode } from './check-shape.ts';
import { findAttachments, findEntries } from './check-structure.ts';
import type { ProblemList } from './problem-list.ts';

/** The drawing as a graph: only nodes with a name of their own and edges that join two of them. */
export interface FlowGraph {
  readonly nodes: ReadonlyMap<string, ShapedNode>;
  readonly edges: readonly FlowEdge[];
  readonly outgoing: ReadonlyMap<string, readonly FlowEdge[]>;
  readonly incoming: ReadonlyMap<string, readonly FlowEdge[]>;
  /** By boundary event, the node that it is attached to. */
  readonly attachments: ReadonlyMap<string, string>;
  /** By node with a body, the node with which the body begins. */
  readonly entries: ReadonlyMap<string, string>;
}

/** Builds the graph, reporting names that are taken twice and edges that lead nowhere. */
export function buildGraph(flow: ShapedFlow, problems: ProblemList): FlowGraph {
  const nodes = new Map<string, ShapedNode>();
  for (const shaped of flow.nodes) {
    const { node } = shaped;
    if (nodes.has(node.id)) problems.add('node.duplicate-id', { node }, { id: node.id });
    else nodes.set(node.id, shaped);
  }
  const edges = joiningEdges(flow.edges, nodes, problems);
  const incoming = groupBy(edges, 'target');
  const attachments = findAttachments(nodes, incoming, problems);
  const entries = findEntries(nodes, edges, incoming, problems);
  return { nodes, edges, outgoing: groupBy(edges, 'source'), incoming, attachments, entries };
}

function joiningEdges(
  edges: readonly FlowEdge[],
  nodes: ReadonlyMap<string, ShapedNode>,
  problems: ProblemList,
): readonly FlowEdge[] {
  const seen = new Set<string>();
  return edges.filter((edge) => {
    if (seen.has(edge.id)) problems.add('edge.duplicate-id', { edgeId: edge.id }, { id: edge.id });
    seen.add(edge.id);
    const lost = [edge.source, edge.target].filter((id) => !nodes.has(id));
    for (const id of new Set(lost)) problems.add('edge.unknown-node', { edgeId: edge.id }, { edge: edge.id, id });
    return lost.length === 0;
  });
}

function groupBy(edges: readonly FlowEdge[], side: 'source' | 'target'): ReadonlyMap<string, readonly FlowEdge[]> {
  const groups = new Map<string, FlowEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[side]);
    if (group) group.push(edge);
    else groups.set(edge[side], [edge]);
  }
  return groups;
}

/** Checks how many edges enter and leave each node, and what may stand on them. */
export function checkEdges(graph: FlowGraph, problems: ProblemList): void {
  checkStarts(graph, problems);
  for (const { node, type } of graph.nodes.values()) {
    const outgoing = graph.outgoing.get(node.id) ?? [];
    if (type?.role === 'activity' || type?.role === 'start' || type?.role === 'boundary') {
      if (outgoing.length > 1) problems.add('node.several-outgoing', { node });
    }
    if (type?.role === 'start') reportEdges(graph.incoming.get(node.id), 'start.incoming-edge', node, problems);
    if (type?.role === 'end') reportEdges(outgoing, 'end.outgoing-edge', node, problems);
    if (type === null || type.role === 'gateway') continue;
    const marked = outgoing.filter((edge) => edge.condition !== undefined || edge.default === true);
    reportEdges(marked, 'edge.condition-not-on-gateway', node, problems);
  }
}

function checkStarts(graph: FlowGraph, problems: ProblemList): void {
  const starts = [...graph.nodes.values()].filter(({ type }) => type?.role === 'start');
  if (starts.length === 0) problems.add('start.missing', {});
  for (const { node } of starts.slice(1)) problems.add('start.several', { node });
}

function reportEdges(
  edges: readonly FlowEdge[] | undefined,
  code: 'start.incoming-edge' | 'end.outgoing-edge' | 'edge.condition-not-on-gateway',
  node: FlowNode,
  problems: ProblemList,
): void {
  for (const edge of edges ?? []) problems.add(code, { node, edgeId: edge.id }, { edge: edge.id });
}
