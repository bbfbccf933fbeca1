import type { FlowDocument, FlowNode } from '@nativ/schemas';
import { panelOf } from '../../../nodes/node-panels.ts';
import { freeId, type Parts } from './parts.ts';

/**
 * Gives a node another id, and lets everything follow that names it: edges, what stands inside it, events attached to it,
 * settings that name steps, and the expressions and texts that read its answers.
 */
export function renameNode(document: FlowDocument, from: string, to: string): FlowDocument {
  if (from === to || !document.nodes.some(({ id }) => id === from)) return document;
  return renameNodes(document, new Map([[from, to]]));
}

/** Gives several nodes other ids at once. */
export function renameNodes(document: FlowDocument, names: ReadonlyMap<string, string>): FlowDocument {
  const renamed = (id: string) => names.get(id) ?? id;
  const read = (text: string) => withReads(text, names);
  return {
    ...document,
    nodes: document.nodes.map((node) => withNode(node, renamed, read)),
    edges: document.edges.map((edge) => ({
      ...edge,
      source: renamed(edge.source),
      target: renamed(edge.target),
      ...(edge.condition !== undefined && { condition: read(edge.condition) }),
    })),
  };
}

type Renamed = (text: string) => string;

function withNode(node: FlowNode, renamed: Renamed, read: Renamed): FlowNode {
  const { settings = {} } = panelOf(node.type) ?? {};
  const config = Object.entries(node.config ?? {}).map(([name, value]) => {
    const editor = settings[name]?.editor;
    const namesSteps = name === 'attachedTo' || editor === 'step' || editor === 'steps';
    return [name, inTexts(value, namesSteps ? renamed : read)] as const;
  });
  return {
    ...node,
    id: renamed(node.id),
    ...(node.parent !== undefined && { parent: renamed(node.parent) }),
    ...(node.config && { config: Object.fromEntries(config) }),
  };
}

function inTexts(value: unknown, change: Renamed): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => inTexts(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inTexts(inner, change)]));
}

/** Where a text takes in answers it reads them inside {{ }}; else all of it is an expression. */
function withReads(text: string, names: ReadonlyMap<string, string>): string {
  return text.includes('{{')
    ? text.replace(/{{[^{}]*}}/g, (placeholder) => inExpression(placeholder, names))
    : inExpression(text, names);
}

/** Reads of `tasks.<id>` and `tasks['<id>']`; what stands in quotes otherwise is a text and stays. */
function inExpression(expression: string, names: ReadonlyMap<string, string>): string {
  const reads =
    /(?<![\w.])tasks\s*(?:\.\s*([A-Za-z_]\w*)|\[\s*(['"])([A-Za-z_]\w*)\2\s*\])|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;
  return expression.replace(reads, (found, plain: string | undefined, _quote: string, quoted: string | undefined) => {
    const from = plain ?? quoted;
    const to = from === undefined ? undefined : names.get(from);
    if (from === undefined || to === undefined) return found;
    const at = found.lastIndexOf(from);
    return found.slice(0, at) + to + found.slice(at + from.length);
  });
}

/** The steps and lines that name a node, or read its answers: all that would follow if it were called otherwise. */
export function usersOf(document: FlowDocument, id: string): Parts {
  const renamed = renameNode(document, id, freeId(document, `${id}_`));
  const isOther = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  return {
    nodes: document.nodes
      .filter((node, index) => node.id !== id && isOther(node.config, renamed.nodes[index]?.config))
      .map((node) => node.id),
    edges: document.edges
      .filter((edge, index) => edge.condition !== renamed.edges[index]?.condition)
      .map((edge) => edge.id),
  };
}
