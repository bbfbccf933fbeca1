const units = [
  { unit: 'year', seconds: 31_536_000 },
  { unit: 'month', seconds: 2_592_000 },
  { unit: 'week', seconds: 604_800 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const satisfies { unit: Intl.RelativeTimeFormatUnit; seconds: number }[];

/** A time seen from now, in words: 'in 3 hours', 'yesterday'. Within a minute it is 'now'. */
export function timeInWords(at: Date, now: Date, language: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const format = wordsOf(language);
  const fitting = units.find((candidate) => Math.abs(seconds) >= candidate.seconds);
  if (!fitting) return format(0, 'second');
  if (fitting.unit === 'day') return format(calendarDaysBetween(now, at), 'day');
  return format(Math.trunc(seconds / fitting.seconds), fitting.unit);
}

function wordsOf(language: string) {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // In Hebrew one and two come as 'שעה (1)' and 'שעתיים (2)', which say the number twice.
  return (value: number, unit: Intl.RelativeTimeFormatUnit) => format.format(value, unit).replace(/ \([12]\)/, '');
}

/** 'tomorrow' is the next date, not 24 hours from now. */
function calendarDaysBetween(from: Date, to: Date): number {
  const date = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((date(to) - date(from)) / 86_400_000);
}

/** The whole time, such as '3 March 2026, 14:05'. */
export function fullTime(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);
}

export type Due = 'later' | 'soon' | 'overdue';

const soonMs = 24 * 3_600_000;

/** How a deadline stands: `soon` within a day, `overdue` once it has passed. */
export function dueState(dueAt: Date, now: Date): Due {
  const left = dueAt.getTime() - now.getTime();
  if (left < 0) return 'overdue';
  return left <= soonMs ? 'soon' : 'later';
}
