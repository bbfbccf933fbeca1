import type { InclusiveGatewayConfig } from '@nativ/schemas';
import { evaluateCondition } from '../../expressions/expression.ts';
import type { CompiledEdge, NodeRun, Outcome } from '../../model/compiled-flow.ts';
import { compileWays, conditionFailed, noWay, type Ways } from '../conditional-edges.ts';
import { edgesOf, useUp } from '../join.ts';
import { hasDefault } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';
import { reviewWays } from '../review-conditions.ts';

/**
 * Takes one or more of several ways, and waits where such ways meet.
 *
 * Token: where several edges lead in, waits for every branch that can still arrive: it is passed once no token of the
 * same scope can reach one of its empty edges, or only tokens that can as well reach an edge that has its arrival
 * (BPMN 2.0, inclusive gateway). Then one arrival of each edge is used up. It leaves by every edge whose condition is
 * true, else by the default edge; stays, with an incident, when a condition cannot be evaluated.
 * Waits: for branches of the same flow, never for anything from outside.
 * Ended by: the last of the branches, or their being withdrawn.
 */
export const inclusiveGateway: NodeType<InclusiveGatewayConfig> = {
  type: 'inclusiveGateway',
  role: 'gateway',
  waits: false,
  net: (_config, { incoming, outgoing }) => ({
    join: { kind: incoming.length > 1 ? 'or' : 'xor' },
    split: outgoing.length > 1 ? { kind: 'or', hasDefault: hasDefault(outgoing) } : { kind: 'one' },
    waits: false,
  }),
  compile: (_config, site) => {
    const ways = compileWays(site);
    const { self } = site;
    const split = (run: NodeRun) => takeWays(ways, run, self.id);
    return {
      enter: (run, { edge }) => {
        if (edge === null || self.incoming.length < 2) return split(run);
        return { kind: 'wait', for: { kind: 'join', edgeId: edge.id } };
      },
      settle: (run, token) => {
        const waiting = run.waitingAt(self.id);
        if (waiting[0] !== token || run.joins.awaitsMore(self, edgesOf(self, waiting))) return null;
        useUp(run, waiting, token);
        run.record({ kind: 'joinPassed', nodeId: self.id });
        return split(run);
      },
    };
  },
  review: (_config, at) => reviewWays(at, false),
};

function takeWays({ choices, fallback }: Ways, run: NodeRun, nodeId: string): Outcome {
  const taken: CompiledEdge[] = [];
  for (const { edge, condition } of choices) {
    const result = evaluateCondition(condition, run.variables);
    if ('failure' in result) return conditionFailed(edge, result.failure);
    if (result.value) taken.push(edge);
  }
  if (taken.length === 0) return fallback?.leave ?? noWay(nodeId);
  return taken.length === 1 && taken[0] ? taken[0].leave : { kind: 'fork', edges: taken };
}
