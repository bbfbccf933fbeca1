import type { ScheduleStartConfig } from '@nativ/schemas';
import { IconCalendarTime } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { configOf, inOneLine } from '../summary-of.ts';
import { cronInWords } from './cron-words.ts';

export const scheduleStartFace: NodeFace = {
  type: 'scheduleStart',
  icon: IconCalendarTime,
  label: 'node.scheduleStart.label',
  tone: 'start',
  summary: (node, { t, language, expression }) => {
    const { cron, timeZone } = configOf<ScheduleStartConfig>(node);
    if (cron === undefined) return null;
    return inOneLine(
      cronInWords(cron, language, t) ?? expression(cron),
      timeZone !== undefined && t('node.scheduleStart.zone', { zone: timeZone }),
    );
  },
};
