import type { Backlog, CaseWait, OpenCases, ResponseTimes, Workload } from '@nativ/schemas';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiGet } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

/** What figures are of: keys; all where nothing is said. */
export interface MetricsScope {
  readonly group?: string | undefined;
  readonly form?: string | undefined;
  readonly person?: string | undefined;
}

export interface MetricsSpan {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Under which everything stands that is counted of cases: what changes a case changes these. */
export const metricsKey = ['metrics'] as const;
/** A picture of days need not be of this second. */
const staleMs = 60_000;

export const responseTimesQuery = (wish: MetricsScope & MetricsSpan & { readonly clock: ResponseTimes['clock'] }) =>
  metricsQuery<ResponseTimes>('response-times', wish);
export const openCasesQuery = (wish: MetricsScope) => metricsQuery<OpenCases>('open-cases', wish);
export const workloadQuery = (wish: Pick<MetricsScope, 'group'>) => metricsQuery<Workload>('workload', wish);
export const backlogQuery = (wish: MetricsScope & MetricsSpan) => metricsQuery<Backlog>('backlog', wish);

/** The cases behind a figure. */
export const casesBehindQuery = (wish: MetricsScope & MetricsSpan & { readonly which: string }) =>
  pagedQuery<CaseWait>([...metricsKey, 'cases', wish], `/metrics/cases${searchOf(wish)}`, { limit: 50 });

function metricsQuery<T>(name: string, wish: object) {
  return queryOptions({
    queryKey: [...metricsKey, name, wish],
    queryFn: ({ signal }) => apiGet<T>(`/metrics/${name}${searchOf(wish)}`, signal),
    staleTime: staleMs,
    refetchInterval: 2 * staleMs,
    placeholderData: keepPreviousData,
  });
}

export function searchOf(values: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? '' : `?${search}`;
}
