import type { TFunction } from 'i18next';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * A time as people say it: '4 h 20 min', '2 d 3 h', '35 s'. Working time has no days, since a day of work is none of 24 hours.
 */
export function waitInWords(ms: number, t: TFunction, clock: 'wall' | 'business' = 'wall'): string {
  if (ms < MINUTE_MS) return t('dashboards.span.seconds', { seconds: Math.round(ms / 1000) });
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 60) return t('dashboards.span.minutes', { minutes });
  if (clock === 'wall' && ms >= 2 * DAY_MS) return daysAndHours(Math.round(ms / HOUR_MS), t);
  const hours = Math.floor(minutes / 60);
  // Of fifty hours nobody wants to know the minutes.
  if (minutes % 60 === 0 || hours >= 48) return t('dashboards.span.hours', { hours });
  return t('dashboards.span.hoursAndMinutes', { hours, minutes: minutes % 60 });
}

function daysAndHours(hours: number, t: TFunction): string {
  const days = Math.floor(hours / 24);
  if (hours % 24 === 0 || days >= 10) return t('dashboards.span.days', { days });
  return t('dashboards.span.daysAndHours', { days, hours: hours % 24 });
}

/** The same, exactly to the second: for one case. */
export function exactWait(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
