import type { FlowEdge } from '@nativ/schemas';
import type { FlowRoots } from '../expressions/part.ts';
import type { CompileSite } from '../nodes/node-type.ts';
import type { FlowGraph } from './check-graph.ts';
import { compileSite } from './compile-site.ts';
import type { CompiledEdge, CompiledNode, NodeBehaviour, Outcome } from './compiled-flow.ts';
import type { FlowContext } from './flow-context.ts';
import type { ProblemList } from './problem-list.ts';

/** What stands in for a node that could not be compiled. A flow with such a node is refused, so it never runs. */
const BROKEN: NodeBehaviour = { enter: () => ({ kind: 'end' }) };

/** A node while the flow around it is still being put together. */
type Unfinished = { -readonly [Field in keyof CompiledNode]: CompiledNode[Field] } & {
  readonly incoming: CompiledEdge[];
  readonly outgoing: CompiledEdge[];
  readonly boundaries: CompiledNode[];
};

export interface CompiledParts {
  readonly nodes: ReadonlyMap<string, CompiledNode>;
  readonly edges: ReadonlyMap<string, CompiledEdge>;
}

/** Compiles every node with the edges that leave it. */
export function compileNodes(
  graph: FlowGraph,
  context: FlowContext,
  roots: FlowRoots,
  problems: ProblemList,
): CompiledParts {
  const nodes = new Map<string, Unfinished>();
  for (const [id, { node, type }] of graph.nodes) nodes.set(id, unfinished(id, node.type, node.parent, type !== null));
  const edges = new Map(graph.edges.map((edge) => [edge, compileEdge(edge, nodes)]));
  for (const edge of edges.values()) {
    nodes.get(edge.source.id)?.outgoing.push(edge);
    nodes.get(edge.target.id)?.incoming.push(edge);
  }
  for (const [id, host] of graph.attachments) attach(nodes.get(id), nodes.get(host), graph, id);
  for (const [id, entry] of graph.entries) {
    const node = nodes.get(id);
    if (node) node.entry = nodes.get(entry) ?? null;
  }
  compileBehaviours(graph, nodes, edges, { context, roots, problems });
  return { nodes, edges: new Map([...edges.values()].map((edge) => [edge.id, edge])) };
}

function compileBehaviours(
  graph: FlowGraph,
  nodes: ReadonlyMap<string, Unfinished>,
  edges: ReadonlyMap<FlowEdge, CompiledEdge>,
  around: {
    readonly context: FlowContext;
    readonly roots: FlowRoots;
    readonly problems: ProblemList;
  },
): void {
  for (const { node, type, config } of graph.nodes.values()) {
    const self = nodes.get(node.id);
    if (type === null || config === null || !self || around.problems.isSettled) continue;
    const outgoing: CompileSite['outgoing'] = (graph.outgoing.get(node.id) ?? []).flatMap((drawn) => {
      const edge = edges.get(drawn);
      return edge ? [{ drawn, edge }] : [];
    });
    self.behaviour = type.compile(config, compileSite({ ...around, graph, node, self, outgoing }));
  }
}

function unfinished(id: string, type: string, parent: string | undefined, isKnown: boolean): Unfinished {
  return {
    id,
    type: isKnown ? type : '',
    behaviour: BROKEN,
    entered: { kind: 'nodeEntered', nodeId: id },
    parent: parent ?? null,
    incoming: [],
    outgoing: [],
    boundaries: [],
    boundary: null,
    host: null,
    entry: null,
  };
}

function attach(node: Unfinished | undefined, host: Unfinished | undefined, graph: FlowGraph, id: string): void {
  const { type, config } = graph.nodes.get(id) ?? {};
  if (!node || !host || !type?.boundary || config === null || config === undefined) return;
  node.boundary = type.boundary(config);
  node.host = host;
  host.boundaries.push(node);
}

function compileEdge(edge: FlowEdge, nodes: ReadonlyMap<string, CompiledNode>): CompiledEdge {
  const source = nodes.get(edge.source);
  const target = nodes.get(edge.target);
  if (!source || !target) throw new Error(`Expected edge '${edge.id}' to join two nodes, but one of them is missing.`);
  const taken = { kind: 'edgeTaken', edgeId: edge.id } as const;
  const compiled: CompiledEdge & { leave: Outcome } = { id: edge.id, source, target, taken, leave: { kind: 'end' } };
  compiled.leave = { kind: 'leave', edge: compiled };
  return compiled;
}
