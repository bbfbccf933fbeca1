import type { FlowChange } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import type { PartChange } from '../../canvas/canvas-marks.ts';

/** Two versions as one flow: the later one, with what it no longer has where that stood before. */
export function unitedFlow(before: FlowDocument, after: FlowDocument): Pick<FlowDocument, 'nodes' | 'edges'> {
  return {
    nodes: [...after.nodes, ...missingIn(after.nodes, before.nodes)],
    edges: [...after.edges, ...missingIn(after.edges, before.edges)],
  };
}

function missingIn<Part extends { readonly id: string }>(present: readonly Part[], former: readonly Part[]): Part[] {
  const ids = new Set(present.map(({ id }) => id));
  return former.filter(({ id }) => !ids.has(id));
}

/** How each part that is drawn came to be otherwise, by its id. */
export function partChanges(changes: readonly FlowChange[]): ReadonlyMap<string, PartChange> {
  const marks = new Map<string, PartChange>();
  for (const change of changes) {
    if (change.of === 'node' || change.of === 'edge') marks.set(change.id, change.change);
    else if (change.of === 'order' && !marks.has(change.id)) marks.set(change.id, 'changed');
  }
  return marks;
}
