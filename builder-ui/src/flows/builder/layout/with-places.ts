import type { FlowDocument } from '@nativ/schemas';
import { type Boxes, boxesOf } from '../../../canvas/flow-layout.ts';
import { isBoundary } from '../../../canvas/levels.ts';
import { faceOf } from '../../../nodes/node-faces.ts';

/** Whether somebody has placed the steps; a flow without places is laid out anew whenever it is drawn. */
export function isPlaced({ nodes }: FlowDocument): boolean {
  return nodes
    .filter((node) => !isBoundary(node) && faceOf(node.type).shape !== 'frame')
    .every(({ position }) => position !== undefined);
}

/** Gives every step the place where it is drawn now, so that one of them can be moved without the others. */
export function withPlaces(document: FlowDocument): FlowDocument {
  if (isPlaced(document)) return document;
  return placedAt(document, boxesOf(document.nodes, document.edges));
}

/** Puts the steps that have a box there; attached events follow their hosts and need no place of their own. */
export function placedAt(document: FlowDocument, boxes: Boxes): FlowDocument {
  return {
    ...document,
    nodes: document.nodes.map((node) => {
      const box = boxes.get(node.id);
      if (isBoundary(node) || !box) return node;
      const { x, y } = box;
      return node.position?.x === x && node.position.y === y ? node : { ...node, position: { x, y } };
    }),
  };
}
