import type { BacktestPortion, FlowBacktest, FlowMatches, FlowMatchesFind } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { BacktestService } from './backtest-service.ts';
import type { MatchService } from './match-service.ts';

/** Trying a draft on what really came in. */
export function backtestRoutes({
  backtests,
  matches,
}: {
  readonly backtests: BacktestService;
  readonly matches: MatchService;
}): Route[] {
  return [backtestRoute(backtests), matchesRoute(matches)];
}

const backtestRoute = (backtests: BacktestService) =>
  defineRoute<{ params: { flow: string }; body: FlowBacktest; response: BacktestPortion }>({
    method: 'post',
    path: '/api/v1/flows/:flow/backtest',
    summary: 'Says how the last cases would have gone on the draft, a portion at a time; nothing is changed',
    permission: 'flows.design',
    // It tells of cases, not only of a drawing.
    scope: 'cases:read',
    body: 'nativ:api/flow-backtest',
    response: { status: 200, schema: 'nativ:api/backtest-portion' },
    errors: ['flow.not-found', 'flow.version-not-found', 'flow.invalid'],
    async handle({ params: { flow }, body }, actor) {
      const result = await backtests.run(actor, flow, body);
      if (result.kind === 'missing') throw new ProblemError('flow.not-found');
      if (result.kind === 'noVersion')
        throw new ProblemError('flow.version-not-found', { values: { flow, version: body.version ?? 0 } });
      if (result.kind === 'refused') throw new ProblemError('flow.invalid', { problems: result.problems });
      return { json: result.portion };
    },
  });

const matchesRoute = (matches: MatchService) =>
  defineRoute<{ params: { flow: string }; body: FlowMatchesFind; response: FlowMatches }>({
    method: 'post',
    path: '/api/v1/flows/:flow/matches',
    summary: 'Says for which of the last 100 inquiries a condition holds; nothing is changed',
    permission: 'flows.design',
    // By the answers of cases, which a token for drawings does not read.
    scope: 'cases:read',
    body: 'nativ:api/flow-matches-find',
    response: { status: 200, schema: 'nativ:api/flow-matches' },
    errors: ['flow.not-found', 'flow.condition-invalid'],
    async handle({ params, body }, actor) {
      const outcome = await matches.find(actor, params.flow, body);
      if (outcome.kind === 'missing') throw new ProblemError('flow.not-found');
      if (outcome.kind === 'refused') throw new ProblemError('flow.condition-invalid', { problems: outcome.problems });
      return { json: outcome.matches };
    },
  });
