import type { Flow, FlowProblem } from '@nativ/schemas';
import { useMemo, useRef } from 'react';
import type { DrawnFlow } from '../../canvas/drawn-flow.ts';
import { haveSameMembers, keepSame } from '../../canvas/keep-same.ts';
import { readingOrder } from '../../nodes/reading-order.ts';
import { drawnEdge, drawnNode, problemsByPart } from './drawn-parts.ts';
import { useFlowWords } from './use-flow-words.ts';

const nothing: DrawnFlow = { nodes: [], edges: [] };
const none: readonly FlowProblem[] = [];

/**
 * A flow with everything people read on it, in the order in which it is told. What did not change since the last time
 * is the same object, so that only what changed is drawn anew.
 */
export function useDrawnFlow(flow: Pick<Flow, 'nodes' | 'edges'>, problems: readonly FlowProblem[]): DrawnFlow {
  const { nodes, edges } = flow;
  const { words, fields } = useFlowWords(flow);
  const before = useRef(nothing);
  const order = useMemo(() => readingOrder(nodes, edges), [nodes, edges]);
  const drawn = useMemo(() => {
    const known = new Set(order.map(({ id }) => id));
    const found = problemsByPart(problems);
    const of = (id: string) => found.get(id) ?? none;
    return {
      nodes: keepSame(
        before.current.nodes,
        order.map((node) => drawnNode(node, known, of(node.id), words)),
        ({ node }) => node.id,
        haveSameMembers,
      ),
      edges: keepSame(
        before.current.edges,
        edges.map((edge) => drawnEdge(edge, of(edge.id), fields, words)),
        ({ edge }) => edge.id,
        haveSameMembers,
      ),
    };
  }, [order, edges, problems, words, fields]);
  before.current = drawn;
  return drawn;
}
