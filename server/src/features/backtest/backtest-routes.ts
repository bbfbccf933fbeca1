import type { FlowMatches, FlowMatchesFind } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { MatchService } from './match-service.ts';

/** Trying a draft on what really came in. */
export function backtestRoutes({ matches }: { readonly matches: MatchService }): Route[] {
  return [matchesRoute(matches)];
}

const matchesRoute = (matches: MatchService) =>
  defineRoute<{ params: { flow: string }; body: FlowMatchesFind; response: FlowMatches }>({
    method: 'post',
    path: '/api/v1/flows/:flow/matches',
    summary: 'Says for which of the last 100 inquiries a condition holds; nothing is changed',
    permission: 'flows.design',
    scope: 'flows:read',
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
