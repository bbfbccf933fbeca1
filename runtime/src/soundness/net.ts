import type { FlowEdge } from '@nativ/schemas';
import type { FlowGraph } from '../model/check-graph.ts';
import type { CompiledEdge, CompiledNode } from '../model/compiled-flow.ts';
import type { NetShape } from '../model/net-shape.ts';
import { Reachability } from '../model/reachability.ts';

/** A node of the flow with how it moves tokens. */
export interface NetNode {
  readonly node: CompiledNode;
  readonly shape: NetShape;
  /** Whether a token stays here until something outside its own scope happens: a person, a clock, its own body. */
  readonly stays: boolean;
  /** The boundary events that are armed while a token stays here. */
  readonly armed: readonly NetNode[];
  /** The boundary events that catch an error which may be thrown here. */
  readonly catchers: readonly NetNode[];
  /** The edges that data may choose; a condition that is always false chooses none, one that is always true is the last. */
  readonly ways: readonly CompiledEdge[];
  /** Of an inclusive split: the edge that is taken when no other is. */
  readonly fallback: CompiledEdge | null;
  /** Of an inclusive split: the edges that are taken whatever the data say. */
  readonly always: readonly CompiledEdge[];
  /** Where the net was made smaller: what this node stands for. */
  readonly stands?: Standing;
}

/** What something in a smaller net stands for, by names: all of it happens in some case when this does. */
export interface Standing {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** The nodes on one way through it, in their order. */
  readonly told: readonly string[];
  /** Whether it stands for branches side by side. */
  readonly isBlock: boolean;
}

/** The flow as a net: what the check of soundness explores. */
export interface Net {
  readonly nodes: ReadonlyMap<CompiledNode, NetNode>;
  readonly reachability: Reachability;
  /** Where each scope begins: the start of the flow, and the first node of every body. */
  readonly entries: readonly CompiledNode[];
  /** Where the net was made smaller: what its edges stand for besides themselves. */
  readonly edgeStands: ReadonlyMap<CompiledEdge, Standing>;
}

type Unfinished = { -readonly [Field in keyof NetNode]: NetNode[Field] };

/** Builds the net of a flow; null when some of its nodes are too broken to say how they move tokens. */
export function buildNet(graph: FlowGraph, compiled: ReadonlyMap<string, CompiledNode>): Net | null {
  const nodes = new Map<CompiledNode, Unfinished>();
  const entries: CompiledNode[] = [];
  for (const [id, { type, config }] of graph.nodes) {
    const node = compiled.get(id);
    if (type === null || config === null || !node) return null;
    const drawn = { incoming: graph.incoming.get(id) ?? [], outgoing: graph.outgoing.get(id) ?? [] };
    const shape = type.net(config, drawn);
    if (type.role === 'start') entries.push(node);
    if (node.entry !== null) entries.push(node.entry);
    const stays = shape.waits || (shape.body !== undefined && shape.body.waitsFor !== 'none');
    nodes.set(node, { node, shape, stays, armed: [], catchers: [], ...waysOf(node, shape, drawn.outgoing) });
  }
  for (const net of nodes.values()) attach(net, nodes);
  return { nodes, reachability: new Reachability(), entries, edgeStands: new Map() };
}

function waysOf(
  { outgoing }: CompiledNode,
  { split }: NetShape,
  drawn: readonly FlowEdge[],
): Pick<NetNode, 'ways' | 'fallback' | 'always'> {
  if (split.kind !== 'xor' && split.kind !== 'or') return { ways: outgoing, fallback: null, always: [] };
  const says = (edge: FlowEdge) => edge.condition?.trim();
  const isDefault = (edge: FlowEdge) => edge.default === true || edge.condition === undefined;
  const edgesOf = (list: readonly FlowEdge[]) => outgoing.filter(({ id }) => list.some((edge) => edge.id === id));
  const open = drawn.filter((edge) => !isDefault(edge) && says(edge) !== 'false');
  const sure = open.findIndex((edge) => says(edge) === 'true');
  const fallback = edgesOf(drawn.filter(isDefault))[0] ?? null;
  if (split.kind === 'xor') {
    const chosen = sure >= 0 ? open.slice(0, sure + 1) : open;
    const ways = edgesOf(chosen);
    return { ways: sure >= 0 || fallback === null ? ways : [...ways, fallback], fallback: null, always: [] };
  }
  const always = edgesOf(open.filter((edge) => says(edge) === 'true'));
  return { ways: edgesOf(open.filter((edge) => says(edge) !== 'true')), fallback, always };
}

function attach(net: Unfinished, nodes: ReadonlyMap<CompiledNode, Unfinished>): void {
  const boundaries = net.node.boundaries.flatMap((each) => nodes.get(each) ?? []);
  net.armed = boundaries.filter(({ node }) => node.boundary?.catches === null);
  const thrown = errorsOf(net, nodes);
  const catching = boundaries.filter(({ node }) => node.boundary?.catches != null);
  net.catchers = catching.filter(({ node: { boundary } }) => {
    const code = boundary?.catches ?? '*';
    if (thrown.has('*')) return true;
    if (code !== '*') return thrown.has(code);
    // The one that names an error is chosen before the one that catches all.
    return [...thrown].some((error) => !catching.some(({ node }) => node.boundary?.catches === error));
  });
}

/** The errors that a node throws itself, or lets through from its body. */
function errorsOf({ node, shape }: NetNode, nodes: ReadonlyMap<CompiledNode, NetNode>, depth = 0): ReadonlySet<string> {
  const errors = new Set(shape.errors);
  // Deeper than anybody draws; a body inside itself is reported elsewhere.
  if (node.entry === null || depth > 50) return errors;
  for (const inner of nodes.values()) {
    if (inner.node.parent !== node.id) continue;
    const { split } = inner.shape;
    if (split.kind === 'end' && split.ends === 'error') errors.add(split.error ?? '*');
    const caught = new Set(inner.node.boundaries.map(({ boundary }) => boundary?.catches));
    if (caught.has('*')) continue;
    for (const error of errorsOf(inner, nodes, depth + 1)) if (!caught.has(error)) errors.add(error);
  }
  return errors;
}
