import type { Point } from '../../../canvas/flow-layout.ts';
import { nodeSize } from '../../../canvas/flow-layout.ts';
import type { CanvasApi } from '../draw/canvas-api.ts';
import { canvasElementId } from '../draw/use-make-canvas-api.ts';
import type { Spot } from './place-parts.ts';

/** Where something that is let go at a point of the screen would stand; null outside of the drawing. */
export function spotAt(screen: Point, api: CanvasApi): Spot | null {
  const under = document.elementsFromPoint(screen.x, screen.y);
  if (!under.some((element) => element.closest(`#${canvasElementId}`))) return null;
  const node = under
    .map((element) => element.closest<HTMLElement>('.react-flow__node'))
    .find((found) => found !== null);
  const nodeId = node?.dataset.id;
  if (nodeId !== undefined && !/react-flow__node-(frame|note|area)\b/.test(node?.className ?? ''))
    return { kind: 'after', nodeId };
  const edgeId = api.edgeAt(screen);
  if (edgeId !== null) return { kind: 'edge', edgeId };
  const { x, y } = api.toLogical(screen);
  return { kind: 'point', at: { x: Math.round(x - nodeSize.width / 2), y: Math.round(y - nodeSize.height / 2) } };
}

/** The part of the drawing that would take in what is let go there. */
export function partOfSpot(spot: Spot | null): string | null {
  if (spot?.kind === 'after') return spot.nodeId;
  return spot?.kind === 'edge' ? spot.edgeId : null;
}
