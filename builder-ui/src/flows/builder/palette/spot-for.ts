import { nodeTraits } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import type { Point } from '../../../canvas/flow-layout.ts';
import type { Parts } from '../document/parts.ts';
import { isPlaced } from '../layout/with-places.ts';
import type { Spot } from './place-parts.ts';

/**
 * Where something new goes that was pressed and not dragged: behind the step or onto the line that is chosen, else to
 * the one loose end that the flow has, else into the middle of what is seen. Null where the flow lays itself out.
 */
export function spotFor(document: FlowDocument, { nodes, edges }: Parts, centre: Point | null): Spot | null {
  const [nodeId] = nodes;
  if (nodeId !== undefined && nodes.length === 1) return { kind: 'after', nodeId };
  const [edgeId] = edges;
  if (edgeId !== undefined && edges.length === 1 && nodes.length === 0) return { kind: 'edge', edgeId };
  const loose = looseEnds(document);
  if (nodes.length === 0 && loose.length === 1) return { kind: 'after', nodeId: loose[0] ?? '' };
  if (centre === null || (!isPlaced(document) && document.nodes.length > 0)) return null;
  return { kind: 'point', at: centre };
}

/** The steps of the flow itself from which no way leads on, though one could. */
function looseEnds({ nodes, edges }: FlowDocument): readonly string[] {
  return nodes
    .filter(({ id, type, parent }) => {
      const role = nodeTraits(type)?.role;
      if (parent !== undefined || role === 'end' || role === 'boundary') return false;
      return !edges.some(({ source }) => source === id);
    })
    .map(({ id }) => id);
}
