import type { Notification, NotificationList } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

export const notificationsKey = ['notifications'] as const;

export const notificationsQuery = pagedQuery<Notification>([...notificationsKey, 'list'], '/notifications', {
  limit: 30,
});

/** How much is not read, up to 100. Looked for on return to the window, and now and then while it is open. */
export const unreadQuery = queryOptions({
  queryKey: [...notificationsKey, 'unread'],
  queryFn: async ({ signal }) => (await apiGet<NotificationList>('/notifications?limit=1', signal)).unreadCount,
  refetchInterval: 60_000,
  staleTime: 0,
});

/** The newest of what is not read, for the page where the day begins. */
export const newsQuery = queryOptions({
  queryKey: [...notificationsKey, 'news'],
  queryFn: async ({ signal }) => (await apiGet<NotificationList>('/notifications?unread=true&limit=5', signal)).items,
  staleTime: 0,
});

export const readNotification = (id: string) =>
  apiSend<void>('POST', `/notifications/${encodeURIComponent(id)}/read`, undefined);
export const readAllNotifications = () => apiSend<void>('POST', '/notifications/read-all', undefined);
