import type { FlowStats } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { WatchingService } from './watching-service.ts';

interface StatsQuery {
  readonly version?: number;
  readonly since?: string;
}

const query = {
  properties: {
    version: {
      type: 'integer',
      minimum: 1,
      maximum: 2_147_483_647,
      description: 'Only runs that are on this version now.',
    },
    since: {
      type: 'string',
      format: 'date-time',
      maxLength: 40,
      description: 'Where the period begins; left out, it is everything there ever was.',
    },
  },
};

/** Watching how a flow runs. */
export function watchingRoutes(watching: WatchingService): Route[] {
  return [
    defineRoute<{ params: { flow: string }; query: StatsQuery; response: FlowStats }>({
      method: 'get',
      path: '/api/v1/flows/:flow/stats',
      summary: 'Says how a flow runs: where its runs stand, how they went, how long it took',
      permission: 'instances.operate',
      scope: 'cases:read',
      query,
      response: { status: 200, schema: 'nativ:api/flow-stats' },
      errors: ['flow.not-found', 'flow.version-not-found'],
      async handle({ params: { flow }, query: { version = null, since } }, actor) {
        const outcome = await watching.stats(actor, { flow, version, since: instantIn(since) });
        if (outcome === 'noFlow') throw new ProblemError('flow.not-found');
        if (outcome === 'noVersion')
          throw new ProblemError('flow.version-not-found', { values: { flow, version: version ?? '' } });
        return { json: outcome };
      },
    }),
  ];
}

/** An instant as Postgres reads it: what lies beyond the time that programs count in, or in the future, is cut off. */
function instantIn(text: string | undefined): string | null {
  if (text === undefined) return null;
  const time = new Date(text).getTime();
  if (Number.isNaN(time))
    throw new ProblemError('request.malformed', {
      errors: [{ path: '/since', message: 'must be an instant that exists' }],
    });
  return new Date(Math.min(Math.max(time, 0), Date.now())).toISOString();
}
