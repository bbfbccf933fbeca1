import type { FlowDocument } from '@nativ/schemas';
import { changeEdge } from '../document/flow-edits.ts';

/** Leads an edge from or to another step; its name and condition go with it. */
export function reconnect(document: FlowDocument, edgeId: string, source: string, target: string): FlowDocument {
  return changeEdge(document, edgeId, (edge) =>
    edge.source === source && edge.target === target ? edge : { ...edge, source, target },
  );
}
