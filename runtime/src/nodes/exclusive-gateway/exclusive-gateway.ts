import type { ExclusiveGatewayConfig } from '@nativ/schemas';
import { evaluateCondition } from '../../expressions/expression.ts';
import type { CompiledEdge, ConditionalEdge, Outcome } from '../../model/compiled-flow.ts';
import { hasDefault } from '../net-shapes.ts';
import type { CompileSite, NodeType } from '../node-type.ts';

/**
 * Chooses one of several ways.
 *
 * Token: leaves at once by the first edge, in the order drawn, whose condition is true; else by the default edge, which
 * is the one marked so or the only one without a condition. Stays, with an incident, when a condition cannot be
 * evaluated: going on by another edge would be a decision that nobody took.
 * Waits: never.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const exclusiveGateway: NodeType<ExclusiveGatewayConfig> = {
  type: 'exclusiveGateway',
  role: 'gateway',
  waits: false,
  net: (_config, { outgoing }) => ({
    join: { kind: 'xor' },
    split: outgoing.length > 1 ? { kind: 'xor', hasDefault: hasDefault(outgoing) } : { kind: 'one' },
    waits: false,
  }),
  compile: (_config, site) => {
    const fallback = findDefault(site);
    const choices: ConditionalEdge[] = [];
    for (const { drawn, edge } of site.outgoing)
      if (drawn.condition !== undefined && edge !== fallback)
        choices.push({ edge, condition: site.compileCondition(drawn) });
    const otherwise = fallback?.leave ?? { kind: 'fail', code: 'gateway.no-way', message: 'No condition is true.' };
    return { enter: (run) => choose(choices, otherwise, run.variables) };
  },
};

function choose(
  choices: readonly ConditionalEdge[],
  otherwise: Outcome,
  variables: Parameters<typeof evaluateCondition>[1],
): Outcome {
  for (const { edge, condition } of choices) {
    const result = evaluateCondition(condition, variables);
    if ('failure' in result) {
      const message = `The condition of edge '${edge.id}' has no result. ${result.failure}`;
      return { kind: 'fail', code: 'expression.failed', message };
    }
    if (result.value) return edge.leave;
  }
  return otherwise;
}

function findDefault(site: CompileSite): CompiledEdge | null {
  const marked = site.outgoing.filter(({ drawn }) => drawn.default === true);
  for (const { drawn } of marked.slice(1)) site.report('gateway.several-defaults', {}, drawn.id);
  for (const { drawn } of marked)
    if (drawn.condition !== undefined) site.report('gateway.default-with-condition', { edge: drawn.id }, drawn.id);
  const open = site.outgoing.filter(({ drawn }) => drawn.default !== true && drawn.condition === undefined);
  const [first] = marked.length > 0 ? marked : open;
  if (first === undefined && site.outgoing.length > 0) site.report('gateway.missing-default');
  // One edge without a condition is the default; with more of them, nobody can tell which one is meant.
  const surplus = open.length > 1 || marked.length > 0 ? open : [];
  for (const { drawn } of surplus) site.report('gateway.missing-condition', { edge: drawn.id }, drawn.id);
  return first?.edge ?? null;
}
