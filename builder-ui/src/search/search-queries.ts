import type { SearchRequest, SearchResult } from '@nativ/schemas';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiSend } from '../api/api-client.ts';

/** What was found is not kept long: it is asked for anew, and what was looked for is forgotten. */
const kept = { staleTime: 15_000, gcTime: 60_000 } as const;

/** With the words in the body, so that they stand in no address. */
const send = (request: SearchRequest) => apiSend<SearchResult>('POST', '/search', request);

/** The best few, while somebody types. */
export const quickSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'quick', q],
    queryFn: () => send({ q, limit: 8 }),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
    ...kept,
  });

export const searchQuery = (request: SearchRequest) =>
  infiniteQueryOptions({
    queryKey: ['search', 'page', request],
    queryFn: ({ pageParam }) => send({ ...request, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: request.q.trim() !== '',
    placeholderData: keepPreviousData,
    ...kept,
  });
