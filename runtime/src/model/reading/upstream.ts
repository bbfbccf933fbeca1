import type { FlowEdge } from '@nativ/schemas';
import type { ShapedNode } from '../check-shape.ts';

/** Where an expression stands: on an edge, or among the settings of a node. */
export type ExpressionSite = { readonly edgeId: string } | { readonly nodeId: string };

/** A drawing as far as the order of its steps is concerned. */
export interface Drawing {
  readonly nodes: ReadonlyMap<string, ShapedNode>;
  readonly edges: readonly FlowEdge[];
}

/** What lies before a place of the flow. */
export interface Upstream {
  /** The nodes that may have been passed on some way there; what is on a branch beside it is not among them. */
  readonly passed: ReadonlySet<string>;
  /** The nodes in whose body the place lies. */
  readonly around: ReadonlySet<string>;
}

/** Looks back from a place along every way that leads there. */
export function upstreamOf({ nodes, edges }: Drawing, site: ExpressionSite): Upstream {
  const sources = sourcesByTarget(edges);
  const before = (id: string): readonly string[] => {
    const host = hostOf(nodes.get(id));
    return host === null ? (sources.get(id) ?? []) : [...(sources.get(host) ?? []), ...bodyOf(nodes, host)];
  };
  const first = 'edgeId' in site ? edges.find(({ id }) => id === site.edgeId)?.source : site.nodeId;
  const around = first === undefined ? new Set<string>() : parentsOf(nodes, first);
  const waiting = first === undefined ? [] : 'edgeId' in site ? [first] : [...before(first)];
  for (const parent of around) waiting.push(...before(parent));
  const passed = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (passed.has(id) || !nodes.has(id)) continue;
    passed.add(id);
    waiting.push(...before(id));
    if (!around.has(id)) waiting.push(...bodyOf(nodes, id));
  }
  return { passed, around };
}

function sourcesByTarget(edges: readonly FlowEdge[]): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  for (const { source, target } of edges) {
    const known = sources.get(target);
    if (known) known.push(source);
    else sources.set(target, [source]);
  }
  return sources;
}

/** The node that an event watches; it is not over when the event happens. */
function hostOf(shaped: ShapedNode | undefined): string | null {
  if (!shaped?.type?.boundary || shaped.config === null) return null;
  return shaped.type.boundary(shaped.config).attachedTo;
}

/** The steps of a body that keeps nothing to itself: rounds have answers and variables of their own. */
function bodyOf(nodes: Drawing['nodes'], id: string): readonly string[] {
  const { type, config } = nodes.get(id) ?? {};
  if (!type?.hasBody || config === null || config === undefined) return [];
  if (type.net(config, { incoming: [], outgoing: [] }).body?.times === 'any') return [];
  return [...nodes.values()].filter(({ node }) => node.parent === id).map(({ node }) => node.id);
}

function parentsOf(nodes: Drawing['nodes'], id: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = nodes.get(id)?.node.parent; at !== undefined && !found.has(at); at = nodes.get(at)?.node.parent)
    found.add(at);
  return found;
}
