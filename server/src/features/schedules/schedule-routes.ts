import type { ScheduleList, ScheduleResolve } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { afterKey, type ListQuery, listQuery } from '../list-query.ts';
import type { ScheduleService } from './schedule-service.ts';

/** Which flows start by themselves, and what kept one from it. */
export function scheduleRoutes(schedules: ScheduleService): Route[] {
  return [
    defineRoute<{ query: ListQuery; response: ScheduleList }>({
      method: 'get',
      path: '/api/v1/schedules',
      summary: 'Lists when flows start by themselves, in the order of their keys',
      permission: 'flows.design',
      scope: 'flows:read',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/schedule-list' },
      errors: [],
      handle: async ({ query }, actor) => ({ json: await schedules.list(actor, afterKey(query), query.limit) }),
    }),
    defineRoute<{ params: { flow: string }; body: ScheduleResolve }>({
      method: 'post',
      path: '/api/v1/schedules/:flow/resolve',
      summary: 'Starts a run that could not be started when it was due, or leaves it out',
      permission: 'instances.operate',
      scope: 'flows:write',
      body: 'nativ:api/schedule-resolve',
      response: { status: 204 },
      errors: ['schedule.not-found'],
      async handle({ params, body }, actor) {
        if (!(await schedules.resolve(actor, params.flow, body.action))) throw new ProblemError('schedule.not-found');
        return { empty: true };
      },
    }),
  ];
}
