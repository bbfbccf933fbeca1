import type { Viewport } from '@xyflow/react';
import { nodeSize, type Point } from './flow-layout.ts';

const readableZoom = 0.6;
const zoom = 0.8;

/** Where to look first at a flow that is too wide to be read at once: where it begins. Null where all of it can be read. */
export function startingViewport(
  fittingZoom: number,
  frame: HTMLElement | null,
  first: Point | undefined,
  dir: 'ltr' | 'rtl',
): Viewport | null {
  if (fittingZoom >= readableZoom) return null;
  const { x, y } = first ?? { x: 0, y: 0 };
  const width = frame?.clientWidth ?? 0;
  const height = frame?.clientHeight ?? 0;
  const edge = dir === 'rtl' ? width - (x + nodeSize.width) * zoom - 24 : 24 - x * zoom;
  return { x: edge, y: height / 2 - (y + nodeSize.height / 2) * zoom, zoom };
}
