import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';
import { apiGet } from './api-client.ts';

/** What every list of the API answers. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** A list that is read page by page, by cursor. `path` may carry other search parameters. */
export function pagedQuery<Item>(queryKey: QueryKey, path: string, limit = 20) {
  const separator = path.includes('?') ? '&' : '?';
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
      return apiGet<Page<Item>>(`${path}${separator}limit=${limit}${cursor}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}
