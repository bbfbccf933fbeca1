import type { NodeChange } from '@xyflow/react';
import type { AnnotationNode } from './annotation-node.tsx';
import type { CanvasNode } from './canvas-node.ts';

/** What the drawing says of a step that moved, was sized or chosen. */
export type StepChange = NodeChange<CanvasNode>;

/** The same of a note or an area. */
export type AnnotationChange = NodeChange<AnnotationNode>;
