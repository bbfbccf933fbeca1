import { nodeTraits } from '@nativ/runtime';
import type { FlowDocument, FlowNode } from '@nativ/schemas';
import { connect } from '../document/flow-edits.ts';
import { nodeIn } from '../document/parts.ts';
import { placeParts } from '../palette/place-parts.ts';

/**
 * Leads a second way out of a step that has one already: a gateway behind the step parts the two. Where a gateway stands
 * there already, the way begins at it.
 */
export function branchOff(
  document: FlowDocument,
  sourceId: string,
  targetId: string,
  gateway: readonly [FlowNode, ...FlowNode[]],
): FlowDocument {
  const edge = document.edges.find(({ source }) => source === sourceId);
  if (!edge) return connect(document, sourceId, targetId);
  const next = nodeIn(document, edge.target);
  if (next && edge.target !== targetId && partsWays(document, next)) return connect(document, next.id, targetId);
  const placed = placeParts(document, gateway, { kind: 'edge', edgeId: edge.id });
  return 'document' in placed ? connect(placed.document, gateway[0].id, targetId) : document;
}

/** Whether a node is a gateway at which ways part, rather than one at which they meet. */
function partsWays({ edges }: FlowDocument, { id, type }: FlowNode): boolean {
  return nodeTraits(type)?.role === 'gateway' && edges.filter(({ target }) => target === id).length === 1;
}
