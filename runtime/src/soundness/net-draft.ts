import type { CompiledEdge, CompiledNode } from '../model/compiled-flow.ts';
import { Reachability } from '../model/reachability.ts';
import type { Insight } from './insight.ts';
import type { Net, NetNode, Standing } from './net.ts';

type Open<Type> = { -readonly [Field in keyof Type]: Type[Field] };

/** A node of a net that is being made smaller. */
export interface DraftNode extends Omit<Open<NetNode>, 'node' | 'armed' | 'catchers' | 'stands'> {
  readonly node: Open<CompiledNode>;
  armed: readonly DraftNode[];
  catchers: readonly DraftNode[];
  readonly stands: OpenStanding;
  /** Whether nothing may be done to it: something else in the flow names it, or data that is remembered decides at it. */
  readonly isFixed: boolean;
}

export type DraftEdge = Open<CompiledEdge>;

interface OpenStanding {
  readonly nodes: string[];
  readonly edges: string[];
  readonly told: string[];
  isBlock: boolean;
}

/** A scope of a net, to be made smaller step by step. What a step takes away is remembered where it is stood for. */
export class NetDraft {
  readonly nodes = new Map<CompiledNode, DraftNode>();
  readonly entry: CompiledNode;
  readonly edgeStands = new Map<CompiledEdge, OpenStanding>();
  private readonly net: Net;

  constructor(net: Net, entry: CompiledNode, insight: Insight | null) {
    this.net = net;
    const copies = copyNodes(net, entry, insight);
    for (const copy of copies.values()) this.nodes.set(copy.node, copy);
    this.entry = (copies.get(entry) ?? missing(entry)).node;
  }

  at(node: CompiledNode): DraftNode {
    return this.nodes.get(node) ?? missing(node);
  }

  /** Whether a token may rest here in a race with others. */
  isInRace({ node }: DraftNode): boolean {
    return node.incoming.some(({ source }) => this.at(source).shape.split.kind === 'event');
  }

  /** Takes an edge away from both its ends. */
  removeEdge(edge: DraftEdge): void {
    const source = this.at(edge.source);
    const target = this.at(edge.target);
    const others = (list: readonly CompiledEdge[]) => list.filter((each) => each !== edge);
    source.node.outgoing = source.node.outgoing.filter((each) => each !== edge);
    target.node.incoming = target.node.incoming.filter((each) => each !== edge);
    source.ways = others(source.ways);
    source.always = others(source.always);
    if (source.fallback === edge) source.fallback = null;
    if (source.node.outgoing.length === 1 && source.shape.split.kind !== 'one')
      source.shape = { ...source.shape, split: { kind: 'one' } };
    if (target.node.incoming.length === 1 && (target.shape.join.kind === 'and' || target.shape.join.kind === 'or'))
      target.shape = { ...target.shape, join: { kind: 'xor' } };
  }

  /** Takes a node away whose edges are gone. */
  removeNode({ node }: DraftNode): void {
    this.nodes.delete(node);
  }

  /** Lets an edge lead elsewhere. */
  redirect(edge: DraftEdge, target: DraftNode): void {
    const old = this.at(edge.target);
    old.node.incoming = old.node.incoming.filter((each) => each !== edge);
    edge.target = target.node;
    target.node.incoming = [...target.node.incoming, edge];
  }

  /** Gives a node the edges by which another one leaves. */
  leaveLike(at: DraftNode, other: DraftNode): void {
    const outgoing: readonly DraftEdge[] = other.node.outgoing;
    for (const edge of outgoing) edge.source = at.node;
    at.node.outgoing = outgoing;
    at.ways = other.ways;
  }

  /** Notes that the first node stands for another one, and perhaps for the edges between. */
  standFor(keeper: DraftNode, gone: DraftNode | null, edges: readonly DraftEdge[] = []): void {
    absorb(keeper.stands, gone, edges, this.edgeStands);
  }

  /** Notes that an edge stands for a node that it led to. */
  standForBy(keeper: DraftEdge, gone: DraftNode, edge: DraftEdge): void {
    const own = this.edgeStands.get(keeper) ?? { nodes: [], edges: [], told: [], isBlock: false };
    absorb(own, gone, [edge], this.edgeStands);
    own.told.push(...gone.stands.told);
    this.edgeStands.set(keeper, own);
  }

  /** The draft as a net. */
  finish(): Net {
    return {
      ...this.net,
      nodes: this.nodes,
      entries: [this.entry],
      edgeStands: this.edgeStands,
      reachability: new Reachability(),
    };
  }
}

function absorb(
  own: OpenStanding,
  gone: DraftNode | null,
  edges: readonly DraftEdge[],
  edgeStands: ReadonlyMap<CompiledEdge, Standing>,
): void {
  if (gone) {
    own.nodes.push(...gone.stands.nodes);
    own.edges.push(...gone.stands.edges);
    own.isBlock ||= gone.stands.isBlock;
  }
  for (const edge of edges) {
    own.edges.push(edge.id);
    const more = edgeStands.get(edge);
    own.nodes.push(...(more?.nodes ?? []));
    own.edges.push(...(more?.edges ?? []));
  }
}

function missing({ id }: CompiledNode): never {
  throw new Error(`Expected node '${id}' to be in the draft, but it is not.`);
}

function copyNodes(net: Net, entry: CompiledNode, insight: Insight | null): ReadonlyMap<CompiledNode, DraftNode> {
  const members = [...net.nodes.values()].filter(({ node }) => node.parent === entry.parent);
  const named = new Set(members.flatMap(({ shape: { withdraws = [] } }) => withdraws));
  const copies = new Map<CompiledNode, DraftNode>();
  for (const at of members) copies.set(at.node, copyNode(at, named.has(at.node.id) || isFixed(at, insight)));
  const copyOf = (node: CompiledNode) => copies.get(node) ?? missing(node);
  const edges = new Map<CompiledEdge, DraftEdge>();
  const edgeOf = (edge: CompiledEdge): DraftEdge => {
    const copy = edges.get(edge) ?? { ...edge, source: copyOf(edge.source).node, target: copyOf(edge.target).node };
    edges.set(edge, copy);
    return copy;
  };
  for (const at of members) connect(at, copyOf(at.node), copyOf, edgeOf);
  return copies;
}

function connect(
  { node, ways, always, fallback, armed, catchers }: NetNode,
  copy: DraftNode,
  copyOf: (node: CompiledNode) => DraftNode,
  edgeOf: (edge: CompiledEdge) => DraftEdge,
): void {
  copy.node.incoming = node.incoming.map(edgeOf);
  copy.node.outgoing = node.outgoing.map(edgeOf);
  copy.node.boundaries = node.boundaries.map((each) => copyOf(each).node);
  copy.node.host = node.host && copyOf(node.host).node;
  copy.ways = ways.map(edgeOf);
  copy.always = always.map(edgeOf);
  copy.fallback = fallback && edgeOf(fallback);
  copy.armed = armed.map((each) => copyOf(each.node));
  copy.catchers = catchers.map((each) => copyOf(each.node));
}

function copyNode(at: NetNode, isFixed: boolean): DraftNode {
  const { id } = at.node;
  const stands = { nodes: [id], edges: [], told: [id], isBlock: false };
  return { ...at, node: { ...at.node }, armed: [], catchers: [], stands, isFixed };
}

/**
 * What withdraws others, gateways that choose by what is remembered, and those that do not choose among all of their
 * edges stay as they are drawn.
 */
function isFixed(at: NetNode, insight: Insight | null): boolean {
  const { split, withdraws } = at.shape;
  const isChoice = split.kind === 'xor' || split.kind === 'or';
  const open = at.ways.length + (at.fallback === null ? 0 : 1);
  if (withdraws !== undefined || (isChoice && (at.always.length > 0 || open < at.node.outgoing.length))) return true;
  return insight !== null && (insight.concerns(at) || !insight.leavesFree(at));
}
