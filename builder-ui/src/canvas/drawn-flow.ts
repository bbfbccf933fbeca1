import type { FlowEdge, FlowNode } from '@nativ/schemas';
import type { NodeFace } from '../nodes/node-face.ts';

/** A node with the words in which it is shown; drawing and outline show the same. */
export interface DrawnNode {
  readonly node: FlowNode;
  readonly face: NodeFace;
  /** The id of the node under which it is told: the one it is attached to, or stands inside of; null in the flow itself. */
  readonly within: string | null;
  readonly name: string;
  readonly typeLabel: string;
  readonly summary: string | null;
  /** The worst that the check found about it. */
  readonly severity: Severity | null;
  /** What that is, in words. */
  readonly problem: string | null;
}

export type Severity = 'error' | 'warning';

export interface DrawnEdge {
  readonly edge: FlowEdge;
  /** The name, or the condition in words, or the bare expression; null where the edge is always taken. */
  readonly label: string | null;
  /** Whether the label is a bare expression, which is read from left to right. */
  readonly isExpression: boolean;
  /** The worst that the check found about it, and that in words. */
  readonly severity: Severity | null;
  readonly problem: string | null;
}

export interface DrawnFlow {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}
