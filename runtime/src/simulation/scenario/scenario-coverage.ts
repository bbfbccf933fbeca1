import type { FlowCoverage, FlowDocument, ScenarioOutcome } from '@nativ/schemas';

/** Which nodes and edges of a flow scenarios have come by, all of them together, and which none did. */
export function scenarioCoverage(
  { nodes, edges }: Pick<FlowDocument, 'nodes' | 'edges'>,
  outcomes: readonly Pick<ScenarioOutcome, 'touched'>[],
): FlowCoverage {
  const touchedNodes = new Set(outcomes.flatMap(({ touched }) => touched.nodes));
  const touchedEdges = new Set(outcomes.flatMap(({ touched }) => touched.edges));
  return {
    nodes: nodes.length,
    edges: edges.length,
    untouchedNodes: nodes.flatMap(({ id }) => (touchedNodes.has(id) ? [] : [id])),
    untouchedEdges: edges.flatMap(({ id }) => (touchedEdges.has(id) ? [] : [id])),
  };
}
