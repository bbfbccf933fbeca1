import type { ScheduleStartConfig } from '@nativ/schemas';
import type { NodePanel } from '../node-panel.ts';

export const scheduleStartPanel: NodePanel<ScheduleStartConfig> = {
  type: 'scheduleStart',
  about: {
    he: 'פותח פנייה במועדים קבועים, למשל בכל יום ראשון בשמונה.',
    en: 'Starts a case at set times, such as every Sunday at eight.',
  },
  sections: { when: ['cron'], more: ['timeZone'] },
  settings: {
    cron: {
      title: { he: 'המועדים', en: 'Times' },
      hint: {
        he: 'דקה, שעה, יום בחודש, חודש, יום בשבוע. \u20660 8 * * 0\u2069 הוא כל יום ראשון בשמונה.',
        en: 'Minute, hour, day of the month, month, day of the week. 0 8 * * 0 is every Sunday at eight.',
      },
      editor: 'cron',
    },
    timeZone: {
      title: { he: 'אזור הזמן', en: 'Time zone' },
      hint: { he: 'בלי אזור, לפי השעון של הארגון.', en: 'Without one, by the clock of the organization.' },
      editor: 'timeZone',
    },
  },
};
