import type { FlowRoots } from '../expressions/part.ts';
import type { CompileSite, ReviewSite } from '../nodes/node-type.ts';
import type { FlowGraph } from './check-graph.ts';
import type { ShapedNode } from './check-shape.ts';
import type { CompiledParts } from './compile-nodes.ts';
import { compileSite } from './compile-site.ts';
import type { FlowContext } from './flow-context.ts';
import { ProblemList } from './problem-list.ts';
import type { Examples } from './ranges/examples.ts';

/** A flow whose nodes are compiled, as far as they could be. */
export interface WholeFlow extends CompiledParts {
  readonly graph: FlowGraph;
  readonly context: FlowContext;
  readonly roots: FlowRoots;
}

/** Lets each node type look for what compiles and was hardly meant, where nothing worse has been found. */
export function reviewNodes(whole: WholeFlow, examples: Examples, problems: ProblemList): void {
  const { graph } = whole;
  for (const shaped of graph.nodes.values()) {
    const { node, type, config } = shaped;
    if (!type?.review || config === null || problems.isSettled) continue;
    const told = problems.problems.filter(({ nodeId }) => nodeId === node.id);
    if (
      told.some(
        ({ severity, edgeId, code }) => edgeId === undefined && (severity === 'error' || code !== 'merge.doubled'),
      )
    )
      continue;
    const edgesTold = new Set(told.flatMap(({ edgeId }) => edgeId ?? []));
    type.review(config, {
      site: silentSite(whole, shaped),
      examples,
      report: (code, params, spot = {}) => {
        const { edgeId } = spot;
        if (edgeId === undefined || !edgesTold.has(edgeId)) problems.add(code, { node, ...spot }, params);
      },
    } satisfies ReviewSite);
  }
}

/** A place to compile at without a word about what was told already. */
function silentSite({ graph, context, roots, nodes, edges }: WholeFlow, { node }: ShapedNode): CompileSite {
  const self = nodes.get(node.id);
  if (!self) throw new Error(`Expected node '${node.id}' to be compiled, but it is not.`);
  const outgoing = (graph.outgoing.get(node.id) ?? []).flatMap((drawn) => {
    const edge = edges.get(drawn.id);
    return edge ? [{ drawn, edge }] : [];
  });
  return compileSite({ graph, context, roots, problems: new ProblemList(), node, self, outgoing });
}
