import type { FlowNode } from '@nativ/schemas';
import { nodeTypes } from '../../nodes/registry.ts';
import type { ShapedNode } from '../check-shape.ts';
import { definitionErrors } from '../definition-validator.ts';

const known = new WeakMap<FlowNode, ShapedNode>();

/**
 * A node with its type and, where they fit the type's definition, its settings. Kept as long as the node is: while one
 * node of 500 is typed at, the others are not validated again.
 */
export function shapeOf(node: FlowNode): ShapedNode {
  const kept = known.get(node);
  if (kept) return kept;
  const type = nodeTypes.get(node.type) ?? null;
  const config = node.config ?? {};
  const fits = type !== null && definitionErrors(`nativ:nodes/${node.type}`, config).length === 0;
  const shaped: ShapedNode = { node, type, config: fits ? (config as never) : null };
  known.set(node, shaped);
  return shaped;
}
