import type { FlowGraph } from './check-graph.ts';
import type { ProblemList } from './problem-list.ts';

/** Finds texts that are sorted for nothing: whatever the classifier says, no expression of the flow reads it. */
export function reviewSortings({ nodes, outgoing }: FlowGraph, problems: ProblemList): void {
  const sorting = [...nodes.values()].filter(({ type, config }) => type?.type === 'classify' && config !== null);
  if (sorting.length === 0) return;
  const read = variablesRead([
    [...nodes.values()].map(({ node }) => node.config ?? null),
    [...outgoing.values()].flatMap((edges) => edges.map(({ condition }) => condition ?? null)),
  ]);
  for (const { node } of sorting) {
    const variable = String(node.config?.variable);
    if (!read.has(variable) && !read.has(ANY_VARIABLE))
      problems.add('classifier.result-unused', { node }, { setting: 'variable', variable });
  }
}

/** Stands for variables whose names nobody knows before the flow runs. */
const ANY_VARIABLE = '*';
const READS = /\bvars\b(?:\s*\.\s*\??\s*(\w+))?/g;

function variablesRead(texts: unknown): ReadonlySet<string> {
  const written = JSON.stringify(texts);
  return new Set([...written.matchAll(READS)].map(([, name]) => name ?? ANY_VARIABLE));
}
