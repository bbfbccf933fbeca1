import type { FlowEdge, FlowNode, LocalizedText } from '@nativ/schemas';

/** What is drawn in the version that an instance runs on now, by the ids of nodes and edges. */
export interface DrawnSteps {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly edges: ReadonlyMap<string, FlowEdge>;
}

export function drawnSteps(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): DrawnSteps {
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
}

/** What people call a step. Nothing where the version of now lacks it, as after a migration. */
export function stepWords(
  steps: DrawnSteps,
  nodeId: string | null | undefined,
): { nodeName?: LocalizedText; nodeType?: string } {
  const node = nodeId ? steps.nodes.get(nodeId) : undefined;
  if (!node) return {};
  return { nodeType: node.type, ...(node.name !== undefined && { nodeName: node.name }) };
}
