import type { FlowGraph } from '../model/check-graph.ts';
import type { ShapedNode } from '../model/check-shape.ts';

/** What a condition reads or a node sets: `data`, `vars.<name>`, `tasks.<node id>`; `?` for what nobody can tell. */
export type Place = string;

/** Which nodes set what, as seen from one scope: by node of the scope, the places that it or its body may set. */
export interface Writers {
  readonly byNode: ReadonlyMap<string, ReadonlySet<Place>>;
  /** What may change at any time, since something outside the scope sets it. */
  readonly outside: ReadonlySet<Place>;
}

/** Finds what the nodes of a scope set, given the node whose body the scope is; null for the flow itself. */
export function writersIn(graph: FlowGraph, scope: string | null): Writers {
  const byNode = new Map<string, Set<Place>>();
  const outside = new Set<Place>();
  for (const [id, shaped] of graph.nodes) {
    const places = placesOf(shaped, id === scope);
    if (places.length === 0) continue;
    const member = memberAround(graph, id, scope);
    if (member === null) for (const place of places) outside.add(place);
    else if (!keepsToItself(graph, id, member)) byNode.set(member, new Set([...(byNode.get(member) ?? []), ...places]));
  }
  // A wait that is called off may leave results behind, so whoever calls it off sets them too.
  for (const [boundary, host] of graph.attachments) addAll(byNode, boundary, byNode.get(host));
  for (const [id, { type, config }] of graph.nodes) {
    if (type === null || config === null) continue;
    const { withdraws = [] } = type.net(config, { incoming: [], outgoing: [] });
    for (const target of withdraws) addAll(byNode, id, byNode.get(memberAround(graph, target, scope) ?? ''));
  }
  return { byNode, outside };
}

function addAll(byNode: Map<string, Set<Place>>, id: string, places: ReadonlySet<Place> | undefined): void {
  if (places) byNode.set(id, new Set([...(byNode.get(id) ?? []), ...places]));
}

/** What a node sets; of the one around the scope, not what it sets for the scope before it begins. */
function placesOf({ node, type, config }: ShapedNode, isAround: boolean): readonly Place[] {
  if (type === null || config === null) return [];
  const assigned = (type.assignments?.(config) ?? []).map(({ variable }) => variable);
  const declared = (
    type.variables?.(
      config,
      () => ({ kind: 'any' }),
      () => null,
    ) ?? []
  ).filter(({ isInside }) => !(isAround && isInside));
  const answers = type.answersForm || type.answersType ? [`tasks.${node.id}`] : [];
  return [...[...assigned, ...declared.map(({ name }) => name)].map((name) => `vars.${name}`), ...answers];
}

/** The node of the scope that is, or holds, a node; null when it lies outside. */
function memberAround(graph: FlowGraph, id: string, scope: string | null): string | null {
  for (let at = id, depth = 0; depth < 100; depth += 1) {
    const parent = graph.nodes.get(at)?.node.parent ?? null;
    if (parent === scope) return at;
    if (parent === null) return null;
    at = parent;
  }
  return null;
}

/** Whether a body with variables of its own lies between a node and the node of the scope that holds it. */
function keepsToItself(graph: FlowGraph, id: string, member: string): boolean {
  for (let at = id; at !== member; ) {
    const parent = graph.nodes.get(at)?.node.parent;
    if (parent === undefined) return false;
    const { type, config } = graph.nodes.get(parent) ?? {};
    if (type && config != null && type.net(config, { incoming: [], outgoing: [] }).body?.times === 'any') return true;
    at = parent;
  }
  return false;
}
