import type { FlowNode } from '@nativ/schemas';
import type { ModdleElement } from 'bpmn-moddle';
import { nodeSize } from '../../canvas/flow-layout.ts';
import { elementIn, elementsIn, ownPart } from './moddle-read.ts';

/** Where a shape stands in the diagram of a file. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Our cards are larger than the shapes of BPMN tools, so that what stood side by side would overlap. */
const stretch = { x: 1.9, y: 1.5 } as const;

/** Where the diagram of a file shows its elements. */
export interface ReadPlaces {
  /** The place of a step on our canvas; undefined for one that the diagram does not show. */
  readonly ofNode: (element: ModdleElement, node: FlowNode) => FlowNode['position'];
  /** Where a note or an area lies on our canvas; null for one that the diagram does not show. */
  readonly ofArtifact: (element: ModdleElement) => Bounds | null;
}

export function placesIn(definitions: ModdleElement): ReadPlaces {
  const bounds = boundsIn(definitions);
  const left = Math.min(...[...bounds.values()].map(({ x }) => x));
  const top = Math.min(...[...bounds.values()].map(({ y }) => y));
  const ofArtifact = (element: ModdleElement): Bounds | null => {
    const found = bounds.get(element);
    if (found === undefined) return null;
    if (ownPart(element, 'nativ:Annotation') !== undefined) return found;
    return {
      x: Math.round((found.x - left) * stretch.x - nodeSize.width / 2),
      y: Math.round((found.y - top) * stretch.y - nodeSize.height / 2),
      width: Math.round(found.width * stretch.x),
      height: Math.round(found.height * stretch.y),
    };
  };
  const ofNode: ReadPlaces['ofNode'] = (element, node) => {
    const found = bounds.get(element);
    if (found === undefined) return node.position;
    const own = ownPart(element, 'nativ:Node');
    if (own !== undefined) return movedAlong(node.position, own, found);
    return {
      x: Math.round((found.x + found.width / 2 - left) * stretch.x - nodeSize.width / 2),
      y: Math.round((found.y + found.height / 2 - top) * stretch.y - nodeSize.height / 2),
    };
  };
  return { ofNode, ofArtifact };
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
