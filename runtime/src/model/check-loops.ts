import { ANY } from '../expressions/value-type.ts';
import type { FlowGraph } from './check-graph.ts';
import type { ShapedNode } from './check-shape.ts';

/** The names that a node sets as variables. */
export function variablesSetBy({ type, config }: ShapedNode): readonly string[] {
  if (type === null || config === null) return [];
  const assigned = (type.assignments?.(config) ?? []).map(({ variable }) => variable);
  return [
    ...assigned,
    ...(
      type.variables?.(
        config,
        () => ANY,
        () => null,
      ) ?? []
    ).map(({ name }) => name),
  ];
}

/**
 * The nodes that a token may pass without stopping: those that never wait, waits that are over at once, and those with a
 * body in which nothing waits.
 */
export function passingNodes({ nodes }: FlowGraph): Set<string> {
  const bodies = new Set<string>();
  const passes = ({ type, config }: ShapedNode) =>
    type !== null && (!type.waits || (config !== null && type.isOverAtOnce?.(config) === true));
  for (const shaped of nodes.values()) {
    if (passes(shaped) || shaped.type?.hasBody) continue;
    for (let { parent } = shaped.node; parent !== undefined && !bodies.has(parent); ) {
      bodies.add(parent);
      parent = nodes.get(parent)?.node.parent;
    }
  }
  const isPassing = (shaped: ShapedNode) => (shaped.type?.hasBody ? !bodies.has(shaped.node.id) : passes(shaped));
  return new Set([...nodes].filter(([, shaped]) => isPassing(shaped)).map(([id]) => id));
}

/**
 * Whether a loop may end by what it does itself: a condition at which it can be left, or go on, reads a variable that is
 * set on the way round. Whether it really ends nobody can tell; otherwise every round is like the one before.
 */
export function mayEnd(loop: readonly string[], graph: FlowGraph): boolean {
  const inside = new Set(loop);
  const changing = new Set<string>();
  for (const shaped of graph.nodes.values())
    if (liesIn(shaped, inside, graph)) for (const name of variablesSetBy(shaped)) changing.add(name);
  return loop.some((id) => {
    const outgoing = graph.outgoing.get(id) ?? [];
    if (!outgoing.some(({ target }) => !inside.has(target))) return false;
    const read = outgoing.flatMap(({ condition = '' }) => [...condition.matchAll(/\bvars\s*\.\s*(\w+)|\bvars\s*\[/g)]);
    return read.some(([, name]) => name === undefined || changing.has(name));
  });
}

function liesIn({ node }: ShapedNode, loop: ReadonlySet<string>, { nodes }: FlowGraph): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = node.id; id !== undefined && !seen.has(id); id = nodes.get(id)?.node.parent) {
    if (loop.has(id)) return true;
    seen.add(id);
  }
  return false;
}
