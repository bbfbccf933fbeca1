import type { NotificationSettings, NotificationSettingsPatch } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changeNotificationSettings,
  notificationSettingsQuery,
  notificationsKey,
} from '../../api/notification-queries.ts';

/** What one has chosen, and saving a change of it at once: the screen goes ahead, and back when the server says no. */
export function useNotificationSettings() {
  const queries = useQueryClient();
  const { queryKey } = notificationSettingsQuery;
  const read = useQuery(notificationSettingsQuery);
  const change = useMutation({
    // One after the other, so that the last choice is the one that stays.
    scope: { id: 'notification-settings' },
    mutationFn: changeNotificationSettings,
    onMutate: async (patch) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      if (before) queries.setQueryData(queryKey, changed(before, patch));
      return { before };
    },
    onError: (_error, _patch, kept) => {
      if (kept?.before) queries.setQueryData(queryKey, kept.before);
    },
    onSuccess: (settings) => {
      queries.setQueryData(queryKey, settings);
      void queries.invalidateQueries({ queryKey: notificationsKey });
    },
  });
  return { read, change };
}

function changed(before: NotificationSettings, { choices, ...rest }: NotificationSettingsPatch): NotificationSettings {
  const byKind = new Map(choices?.map((one) => [one.kind, one]));
  return { ...before, ...rest, choices: before.choices.map((one) => byKind.get(one.kind) ?? one) };
}
