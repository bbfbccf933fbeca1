import type { FlowDocument, FlowEdge, FlowNode } from '@nativ/schemas';
import { hostOf } from '../../../nodes/attachment.ts';

/** Nodes and edges that somebody has chosen, by their ids. */
export interface Parts {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export const noParts: Parts = { nodes: [], edges: [] };

export const nodeIn = ({ nodes }: FlowDocument, id: string): FlowNode | null =>
  nodes.find((node) => node.id === id) ?? null;

export const edgeIn = ({ edges }: FlowDocument, id: string): FlowEdge | null =>
  edges.find((edge) => edge.id === id) ?? null;

/** The parts that are still there. The same object where all of them are, so that nobody draws anew for nothing. */
export function stillThere(document: FlowDocument, parts: Parts): Parts {
  const nodes = parts.nodes.filter((id) => nodeIn(document, id) !== null);
  const edges = parts.edges.filter((id) => edgeIn(document, id) !== null);
  return nodes.length === parts.nodes.length && edges.length === parts.edges.length ? parts : { nodes, edges };
}

/** The ids of what goes with a node: what stands inside it, and the events attached to it or to those. */
export function withWhatBelongs({ nodes }: FlowDocument, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const node of nodes) {
      const owner = hostOf(node) ?? node.parent;
      if (owner !== undefined && found.has(owner)) found.add(node.id);
    }
  }
  return found;
}

/** A name that no node and no edge of the flow has yet, made of a word and a number: `review`, `review2`. */
export function freeId(
  { nodes, edges }: FlowDocument,
  word: string,
  alsoTaken: ReadonlySet<string> = new Set(),
): string {
  const taken = new Set([...nodes, ...edges].map(({ id }) => id));
  const isFree = (id: string) => !taken.has(id) && !alsoTaken.has(id);
  if (isFree(word)) return word;
  for (let number = 2; ; number += 1) if (isFree(`${word}${number}`)) return `${word}${number}`;
}
