import type { FlowStats, Incident, InstanceSummary, MigrationOutcome } from '@nativ/schemas';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { presentTime } from '../ui/present-time.ts';
import { apiGet, apiSend } from './api-client.ts';
import { incidentsKey } from './instance-queries.ts';
import { type Page, pageAddress, pagedQuery } from './paged-query.ts';

export interface StatsWish {
  readonly flow: string;
  /** Null for all versions. */
  readonly version: number | null;
  /** The days of the period; null for everything there ever was. */
  readonly days: number | null;
}

const dayMs = 86_400_000;

/** How a flow runs. The period ends now, so that where it begins is reckoned when it is asked for. */
export const flowStatsQuery = ({ flow, version, days }: StatsWish) =>
  queryOptions({
    queryKey: ['flow-stats', flow, version, days],
    queryFn: ({ signal }) => {
      const since = days === null ? null : new Date(presentTime().getTime() - days * dayMs).toISOString();
      return apiGet<FlowStats>(withQuery(`/flows/${encodeURIComponent(flow)}/stats`, { version, since }), signal);
    },
    placeholderData: keepPreviousData,
  });

export interface StepWish {
  readonly flow: string;
  readonly version: number | null;
  readonly node: string | null;
  /** A kind of incident. */
  readonly code?: string | null;
}

export const casesPath = ({ flow, version, node }: StepWish) => withQuery('/instances', { flow, version, node });
export const stepIncidentsPath = ({ flow, version, node, code }: StepWish) =>
  withQuery('/incidents', { flow, version, node, code });

/** The cases that stand at a step now. */
export const casesAtQuery = (wish: StepWish) =>
  pagedQuery<InstanceSummary>(['instances', 'at', wish], casesPath(wish), { limit: 50 });

/** What is stuck at a step. */
export const incidentsAtQuery = (wish: StepWish) =>
  pagedQuery<Incident>([...incidentsKey, 'at', wish], stepIncidentsPath(wish), {
    limit: 50,
  });

/** Reads a list to its end, or to as many as one goes through at once. */
export async function readAll<Item>(path: string, most: number): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await apiGet<Page<Item>>(pageAddress(path, 100, cursor));
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && items.length < most);
  return items.slice(0, most);
}

/** Moves one case to another version of its flow. */
export const moveCase = (instanceId: string, toVersion: number) =>
  apiSend<MigrationOutcome>('POST', `/instances/${encodeURIComponent(instanceId)}/migrate`, { toVersion });

function withQuery(path: string, values: Readonly<Record<string, string | number | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? path : `${path}?${search}`;
}
