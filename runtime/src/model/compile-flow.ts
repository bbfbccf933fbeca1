import type { FlowProblem } from '@nativ/schemas';
import { buildGraph, checkEdges } from './check-graph.ts';
import { checkPaths } from './check-paths.ts';
import { checkShape } from './check-shape.ts';
import { compileNodes } from './compile-nodes.ts';
import type { CompiledFlow } from './compiled-flow.ts';
import type { FlowContext } from './flow-context.ts';
import { rootsOf } from './flow-roots.ts';
import { ProblemList } from './problem-list.ts';
import { Reachability } from './reachability.ts';
import { reviewFlow } from './review-flow.ts';

/** What compiling a document gives: a flow to run, or everything that forbids running it. */
export type Compiled =
  | { readonly kind: 'compiled'; readonly flow: CompiledFlow }
  | { readonly kind: 'refused'; readonly problems: readonly FlowProblem[] };

/** The bounds of a run that belong to the flow version, so that a replay has the same ones. */
export interface FlowLimits {
  /** How many nodes one step may pass before it raises an incident: 1,000 unless said otherwise. */
  readonly maxNodesPerStep?: number;
}

/** Turns a flow document into something that can run, or refuses it with all its problems. Never throws on any JSON. */
export function compileFlow(document: unknown, context: FlowContext, limits: FlowLimits = {}): Compiled {
  const { flow, problems } = build(document, context, limits);
  return flow ? { kind: 'compiled', flow } : { kind: 'refused', problems };
}

/**
 * Lists what is wrong with a flow document, errors and warnings. Never throws on any JSON. It finds what `compileFlow`
 * does, and also what may go wrong on the way: that is for designers, and refuses no flow that was published before.
 */
export function checkFlow(document: unknown, context: FlowContext): readonly FlowProblem[] {
  return build(document, context, {}, reviewFlow).problems;
}

function build(
  document: unknown,
  context: FlowContext,
  { maxNodesPerStep = 1000 }: FlowLimits,
  review: typeof reviewFlow | null = null,
): { readonly flow: CompiledFlow | null; readonly problems: readonly FlowProblem[] } {
  const list = new ProblemList();
  const shaped = checkShape(asJson(document), list);
  if (!shaped) return { flow: null, problems: list.problems };
  list.drawn = { nodes: shaped.nodes.map(({ node }) => node), edges: shaped.edges };
  const graph = buildGraph(shaped, list);
  checkEdges(graph, list);
  checkPaths(graph, list);
  const isDrawnWell = !list.hasErrors;
  const roots = rootsOf(graph, context);
  const { nodes, edges } = compileNodes(graph, context, roots, list);
  review?.({ graph, context, roots, nodes, edges }, isDrawnWell, list);
  const start = [...graph.nodes.values()].find(({ type }) => type?.role === 'start');
  const first = start && nodes.get(start.node.id);
  if (!first || list.hasErrors) return { flow: null, problems: list.problems };
  const keptMessages = new Set(
    [...graph.nodes.values()].flatMap(({ type, config }) =>
      config === null ? [] : (type?.keptMessage?.(config) ?? []),
    ),
  );
  const reachability = new Reachability();
  return { flow: { start: first, nodes, edges, maxNodesPerStep, keptMessages, reachability }, problems: list.problems };
}

/**
 * The document as JSON has it: without what is undefined, and a copy, so that nobody changes a compiled flow from
 * outside. What JSON cannot write (or only by overflowing the stack) is no document.
 */
function asJson(document: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(document) ?? 'null');
  } catch {
    return null;
  }
}
