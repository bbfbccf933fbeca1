import type { TFunction } from 'i18next';

const number = /^\d{1,2}$/;
/** Any Sunday: the days of a week are counted from it. */
const sunday = Date.UTC(2026, 0, 4);
const dayMs = 86_400_000;

/** A cron line in words where it is a plain one - every day, on days of the week or of the month, at one time; else null. */
export function cronInWords(cron: string, language: string, t: TFunction): string | null {
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', more] = cron.split(' ');
  if (more !== undefined || !number.test(minute) || !number.test(hour) || month !== '*') return null;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (dayOfMonth === '*' && dayOfWeek === '*') return t('cron.daily', { time });
  if (dayOfMonth === '*') {
    const days = weekdays(dayOfWeek, language);
    return days && t('cron.weekly', { days, time });
  }
  return number.test(dayOfMonth) && dayOfWeek === '*' ? t('cron.monthly', { day: dayOfMonth, time }) : null;
}

/** The names of '0', '0,3' or '0-4'; null for what is written otherwise. */
function weekdays(text: string, language: string): string | null {
  const days = text.split(',').flatMap((part) => {
    const [from, to = from] = part.split('-').map(Number);
    if (!/^[0-7](-[0-7])?$/.test(part) || from === undefined || to === undefined) return [Number.NaN];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  if (days.some(Number.isNaN) || days.length === 0) return null;
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const names = [...new Set(days)].map((day) => name.format(new Date(sunday + (day % 7) * dayMs)));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
