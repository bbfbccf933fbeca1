import type { ExclusiveGatewayConfig } from '@nativ/schemas';
import { evaluateCondition } from '../../expressions/expression.ts';
import type { ConditionalEdge, NodeRun, Outcome } from '../../model/compiled-flow.ts';
import { compileWays, conditionFailed, noWay } from '../conditional-edges.ts';
import { hasDefault } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';
import { reviewWays } from '../review-conditions.ts';

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
    const { choices, fallback } = compileWays(site);
    const otherwise = fallback?.leave ?? noWay(site.node.id);
    return { enter: (run) => choose(choices, otherwise, run.variables) };
  },
  review: (_config, at) => reviewWays(at, true),
};

function choose(choices: readonly ConditionalEdge[], otherwise: Outcome, variables: NodeRun['variables']): Outcome {
  for (const { edge, condition } of choices) {
    const result = evaluateCondition(condition, variables);
    if ('failure' in result) return conditionFailed(edge, result.failure);
    if (result.value) return edge.leave;
  }
  return otherwise;
}
