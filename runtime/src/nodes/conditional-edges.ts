import type { CompiledEdge, ConditionalEdge, Failure } from '../model/compiled-flow.ts';
import { expressionFailed } from './fail.ts';
import type { CompileSite } from './node-type.ts';

/** The ways out of a gateway: those with conditions, in the order drawn, and the one for when none is true. */
export interface Ways {
  readonly choices: readonly ConditionalEdge[];
  readonly fallback: CompiledEdge | null;
}

/** Compiles the conditions on the edges of a gateway and finds its default edge, reporting what is missing. */
export function compileWays(site: CompileSite): Ways {
  const fallback = findDefault(site);
  const choices: ConditionalEdge[] = [];
  for (const { drawn, edge } of site.outgoing)
    if (drawn.condition !== undefined && edge !== fallback)
      choices.push({ edge, condition: site.compileCondition(drawn) });
  return { choices, fallback };
}

export function conditionFailed(edge: CompiledEdge, why: string): Failure {
  return expressionFailed(`The condition of edge '${edge.id}'`, why);
}

/** A gateway without a default edge at which nothing is true. A published flow has one; a migrated or old one may not. */
export function noWay(nodeId: string): Failure {
  return {
    kind: 'fail',
    code: 'gateway.no-way',
    message: `Expected a condition out of '${nodeId}' to be true, but none is, and there is no default edge. Correct the data, or skip it along an edge.`,
    expected: 'a condition that is true',
    found: 'none',
  };
}

function findDefault(site: CompileSite): CompiledEdge | null {
  const marked = site.outgoing.filter(({ drawn }) => drawn.default === true);
  for (const { drawn } of marked.slice(1)) site.report('gateway.several-defaults', {}, drawn.id);
  for (const { drawn } of marked)
    if (drawn.condition !== undefined) site.report('gateway.default-with-condition', { edge: drawn.id }, drawn.id);
  const open = site.outgoing.filter(({ drawn }) => drawn.default !== true && drawn.condition === undefined);
  const [first] = marked.length > 0 ? marked : open;
  const conditions = site.outgoing.map(({ drawn }) => drawn.condition ?? '');
  if (first === undefined && conditions.length > 0 && !site.coverAll(conditions))
    site.report('gateway.missing-default');
  // One edge without a condition is the default; with more of them, nobody can tell which one is meant.
  const surplus = open.length > 1 || marked.length > 0 ? open : [];
  for (const { drawn } of surplus) site.report('gateway.missing-condition', { edge: drawn.id }, drawn.id);
  return first?.edge ?? null;
}
