import type {
  Notification,
  NotificationList,
  NotificationSettings,
  NotificationSettingsPatch,
  PushDevice,
  PushDeviceAdd,
  PushDeviceList,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './api-client.ts';
import { pagedQuery } from './paged-query.ts';

export const notificationsKey = ['notifications'] as const;

/** What the list can be narrowed to. */
export const abouts = ['work', 'talk', 'watching', 'other'] as const;
export type NoticeAbout = (typeof abouts)[number];

export interface NoticeFilter {
  readonly about?: NoticeAbout;
  readonly unread?: boolean;
}

export function notificationsQuery({ about, unread = false }: NoticeFilter) {
  const search = new URLSearchParams({ ...(about && { about }), ...(unread && { unread: 'true' }) });
  const key = [...notificationsKey, 'list', about ?? 'all', unread];
  return pagedQuery<Notification>(key, `/notifications?${search}`, { limit: 50 });
}

/** How much is not read, up to 100. */
export const unreadQuery = queryOptions({
  queryKey: [...notificationsKey, 'unread'],
  queryFn: async ({ signal }) => (await apiGet<NotificationList>('/notifications?limit=1', signal)).unreadCount,
  staleTime: 0,
});

export const readNotifications = (ids: readonly string[]) => apiSend<void>('POST', '/notifications/read', { ids });
/** The newest of what is not read, for the page where the day begins. */
export const newsQuery = queryOptions({
  queryKey: [...notificationsKey, 'news'],
  queryFn: async ({ signal }) => (await apiGet<NotificationList>('/notifications?unread=true&limit=5', signal)).items,
  staleTime: 0,
});

export const readAllNotifications = () => apiSend<void>('POST', '/notifications/read-all', undefined);

export const notificationSettingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: ({ signal }) => apiGet<NotificationSettings>('/notification-settings', signal),
});

export const changeNotificationSettings = (patch: NotificationSettingsPatch) =>
  apiSend<NotificationSettings>('PATCH', '/notification-settings', patch);

export const pushDevicesQuery = queryOptions({
  queryKey: ['push-devices'],
  queryFn: ({ signal }) => apiGet<PushDeviceList>('/push-devices', signal),
});

export const listPushDevices = () => apiGet<PushDeviceList>('/push-devices');
export const addPushDevice = (device: PushDeviceAdd) => apiSend<PushDevice>('POST', '/push-devices', device);
export const removePushDevice = (id: string) =>
  apiSend<void>('DELETE', `/push-devices/${encodeURIComponent(id)}`, undefined);
