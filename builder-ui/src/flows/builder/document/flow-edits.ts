import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { withoutAnnotations } from './annotations.ts';
import { freeId, type Parts, withWhatBelongs } from './parts.ts';

/**
 * The changes that people make to a flow. Each gives a new document that shares what did not change with the old one,
 * and the very same document where there is nothing to change.
 */
type Edited = FlowDocument;

/** Changes one node; what other nodes and edges say of it stays. */
export function changeNode(document: FlowDocument, id: string, change: (node: FlowNode) => FlowNode): Edited {
  return changeEach(document, 'nodes', id, change);
}

/** Gives a node a name; the title that its people read follows, as long as nobody wrote another one. */
export function nameNode(document: FlowDocument, id: string, name: FlowNode['name']): Edited {
  return changeNode(document, id, ({ name: before, ...node }) => {
    const { title } = node.config ?? {};
    const follows = name !== undefined && title !== undefined && JSON.stringify(title) === JSON.stringify(before);
    return {
      ...node,
      ...(name !== undefined && { name }),
      ...(follows && { config: { ...node.config, title: name } }),
    };
  });
}

/** Changes one edge. */
export function changeEdge(document: FlowDocument, id: string, change: (edge: FlowEdge) => FlowEdge): Edited {
  return changeEach(document, 'edges', id, change);
}

function changeEach<Member extends 'nodes' | 'edges'>(
  document: FlowDocument,
  member: Member,
  id: string,
  change: (part: FlowDocument[Member][number]) => FlowDocument[Member][number],
): Edited {
  const parts: readonly FlowDocument[Member][number][] = document[member];
  const index = parts.findIndex((part) => part.id === id);
  const before = parts[index];
  if (before === undefined) return document;
  const after = change(before);
  return after === before ? document : { ...document, [member]: parts.with(index, after) };
}

/** Puts a setting of a node; undefined takes it away. */
export function setConfig(document: FlowDocument, id: string, setting: string, value: unknown): Edited {
  return changeNode(document, id, (node) => {
    const { [setting]: before, ...others } = node.config ?? {};
    if (JSON.stringify(before) === JSON.stringify(value)) return node;
    return { ...node, config: value === undefined ? others : { ...node.config, [setting]: value } };
  });
}

export function addNode(document: FlowDocument, node: FlowNode): Edited {
  return { ...document, nodes: [...document.nodes, node] };
}

/** Draws an edge from one node to another, where there is none yet. */
export function connect(document: FlowDocument, source: string, target: string): Edited {
  if (document.edges.some((edge) => edge.source === source && edge.target === target)) return document;
  const edge = { id: freeId(document, `${source}_${target}`), source, target };
  return { ...document, edges: [...document.edges, edge] };
}

/** Puts a node that is already there between the two that an edge joins; the way into it keeps name and condition. */
export function insertOnEdge(document: FlowDocument, edgeId: string, nodeId: string): Edited {
  const edge = document.edges.find(({ id }) => id === edgeId);
  if (!edge) return document;
  const { target } = edge;
  return connect(
    changeEdge(document, edgeId, (before) => ({ ...before, target: nodeId })),
    nodeId,
    target,
  );
}

/**
 * Takes parts away, with what stands inside them, what is attached to them, and the edges that would hang loose. Where
 * one node in a row is taken away, its neighbours are joined again.
 */
export function removeParts(before: FlowDocument, { nodes, edges }: Parts): Edited {
  const document = withoutAnnotations(before, new Set(nodes));
  const goneNodes = withWhatBelongs(document, nodes);
  const goneEdges = new Set(edges);
  const isLoose = ({ id, source, target }: FlowEdge) =>
    goneEdges.has(id) || goneNodes.has(source) || goneNodes.has(target);
  if (goneNodes.size === 0 && !document.edges.some(isLoose)) return document;
  const bridge = nodes.length === 1 && edges.length === 0 ? bridgeOver(document, nodes[0] ?? '') : null;
  const kept = document.edges.filter((edge) => !isLoose(edge));
  return {
    ...document,
    nodes: document.nodes.filter(({ id }) => !goneNodes.has(id)),
    edges: bridge === null ? kept : [...kept, bridge],
  };
}

/** The edge past a node with one way in and one way out; null where that is not clear, or is drawn already. */
function bridgeOver({ edges }: FlowDocument, id: string): FlowEdge | null {
  const into = edges.filter(({ target }) => target === id);
  const out = edges.filter(({ source }) => source === id);
  const [entry] = into;
  const [exit] = out;
  if (!entry || !exit || into.length > 1 || out.length > 1 || entry.source === exit.target) return null;
  const isDrawn = edges.some(({ source, target }) => source === entry.source && target === exit.target);
  return isDrawn ? null : { ...entry, target: exit.target };
}
