import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';
import { apiGet } from './api-client.ts';

/** What every list of the API answers. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface PagedOptions {
  readonly limit?: number;
  /** How often the list looks for news by itself; it does so on return to the window, too. */
  readonly refreshMs?: number;
}

/** A list that is read page by page, by cursor. `path` may carry other search parameters. */
export function pagedQuery<Item>(queryKey: QueryKey, path: string, { limit = 20, refreshMs }: PagedOptions = {}) {
  const separator = path.includes('?') ? '&' : '?';
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
      return apiGet<Page<Item>>(`${path}${separator}limit=${limit}${cursor}`, signal);
    },
    refetchInterval: refreshMs ?? false,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}
