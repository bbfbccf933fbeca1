import type { FlowDocument, FlowEdge, FlowEdit, FlowNode } from '@nativ/schemas';
import { replaceInside, replaceWord } from './replace-word.ts';

type Apply = (document: FlowDocument, edit: FlowEdit) => FlowDocument;

/**
 * Makes the change that a check suggests: a new document, or the same object where there is nothing left to change,
 * since the drawing went on after the check. The builder makes it a command, so that it can be taken back.
 */
export function applyFix(document: FlowDocument, edit: FlowEdit): FlowDocument {
  const apply = edits[edit.kind];
  const changed = apply(document, edit);
  return JSON.stringify(changed) === JSON.stringify(document) ? document : changed;
}

const edits: Readonly<Record<FlowEdit['kind'], Apply>> = {
  setDefaultEdge: (document, { nodeId, edgeId }) =>
    withEdges(document, (edge) => {
      if (edge.source !== nodeId) return edge;
      const { default: _default, condition, ...rest } = edge;
      if (edge.id === edgeId) return { ...rest, default: true };
      return { ...rest, ...(condition !== undefined && { condition }) };
    }),
  removeCondition: (document, { edgeId }) =>
    withEdges(document, (edge) => (edge.id === edgeId ? without(edge, 'condition') : edge)),
  removeDefault: (document, { edgeId }) =>
    withEdges(document, (edge) => (edge.id === edgeId ? without(edge, 'default') : edge)),
  clearEdge: (document, { edgeId }) =>
    withEdges(document, (edge) => (edge.id === edgeId ? without(without(edge, 'condition'), 'default') : edge)),
  removeEdge: (document, { edgeId }) => ({
    ...document,
    edges: document.edges.filter(({ id }) => id !== edgeId),
  }),
  removeNode,
  moveOut: (document, { nodeId }) =>
    withNodes(document, (node) => (node.id === nodeId ? without(node, 'parent') : node)),
  connectToEnd,
  replaceText: (document, { nodeId, edgeId, from = '', to = '' }) => {
    const nodes = withNodes(document, (node) =>
      node.id === nodeId && edgeId === undefined && node.config
        ? { ...node, config: replaceInside(node.config, from, to) as Record<string, unknown> }
        : node,
    );
    return withEdges(nodes, (edge) =>
      edge.id === edgeId && edge.condition !== undefined
        ? { ...edge, condition: replaceWord(edge.condition, from, to) }
        : edge,
    );
  },
  setSetting: (document, { setting = '', to = '', ...edit }) =>
    withConfig(document, edit, (config) => ({ ...config, [setting]: to })),
  setType: (document, { nodeId, to }) =>
    withNodes(document, (node) => (node.id === nodeId && to !== undefined ? { ...node, type: to } : node)),
  removeSetting: (document, { setting = '', ...edit }) =>
    withConfig(document, edit, (config) =>
      Object.fromEntries(Object.entries(config).filter(([name]) => name !== setting)),
    ),
  addGuard: (document, { edgeId, to = '' }) =>
    withEdges(document, (edge) =>
      edge.id === edgeId && edge.condition !== undefined && !edge.condition.startsWith(`has(${to}) && `)
        ? { ...edge, condition: `has(${to}) && (${edge.condition})` }
        : edge,
    ),
  addOtherwise: (document, edit) =>
    withConfig(document, edit, (config) =>
      config.otherwise !== undefined || !Array.isArray(config.outputs)
        ? config
        : { ...config, otherwise: config.outputs.map(() => 'null') },
    ),
  removeRule: (document, { rule = 0, ...edit }) =>
    withConfig(document, edit, (config) =>
      Array.isArray(config.rules) && config.rules.length > 1
        ? { ...config, rules: config.rules.filter((_rule, index) => index !== rule - 1) }
        : config,
    ),
};

function withNodes(document: FlowDocument, change: (node: FlowNode) => FlowNode): FlowDocument {
  return { ...document, nodes: document.nodes.map(change) };
}

function withEdges(document: FlowDocument, change: (edge: FlowEdge) => FlowEdge): FlowDocument {
  return { ...document, edges: document.edges.map(change) };
}

function withConfig(
  document: FlowDocument,
  { nodeId }: Pick<FlowEdit, 'nodeId'>,
  change: (config: Record<string, unknown>) => Record<string, unknown>,
): FlowDocument {
  return withNodes(document, (node) => (node.id === nodeId ? { ...node, config: change(node.config ?? {}) } : node));
}

function without<Holder extends object, Name extends keyof Holder>(
  holder: Holder,
  name: Name,
): Omit<Holder, Name> & Holder {
  const { [name]: _removed, ...rest } = holder;
  return rest as Omit<Holder, Name> & Holder;
}

/** Takes a node out with everything that leads to it or away, its events and what stands inside it. */
function removeNode(document: FlowDocument, { nodeId = '' }: FlowEdit): FlowDocument {
  const gone = new Set([nodeId]);
  for (let before = 0; before !== gone.size; ) {
    before = gone.size;
    for (const { id, parent, config } of document.nodes) {
      const host = typeof config?.attachedTo === 'string' ? config.attachedTo : undefined;
      if ((parent !== undefined && gone.has(parent)) || (host !== undefined && gone.has(host))) gone.add(id);
    }
  }
  return {
    ...document,
    nodes: document.nodes.filter(({ id }) => !gone.has(id)),
    edges: document.edges.filter(({ source, target }) => !gone.has(source) && !gone.has(target)),
  };
}

/** Draws an edge to an end in the same part of the flow, and the end itself where there is none. */
function connectToEnd(document: FlowDocument, { nodeId = '' }: FlowEdit): FlowDocument {
  const node = document.nodes.find(({ id }) => id === nodeId);
  if (!node) return document;
  const { parent } = node;
  const known = document.nodes.find((each) => each.type === 'end' && each.parent === parent);
  const end: FlowNode = known ?? {
    id: freeName('end', document),
    type: 'end',
    ...(parent !== undefined && { parent }),
  };
  const edge: FlowEdge = { id: freeName(`${nodeId.slice(0, 50)}_end`, document), source: nodeId, target: end.id };
  return { ...document, nodes: known ? document.nodes : [...document.nodes, end], edges: [...document.edges, edge] };
}

function freeName(wanted: string, { nodes, edges }: FlowDocument): string {
  const taken = new Set([...nodes, ...edges].map(({ id }) => id));
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
  return name;
}
