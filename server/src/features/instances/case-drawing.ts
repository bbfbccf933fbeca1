import type { CaseDrawing, FlowEdge, FlowNode } from '@nativ/schemas';

/**
 * The way that a case can go, for everybody who sees the case: the names that people read on steps and ways, and how they hang
 * together. Conditions, addresses and whatever else designers set stays with them.
 */
export function caseDrawing({
  nodes,
  edges,
}: {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}): CaseDrawing {
  return { nodes: nodes.map(toStep), edges: edges.map(toWay) };
}

function toStep({ id, type, name, parent, position, config }: FlowNode): CaseDrawing['nodes'][number] {
  const attachedTo = config?.attachedTo;
  return {
    id,
    type,
    ...(name !== undefined && { name }),
    ...(typeof attachedTo === 'string' && { attachedTo }),
    ...(parent !== undefined && { parent }),
    ...(position !== undefined && { position: { x: position.x, y: position.y } }),
  };
}

const toWay = ({ id, source, target, name, default: isDefault }: FlowEdge): CaseDrawing['edges'][number] => ({
  id,
  source,
  target,
  ...(name !== undefined && { name }),
  ...(isDefault !== undefined && { default: isDefault }),
});
