import type { Edge } from '@xyflow/react';
import type { Severity } from './drawn-flow.ts';

export interface EdgeLook extends Record<string, unknown> {
  readonly label: string | null;
  readonly isExpression: boolean;
  readonly isDefault: boolean;
  /** The height at which a line that leads back runs, beneath all nodes; null for one that leads on. */
  readonly laneY: number | null;
  /** Where a line to another height turns: after a split and before a join, so that it runs around what lies between. */
  readonly turn: 'early' | 'late' | null;
  /** How far the line begins and ends inside the boxes of its nodes: at the corners of gateways. It turns outside of them. */
  readonly sourceInset: number;
  readonly targetInset: number;
  readonly severity: Severity | null;
  readonly problem: string | null;
}

/** An edge as the drawing has it. */
export type CanvasEdge = Edge<EdgeLook, 'line'>;
