import { nodeTraits } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import { nodeIn } from '../document/parts.ts';

/** Why two steps cannot be connected. */
export type ConnectionTrouble = 'toItself' | 'intoStart' | 'intoBoundary' | 'outOfEnd' | 'otherLevel' | 'alreadyThere';

/**
 * Says why no line may lead from one step to another; null where one may.
 * @param exceptEdge the edge that is being led elsewhere, which does not count
 */
export function connectionTrouble(
  document: FlowDocument,
  sourceId: string,
  targetId: string,
  exceptEdge: string | null = null,
): ConnectionTrouble | null {
  const source = nodeIn(document, sourceId);
  const target = nodeIn(document, targetId);
  if (!source || !target) return 'otherLevel';
  if (sourceId === targetId) return 'toItself';
  const into = nodeTraits(target.type)?.role;
  if (into === 'start') return 'intoStart';
  if (into === 'boundary') return 'intoBoundary';
  if (nodeTraits(source.type)?.role === 'end') return 'outOfEnd';
  if (source.parent !== target.parent) return 'otherLevel';
  const isThere = document.edges.some(
    ({ id, source: from, target: to }) => id !== exceptEdge && from === sourceId && to === targetId,
  );
  return isThere ? 'alreadyThere' : null;
}

/** Whether a second way out of a step needs a gateway that chooses: only gateways have several. */
export function needsDecision(document: FlowDocument, sourceId: string): boolean {
  const source = nodeIn(document, sourceId);
  const role = source && nodeTraits(source.type)?.role;
  if (role === undefined || role === null || role === 'gateway' || role === 'end') return false;
  return document.edges.some((edge) => edge.source === sourceId);
}
