import type {
  GroupBoard,
  GroupItem,
  GroupItemChange,
  GroupItemChangeOutcomes,
  GroupTimeline,
  SavedView,
  SavedViewCreate,
  SavedViewList,
  SavedViewPatch,
  ViewSettings,
} from '@nativ/schemas';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { boardParameters, type Days, itemParameters } from '../group/items-address.ts';
import { presentTime } from '../ui/present-time.ts';
import { apiDelete, apiGet, apiSend } from './api-client.ts';
import { type Page, pageAddress } from './paged-query.ts';

const at = (group: string) => `/groups/${encodeURIComponent(group)}`;

/** Everything that a group's views show of its items. */
export const groupItemsKey = (group: string) => ['group', group, 'items'] as const;

/** The times that a filter speaks of are those of the moment of asking, so that they are no part of the key. */
export const groupBoardQuery = (group: string, settings: ViewSettings) =>
  queryOptions({
    queryKey: [...groupItemsKey(group), 'board', settings],
    queryFn: ({ signal }) => {
      const asked = boardParameters(settings, presentTime());
      return apiGet<GroupBoard>(`${at(group)}/board${asked.size === 0 ? '' : `?${asked}`}`, signal);
    },
  });

/** @param from where the list goes on after what is known of it already */
export const groupItemsQuery = (group: string, settings: ViewSettings, from: string | null = null) =>
  infiniteQueryOptions({
    queryKey: [...groupItemsKey(group), 'list', settings, from],
    queryFn: ({ pageParam, signal }) => {
      const asked = itemParameters(settings, presentTime());
      return apiGet<Page<GroupItem>>(pageAddress(`${at(group)}/items?${asked}`, null, pageParam), signal);
    },
    initialPageParam: from,
    getNextPageParam: (last) => last.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

/** A calendar shows so much; of a busier time it says that there is more. */
export const mostInCalendar = 500;

export interface CalendarItems {
  readonly items: readonly GroupItem[];
  readonly isMore: boolean;
}

export const groupCalendarQuery = (group: string, settings: ViewSettings, days: Days) =>
  queryOptions({
    queryKey: [...groupItemsKey(group), 'calendar', settings, days],
    queryFn: async ({ signal }): Promise<CalendarItems> => {
      const parts = await Promise.all(
        (['task', 'gathering'] as const).map((kind) => readAll(group, { ...settings, kind }, days, signal)),
      );
      return { items: parts.flatMap(({ items }) => items), isMore: parts.some(({ isMore }) => isMore) };
    },
  });

async function readAll(group: string, settings: ViewSettings, days: Days, signal: AbortSignal): Promise<CalendarItems> {
  const items: GroupItem[] = [];
  const asked = itemParameters(settings, presentTime(), days);
  for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
    if (items.length >= mostInCalendar) return { items, isMore: true };
    const page: Page<GroupItem> = await apiGet(pageAddress(`${at(group)}/items?${asked}`, 100, cursor), signal);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return { items, isMore: false };
}

export const groupTimelineQuery = (group: string, { from, before }: Days) =>
  infiniteQueryOptions({
    queryKey: [...groupItemsKey(group), 'timeline', from, before],
    queryFn: ({ pageParam, signal }) =>
      apiGet<GroupTimeline>(pageAddress(`${at(group)}/timeline?from=${from}&before=${before}`, 50, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.people),
  });

export const changeItems = (group: string, changes: readonly GroupItemChange[]) =>
  apiSend<GroupItemChangeOutcomes>('POST', `${at(group)}/items/changes`, { changes });

export const savedViewsQuery = (group: string) =>
  queryOptions({
    queryKey: ['group', group, 'views'],
    queryFn: async ({ signal }) => (await apiGet<SavedViewList>(`${at(group)}/views`, signal)).items,
  });

export const keepView = (group: string, view: SavedViewCreate) =>
  apiSend<SavedView>('POST', `${at(group)}/views`, view);
export const changeView = (group: string, id: string, patch: SavedViewPatch) =>
  apiSend<SavedView>('PATCH', `${at(group)}/views/${encodeURIComponent(id)}`, patch);
export const removeView = (group: string, id: string) => apiDelete(`${at(group)}/views/${encodeURIComponent(id)}`);
