import type { CSSProperties } from 'react';
import type { NodeShape } from '../../nodes/node-face.ts';

export interface MarkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A diamond is smaller than the box that its words need. */
const diamond = 72;

/** Where a mark lies over a node in the drawing. */
export function markStyle({ x, y, width, height }: MarkBox, shape: NodeShape = 'card'): CSSProperties {
  if (shape !== 'gateway') return { transform: `translate(${x}px, ${y}px)`, width, height };
  const left = x + (width - diamond) / 2;
  const top = y + (height - diamond) / 2;
  return { transform: `translate(${left}px, ${top}px)`, width: diamond, height: diamond };
}
