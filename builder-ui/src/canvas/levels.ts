import type { FlowNode } from '@nativ/schemas';
import { faceOf } from '../nodes/node-faces.ts';

export const isBoundary = ({ type }: FlowNode): boolean => faceOf(type).shape === 'boundary';

/** The steps inside each node, and under null those of the flow itself; attached events are not among them. */
export function childrenByParent(nodes: readonly FlowNode[]): ReadonlyMap<string | null, readonly FlowNode[]> {
  const level = levelOf(nodes);
  const children = new Map<string | null, FlowNode[]>();
  for (const node of nodes) {
    if (isBoundary(node)) continue;
    const parent = level(node.id);
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  return children;
}

/** A function that gives the node inside which a node stands; null in the flow itself, and where that node is not there. */
export function levelOf(nodes: readonly FlowNode[]): (id: string) => string | null {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent ?? null]));
  return (id) => {
    const parent = parents.get(id) ?? null;
    return parent !== null && parents.has(parent) ? parent : null;
  };
}

/** How deep a node stands inside others. */
export function depthOf(nodes: readonly FlowNode[]): (id: string) => number {
  const level = levelOf(nodes);
  return (id) => {
    const seen = new Set<string>();
    for (let at = level(id); at !== null && !seen.has(at); at = level(at)) seen.add(at);
    return seen.size;
  };
}
