import type { CompiledNode } from '../model/compiled-flow.ts';

/** The nodes that lie on loops, or between two of them. */
export function onLoops(nodes: readonly CompiledNode[]): ReadonlySet<CompiledNode> {
  const rest = new Set(nodes);
  peel(rest, before, after);
  peel(rest, after, before);
  return rest;
}

function before({ incoming, host }: CompiledNode): readonly CompiledNode[] {
  return [...incoming.map(({ source }) => source), ...(host === null ? [] : [host])];
}

function after({ outgoing, boundaries }: CompiledNode): readonly CompiledNode[] {
  return [...outgoing.map(({ target }) => target), ...boundaries];
}

type Neighbours = (node: CompiledNode) => readonly CompiledNode[];

/** Takes away, again and again, what none of the rest leads to. */
function peel(rest: Set<CompiledNode>, from: Neighbours, to: Neighbours): void {
  const counts = new Map([...rest].map((node) => [node, from(node).filter((each) => rest.has(each)).length]));
  const waiting = [...rest].filter((node) => counts.get(node) === 0);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    rest.delete(node);
    for (const next of to(node)) {
      const left = (counts.get(next) ?? 0) - 1;
      counts.set(next, left);
      if (left === 0 && rest.has(next)) waiting.push(next);
    }
  }
}

/** The names of everything that leads to some nodes, these included. */
export function backwards(from: readonly CompiledNode[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (found.has(node.id)) continue;
    found.add(node.id);
    waiting.push(...before(node));
  }
  return found;
}
