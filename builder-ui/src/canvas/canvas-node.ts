import type { Node } from '@xyflow/react';
import type { NodeShape } from '../nodes/node-face.ts';
import type { DrawnNode } from './drawn-flow.ts';

export interface NodeLook extends Record<string, unknown> {
  readonly drawn: DrawnNode;
  readonly dir: 'ltr' | 'rtl';
  readonly isFocused: boolean;
}

/** A step as the drawing has it. */
export type CanvasNode = Node<NodeLook, NodeShape>;

/** Whether lines may lead into a step, and whether they may lead out of it. */
export const takesLines = ({ face }: DrawnNode): boolean => face.tone !== 'start' && face.shape !== 'boundary';
export const givesLines = ({ face }: DrawnNode): boolean => face.tone !== 'end';
