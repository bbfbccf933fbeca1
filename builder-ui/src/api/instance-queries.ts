import type { HistoryEntry, Instance } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';
import { refreshEveryMs } from './task-queries.ts';

const at = (id: string) => `/instances/${encodeURIComponent(id)}`;

export const instanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['instance', id],
    queryFn: ({ signal }) => apiGet<Instance>(at(id), signal),
    refetchInterval: refreshEveryMs,
  });

export const historyQuery = (id: string) =>
  pagedQuery<HistoryEntry>(['instance', id, 'history'], `${at(id)}/history`, {
    limit: null,
    refreshMs: refreshEveryMs,
  });
