import type { FlowNode } from '@nativ/schemas';
import type { ModdleElement } from 'bpmn-moddle';
import { nodeSize } from '../../canvas/flow-layout.ts';
import { elementIn, elementsIn, ownPart } from './moddle-read.ts';

/** Where a shape stands in the diagram of a file. */
interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Our cards are larger than the shapes of BPMN tools, so that what stood side by side would overlap. */
const stretch = { x: 1.9, y: 1.5 } as const;

/** A function that gives the place of each element on our canvas; undefined for one that the diagram does not show. */
export function placesIn(definitions: ModdleElement): (element: ModdleElement, node: FlowNode) => FlowNode['position'] {
  const bounds = boundsIn(definitions);
  const left = Math.min(...[...bounds.values()].map(({ x }) => x));
  const top = Math.min(...[...bounds.values()].map(({ y }) => y));
  return (element, node) => {
    const found = bounds.get(element);
    if (found === undefined) return node.position;
    const own = ownPart(element, 'nativ:Node');
    if (own !== undefined) return movedAlong(node.position, own, found);
    return {
      x: Math.round((found.x + found.width / 2 - left) * stretch.x - nodeSize.width / 2),
      y: Math.round((found.y + found.height / 2 - top) * stretch.y - nodeSize.height / 2),
    };
  };
}

/** A node stands where it stood, unless its shape was moved in another tool: then as far from there. */
function movedAlong(position: FlowNode['position'], own: ModdleElement, { x, y }: Bounds): FlowNode['position'] {
  const [exportedX, exportedY] = [Number(own.x ?? x), Number(own.y ?? y)];
  if (exportedX === x && exportedY === y) return position;
  return { x: (position?.x ?? 0) + x - exportedX, y: (position?.y ?? 0) + y - exportedY };
}

function boundsIn(definitions: ModdleElement): ReadonlyMap<ModdleElement, Bounds> {
  const shapes = elementsIn(definitions, 'diagrams').flatMap((diagram) => {
    const plane = elementIn(diagram, 'plane');
    return plane === undefined ? [] : elementsIn(plane, 'planeElement');
  });
  return new Map(
    shapes.flatMap((shape) => {
      const element = elementIn(shape, 'bpmnElement');
      const bounds = elementIn(shape, 'bounds');
      if (element === undefined || bounds === undefined) return [];
      const { x, y, width, height } = bounds as unknown as Bounds;
      return [x, y, width, height].every(Number.isFinite) ? [[element, { x, y, width, height }]] : [];
    }),
  );
}
