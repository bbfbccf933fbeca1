import type { NotificationSettings, NotificationSettingsPatch } from '@nativ/schemas';

/** What each part of the page is given. */
export interface SettingsPart {
  readonly settings: NotificationSettings;
  readonly onChange: (patch: NotificationSettingsPatch) => void;
}
