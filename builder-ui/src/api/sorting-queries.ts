import type { CaseSortingList, SortingCorrected, TriageList, TriageSorted } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';

const at = (id: string) => `/instances/${encodeURIComponent(id)}/sortings`;

/** What the steps of a case said of it. It belongs to the case, so that it is read again when the case changes. */
export const sortingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['instance', id, 'sortings'],
    queryFn: ({ signal }) => apiGet<CaseSortingList>(at(id), signal),
  });

export const correctSorting = (id: string, node: string, label: string) =>
  apiSend<SortingCorrected>('POST', `${at(id)}/${encodeURIComponent(node)}/correction`, { label });

/** What waits to be sorted. It is made of tasks, so that it is read again when those change. */
export const triageQuery = queryOptions({
  queryKey: ['tasks', 'triage'],
  queryFn: ({ signal }) => apiGet<TriageList>('/triage', signal),
});

export const sortTasks = (tasks: readonly string[], label: string) =>
  apiSend<TriageSorted>('POST', '/triage/sort', { tasks, label });
