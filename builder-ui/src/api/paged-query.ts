import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';
import { apiGet } from './api-client.ts';

/** What every list of the API answers. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface PagedOptions {
  /** How many at a time; null for a list that the server gives whole. */
  readonly limit?: number | null;
  /** How often the list looks for news by itself; it does so on return to the window, too. */
  readonly refreshMs?: number;
}

/** A list that is read page by page, by cursor. `path` may carry other search parameters. */
export function pagedQuery<Item>(queryKey: QueryKey, path: string, { limit = 20, refreshMs }: PagedOptions = {}) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => {
      return apiGet<Page<Item>>(pageAddress(path, limit, pageParam), signal);
    },
    refetchInterval: refreshMs ?? false,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}

export function pageAddress(path: string, limit: number | null, cursor: string | null): string {
  const [place = '', given = ''] = path.split('?');
  const search = new URLSearchParams(given);
  if (limit !== null) search.set('limit', String(limit));
  if (cursor !== null) search.set('cursor', cursor);
  return search.size === 0 ? place : `${place}?${search}`;
}
