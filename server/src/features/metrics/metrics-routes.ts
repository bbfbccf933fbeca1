import type { Backlog, CaseWaitList, Language, OpenCases, ResponseTimes, Workload } from '@nativ/schemas';
import { defineRoute, type Route } from '../../http/routes.ts';
import { beforeId, type ListQuery, listQuery } from '../list-query.ts';
import { casesBehind } from './case-wait-store.ts';
import type { CasesWish, MetricsService, PeriodWish, TimesWish } from './metrics-service.ts';
import { sheetAsCsv } from './sheet-as-csv.ts';
import { sheetAsXlsx } from './sheet-as-xlsx.ts';
import type { ScopeWish } from './surroundings.ts';
import { timesSheet } from './times-sheet.ts';

const group = { type: 'string', maxLength: 64, description: 'The key of a group: cases that it is responsible for.' };
const scopeParameters = {
  group,
  form: { type: 'string', maxLength: 64, description: 'The key of a form.' },
  flow: { type: 'string', maxLength: 64, description: 'The key of a flow.' },
};
const personParameter = {
  person: {
    type: 'string',
    pattern: '^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
    description: "'me', or the id of somebody who answered for a group that you manage.",
  },
};
const periodParameters = {
  from: { type: 'string', format: 'date', description: 'The first day; without it, 30 days are looked at.' },
  to: { type: 'string', format: 'date', description: 'The last day; without it, today.' },
};
const clockParameter = {
  clock: {
    type: 'string',
    enum: ['wall', 'business'],
    default: 'wall',
    description: "The clock on the wall, or working time by the workspace's own calendar.",
  },
};
const whichParameter = {
  which: {
    type: 'string',
    enum: casesBehind,
    default: 'received',
    description: 'Which of them; open ones are of any time where no days are named.',
  },
};
const ageParameters = {
  minDays: { type: 'integer', minimum: 0, maximum: 36_500, description: 'Those that came at least so many days ago.' },
  maxDays: { type: 'integer', minimum: 1, maximum: 36_500, description: 'Those that came less than so many days ago.' },
};
const missing = ['group.not-found', 'form.not-found', 'flow.not-found'] as const;

const exportTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** How the work space is doing. */
export function metricsRoutes(metrics: MetricsService): Route[] {
  return [
    timesRoute(metrics),
    ...exportRoutes(metrics),
    casesRoute(metrics),
    openRoute(metrics),
    workloadRoute(metrics),
    backlogRoute(metrics),
  ];
}

const timesRoute = (metrics: MetricsService) =>
  defineRoute<{ query: TimesWish; response: ResponseTimes }>({
    method: 'get',
    path: '/api/v1/metrics/response-times',
    summary: 'How long people wait for a first response, by form, group and person, against the period before',
    permission: 'workspace.use',
    scope: 'cases:read',
    query: { properties: { ...scopeParameters, ...personParameter, ...periodParameters, ...clockParameter } },
    response: { status: 200, schema: 'nativ:api/response-times' },
    errors: missing,
    handle: async ({ query }, actor) => ({ json: await metrics.responseTimes(actor, query) }),
  });

const languageParameter = {
  language: { type: 'string', enum: ['he', 'en'], default: 'en', description: 'In which the table is written.' },
};

/** The same as files. By GET, so that a link saves them; they change nothing. */
const exportRoutes = (metrics: MetricsService) =>
  (['csv', 'xlsx'] as const).map((kind) =>
    defineRoute<{ query: TimesWish & { readonly language: Language } }>({
      method: 'get',
      path: `/api/v1/metrics/response-times.${kind}`,
      summary: `The response times as ${kind === 'csv' ? 'CSV' : 'a spreadsheet'}, told as they are on the screen`,
      permission: 'workspace.use',
      scope: 'cases:read',
      query: {
        properties: {
          ...scopeParameters,
          ...personParameter,
          ...periodParameters,
          ...clockParameter,
          ...languageParameter,
        },
      },
      response: { status: 200, type: exportTypes[kind] },
      errors: missing,
      async handle({ query: { language, ...wish } }, actor) {
        const sheet = timesSheet(await metrics.responseTimes(actor, wish), language);
        return {
          text: kind === 'csv' ? sheetAsCsv(sheet) : sheetAsXlsx(sheet),
          type: exportTypes[kind],
          headers: { 'Content-Disposition': `attachment; filename="response-times.${kind}"` },
        };
      },
    }),
  );

const casesRoute = (metrics: MetricsService) =>
  defineRoute<{ query: ListQuery & Omit<CasesWish, 'beforeId'>; response: CaseWaitList }>({
    method: 'get',
    path: '/api/v1/metrics/cases',
    summary: 'The cases behind a figure, each with its wait and the parts of it',
    permission: 'workspace.use',
    scope: 'cases:read',
    query: listQuery({
      ...scopeParameters,
      ...personParameter,
      ...periodParameters,
      ...whichParameter,
      ...ageParameters,
    }),
    response: { status: 200, schema: 'nativ:api/case-wait-list' },
    errors: missing,
    async handle({ query }, actor) {
      const { cursor: _cursor, ...wish } = query;
      return { json: await metrics.cases(actor, { beforeId: null, ...wish, ...beforeId(query) }) };
    },
  });

const openRoute = (metrics: MetricsService) =>
  defineRoute<{ query: ScopeWish; response: OpenCases }>({
    method: 'get',
    path: '/api/v1/metrics/open-cases',
    summary: 'Who waits, how long already, and whose first response has missed its target or is about to',
    permission: 'workspace.use',
    scope: 'cases:read',
    query: { properties: scopeParameters },
    response: { status: 200, schema: 'nativ:api/open-cases' },
    errors: missing,
    handle: async ({ query }, actor) => ({ json: await metrics.openCases(actor, query) }),
  });

const workloadRoute = (metrics: MetricsService) =>
  defineRoute<{ query: Pick<ScopeWish, 'group'>; response: Workload }>({
    method: 'get',
    path: '/api/v1/metrics/workload',
    summary: 'The open tasks of groups and people, against what they can take',
    permission: 'workspace.use',
    scope: 'tasks:read',
    query: { properties: { group } },
    response: { status: 200, schema: 'nativ:api/workload' },
    errors: ['group.not-found'],
    handle: async ({ query }, actor) => ({ json: await metrics.workload(actor, query) }),
  });

const backlogRoute = (metrics: MetricsService) =>
  defineRoute<{ query: ScopeWish & PeriodWish; response: Backlog }>({
    method: 'get',
    path: '/api/v1/metrics/backlog',
    summary: 'How many cases came, ended and were open, day by day or week by week',
    permission: 'workspace.use',
    scope: 'cases:read',
    query: { properties: { ...scopeParameters, ...periodParameters } },
    response: { status: 200, schema: 'nativ:api/backlog' },
    errors: missing,
    handle: async ({ query }, actor) => ({ json: await metrics.backlog(actor, query) }),
  });
