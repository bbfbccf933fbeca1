import type { FlowEdge } from '@nativ/schemas';
import type { ShapedNode } from './check-shape.ts';
import type { ProblemList } from './problem-list.ts';

type Nodes = ReadonlyMap<string, ShapedNode>;
type EdgesOf = ReadonlyMap<string, readonly FlowEdge[]>;

/** Finds the node that each boundary event is attached to, reporting those that are attached to nothing of use. */
export function findAttachments(nodes: Nodes, incoming: EdgesOf, problems: ProblemList): ReadonlyMap<string, string> {
  const attachments = new Map<string, string>();
  for (const [id, { node, type, config }] of nodes) {
    if (!type?.boundary || config === null) continue;
    const { attachedTo } = type.boundary(config);
    const host = nodes.get(attachedTo);
    for (const edge of incoming.get(id) ?? [])
      problems.add('boundary.incoming-edge', { node, edgeId: edge.id }, { edge: edge.id });
    if (!host || host.node === node) problems.add('boundary.unknown-host', { node }, { id: attachedTo });
    else if (host.type !== null && !host.type.isHost) problems.add('boundary.not-a-host', { node }, { id: attachedTo });
    else if (host.node.parent !== node.parent) problems.add('boundary.other-body', { node }, { id: attachedTo });
    else attachments.set(id, attachedTo);
  }
  return attachments;
}

/** Finds the node with which each body begins, reporting bodies that begin nowhere or several times. */
export function findEntries(
  nodes: Nodes,
  edges: readonly FlowEdge[],
  incoming: EdgesOf,
  problems: ProblemList,
): ReadonlyMap<string, string> {
  checkParents(nodes, problems);
  for (const edge of edges) {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (source && target && source.node.parent !== target.node.parent)
      problems.add('body.crossing-edge', { edgeId: edge.id }, { edge: edge.id });
  }
  const entries = new Map<string, string>();
  for (const [id, { node, type }] of nodes) {
    if (!type?.hasBody) continue;
    const firsts = [...nodes.values()].filter(
      (inner) => inner.node.parent === id && !inner.type?.boundary && !incoming.has(inner.node.id),
    );
    const [first] = firsts;
    if (!first) problems.add('body.missing-entry', { node });
    else entries.set(id, first.node.id);
    for (const other of firsts.slice(1)) problems.add('body.several-entries', { node: other.node }, { id });
  }
  return entries;
}

function checkParents(nodes: Nodes, problems: ProblemList): void {
  for (const { node, type } of nodes.values()) {
    if (node.parent === undefined) continue;
    const parent = nodes.get(node.parent);
    if (!parent || (parent.type !== null && !parent.type.hasBody))
      problems.add('body.unknown-parent', { node }, { id: node.parent });
    if (type?.role === 'start') problems.add('body.start-inside', { node });
    if (liesInItself(nodes, node.id)) problems.add('body.inside-itself', { node });
  }
}

function liesInItself(nodes: Nodes, id: string): boolean {
  const seen = new Set<string>();
  for (let next = nodes.get(id)?.node.parent; next !== undefined; next = nodes.get(next)?.node.parent) {
    if (next === id) return true;
    if (seen.has(next)) return false;
    seen.add(next);
  }
  return false;
}
