import { type CalendarProblem, localizedText } from '@nativ/runtime';
import type {
  Calendar,
  CalendarApply,
  CalendarCreate,
  CalendarList,
  CalendarMoves,
  CalendarSet,
  Language,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, documentLimits, type Route, type RouteRequest } from '../../http/routes.ts';
import { afterKey, type ListQuery, listQuery } from '../list-query.ts';
import { found } from '../route-parts.ts';
import type { CalendarService } from './calendar-service.ts';
import type { GroupsByCalendar } from './calendar-store.ts';

type Params = { calendar: string };

/** When the workspace works. */
export function calendarRoutes(calendars: CalendarService): Route[] {
  return [...readRoutes(calendars), ...writeRoutes(calendars)];
}

function readRoutes(calendars: CalendarService): Route[] {
  return [
    defineRoute<{ query: ListQuery; response: CalendarList }>({
      method: 'get',
      path: '/api/v1/calendars',
      summary: 'Lists the calendars of the workspace, in the order of their keys',
      permission: 'workspace.use',
      scope: 'flows:read',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/calendar-list' },
      errors: [],
      handle: async ({ query }, actor) => ({ json: await calendars.list(actor, afterKey(query), query.limit) }),
    }),
    defineRoute<{ params: Params; response: Calendar }>({
      method: 'get',
      path: '/api/v1/calendars/:calendar',
      summary: "Gives a calendar; 'default' is the workspace's own",
      permission: 'workspace.use',
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/calendar' },
      errors: ['calendar.not-found'],
      handle: async ({ params }, actor) => ({
        json: found(await calendars.get(actor, params.calendar), 'calendar.not-found'),
      }),
    }),
  ];
}

function writeRoutes(calendars: CalendarService): Route[] {
  return [
    defineRoute<{ body: CalendarCreate; response: Calendar }>({
      method: 'post',
      path: '/api/v1/calendars',
      summary: 'Makes a calendar that flows may name',
      permission: 'flows.design',
      scope: 'flows:write',
      body: 'nativ:api/calendar-create',
      limits: documentLimits,
      response: { status: 201, schema: 'nativ:api/calendar' },
      errors: ['calendar.key-taken', 'calendar.invalid'],
      async handle(request, actor) {
        const { key } = request.body;
        const outcome = await calendars.create(actor, request.body);
        if (outcome.kind === 'invalid') throw invalid(request, outcome.problems);
        if (outcome.kind === 'keyTaken') throw new ProblemError('calendar.key-taken', { values: { key } });
        return { json: outcome.calendar, headers: { Location: `/api/v1/calendars/${key}` } };
      },
    }),
    defineRoute<{ params: Params; body: CalendarSet; response: Calendar }>({
      method: 'put',
      path: '/api/v1/calendars/:calendar',
      summary: 'Changes a calendar, for what becomes due from now on',
      permission: 'flows.design',
      scope: 'flows:write',
      body: 'nativ:api/calendar-set',
      limits: documentLimits,
      response: { status: 200, schema: 'nativ:api/calendar' },
      errors: ['calendar.not-found', 'calendar.changed-meanwhile', 'calendar.invalid'],
      async handle(request, actor) {
        const { version } = request.body;
        const outcome = await calendars.set(actor, request.params.calendar, request.body);
        if (outcome.kind === 'invalid') throw invalid(request, outcome.problems);
        if (outcome.kind === 'missing') throw new ProblemError('calendar.not-found');
        if (outcome.kind === 'changed')
          throw new ProblemError('calendar.changed-meanwhile', { values: { version, found: outcome.version } });
        return { json: outcome.calendar };
      },
    }),
    applyRoute(calendars),
    deleteRoute(calendars),
  ];
}

const applyRoute = (calendars: CalendarService) =>
  defineRoute<{ params: Params; body: CalendarApply; response: CalendarMoves }>({
    method: 'post',
    path: '/api/v1/calendars/:calendar/apply',
    summary: 'Moves what is due by a calendar to where the calendar has it now, or says how much would move',
    permission: 'flows.design',
    scope: 'flows:write',
    body: 'nativ:api/calendar-apply',
    response: { status: 200, schema: 'nativ:api/calendar-moves' },
    errors: ['calendar.not-found'],
    handle: async ({ params, body }, actor) => ({
      json: found(
        await calendars.apply(actor, params.calendar, { dryRun: body.dryRun ?? false }),
        'calendar.not-found',
      ),
    }),
  });

const deleteRoute = (calendars: CalendarService) =>
  defineRoute<{ params: Params }>({
    method: 'delete',
    path: '/api/v1/calendars/:calendar',
    summary: 'Removes a calendar that no published flow names and no group works by',
    permission: 'flows.design',
    scope: 'flows:write',
    response: { status: 204 },
    errors: ['calendar.not-found', 'calendar.in-use', 'calendar.in-use-by-groups', 'calendar.own'],
    async handle({ params, raw }, actor) {
      const outcome = await calendars.delete(actor, params.calendar);
      if (outcome.kind === 'missing') throw new ProblemError('calendar.not-found');
      if (outcome.kind === 'own') throw new ProblemError('calendar.own');
      if (outcome.kind === 'inUse')
        throw new ProblemError('calendar.in-use', { values: { flows: outcome.flows.join(', ') } });
      if (outcome.kind === 'groupsInUse')
        throw new ProblemError('calendar.in-use-by-groups', {
          values: { groups: namesIn(requestLanguage(raw), outcome.groups) },
        });
      return { empty: true };
    },
  });

function namesIn(language: Language, { names, hidden }: GroupsByCalendar): string {
  const said = names.map((name) => localizedText(name, language) ?? '');
  return [...said, ...(hidden > 0 ? [`+${hidden}`] : [])].join(', ');
}

/** The problems stand in the body under `calendar`. */
function invalid({ raw }: Pick<RouteRequest, 'raw'>, problems: readonly CalendarProblem[]): ProblemError {
  const language = requestLanguage(raw);
  const errors = problems.map(({ path, messages }) => ({ path: `/calendar${path}`, message: messages[language] }));
  return new ProblemError('calendar.invalid', { errors });
}
