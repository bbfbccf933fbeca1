import type { Flow, FlowProblem } from '@nativ/schemas';
import { useMemo, useRef } from 'react';
import type { DrawnFlow } from '../../canvas/drawn-flow.ts';
import { haveSameMembers, keepSame } from '../../canvas/keep-same.ts';
import { readingOrder } from '../../nodes/reading-order.ts';
import { drawnEdge, drawnNode, problemsByPart, withProblems } from './drawn-parts.ts';
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
  // Saying is dear and marking is cheap: what a check found a moment later says nothing anew.
  const said = useMemo(() => {
    const known = new Set(order.map(({ id }) => id));
    return {
      nodes: order.map((node) => drawnNode(node, known, words)),
      edges: edges.map((edge) => drawnEdge(edge, fields, words)),
    };
  }, [order, edges, words, fields]);
  const drawn = useMemo(() => {
    const found = problemsByPart(problems);
    const of = (id: string) => found.get(id) ?? none;
    return {
      nodes: keepSame(
        before.current.nodes,
        said.nodes.map((each) => withProblems(each, of(each.node.id), words.language)),
        ({ node }) => node.id,
        haveSameMembers,
      ),
      edges: keepSame(
        before.current.edges,
        said.edges.map((each) => withProblems(each, of(each.edge.id), words.language)),
        ({ edge }) => edge.id,
        haveSameMembers,
      ),
    };
  }, [said, problems, words.language]);
  before.current = drawn;
  return drawn;
}
