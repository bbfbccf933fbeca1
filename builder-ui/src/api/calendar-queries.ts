import type {
  Calendar,
  CalendarCreate,
  CalendarList,
  CalendarMoves,
  CalendarSet,
  Schedule,
  ScheduleResolve,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

const at = (key: string) => `/calendars/${encodeURIComponent(key)}`;

/** A workspace has a handful of calendars: all that a page holds. While due times move, it looks again by itself. */
export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: async ({ signal }) => (await apiGet<CalendarList>('/calendars?limit=100', signal)).items,
  refetchInterval: ({ state }) => (state.data?.some(({ isMoving }) => isMoving) ? 1_500 : false),
});

export const createCalendar = (calendar: CalendarCreate) => apiSend<Calendar>('POST', '/calendars', calendar);
export const setCalendar = (key: string, change: CalendarSet) => apiSend<Calendar>('PUT', at(key), change);
export const deleteCalendar = (key: string) => apiSend<void>('DELETE', at(key), undefined);
export const moveDues = (key: string) => apiSend<CalendarMoves>('POST', `${at(key)}/apply`, {});

/** How much would move. It changes nothing, though it is a POST, so it is read like any resource. */
export const calendarMovesQuery = (key: string, version: number) =>
  queryOptions({
    queryKey: ['calendars', key, 'moves', version],
    queryFn: () => apiSend<CalendarMoves>('POST', `${at(key)}/apply`, { dryRun: true }),
  });

export const schedulesQuery = pagedQuery<Schedule>(['schedules'], '/schedules', { limit: 50 });

export const resolveSchedule = (flow: string, action: ScheduleResolve['action']) =>
  apiSend<void>('POST', `/schedules/${encodeURIComponent(flow)}/resolve`, { action });
