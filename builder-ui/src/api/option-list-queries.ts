import type { OptionEntry, OptionList, OptionListCreate, OptionListSet } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';
import { type Page, pagedQuery } from './paged-query.ts';

const at = (key: string) => `/option-lists/${encodeURIComponent(key)}`;

/** A workspace has a handful of lists: all that a page holds. */
export const optionListsQuery = queryOptions({
  queryKey: ['option-lists'],
  queryFn: async ({ signal }) => (await apiGet<Page<OptionList>>('/option-lists?limit=100', signal)).items,
});

export const optionListQuery = (key: string) =>
  queryOptions({ queryKey: ['option-lists', key], queryFn: ({ signal }) => apiGet<OptionList>(at(key), signal) });

/** Entries in which a text stands, or all of them, page by page. */
export const optionEntriesQuery = (key: string, text: string) =>
  pagedQuery<OptionEntry>(
    ['option-lists', key, 'entries', text],
    text === '' ? `${at(key)}/entries` : `${at(key)}/entries?q=${encodeURIComponent(text)}`,
    { limit: 50 },
  );

export const createOptionList = (list: OptionListCreate) => apiSend<OptionList>('POST', '/option-lists', list);
export const setOptionList = (key: string, list: OptionListSet) => apiSend<OptionList>('PUT', at(key), list);
export const deleteOptionList = (key: string) => apiSend<void>('DELETE', at(key), undefined);

/** Lists longer than this are changed by file. */
export const longestTyped = 2_000;

/** All entries of a list that is short enough to be typed, in its order. */
export async function readEntries(key: string): Promise<readonly OptionEntry[]> {
  const entries: OptionEntry[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const next: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<OptionEntry> = await apiGet<Page<OptionEntry>>(`${at(key)}/entries?limit=100${next}`);
    entries.push(...page.items);
    cursor = entries.length < longestTyped ? page.nextCursor : null;
  }
  return entries;
}
