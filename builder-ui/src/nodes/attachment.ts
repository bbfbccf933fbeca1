import type { FlowNode } from '@nativ/schemas';
import { faceOf } from './node-faces.ts';

/** The id of the node that a boundary event watches; null for every other node. */
export function hostOf(node: FlowNode): string | null {
  if (faceOf(node.type).shape !== 'boundary') return null;
  const attachedTo = node.config?.attachedTo;
  return typeof attachedTo === 'string' && attachedTo !== node.id ? attachedTo : null;
}

/** The id of the node under which this one is told: what it watches, or what it stands inside of. */
export function placeOf(node: FlowNode): string | null {
  return hostOf(node) ?? node.parent ?? null;
}
