import type { HistoryEntry, Incident, IncidentResolve, Instance } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const at = (id: string) => `/instances/${encodeURIComponent(id)}`;

export const instanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['instance', id],
    queryFn: ({ signal }) => apiGet<Instance>(at(id), signal),
  });

export const historyQuery = (id: string) =>
  pagedQuery<HistoryEntry>(['instance', id, 'history'], `${at(id)}/history`, {
    limit: null,
  });

export const incidentsKey = ['incidents'] as const;

/** What is stuck, of all flows or of one. */
export const incidentsQuery = (flow: string | undefined) =>
  pagedQuery<Incident>(
    [...incidentsKey, flow ?? ''],
    flow === undefined ? '/incidents' : `/incidents?flow=${encodeURIComponent(flow)}`,
  );

export const resolveIncident = ({ instanceId, id }: Pick<Incident, 'instanceId' | 'id'>, wish: IncidentResolve) =>
  apiSend<Instance>('POST', `${at(instanceId)}/incidents/${encodeURIComponent(id)}/resolve`, wish);

/** Ends a case before its time. */
export const cancelInstance = (id: string, reason: string) => apiSend<Instance>('POST', `${at(id)}/cancel`, { reason });
