import { DAY_MS, parseDate } from '../../state/civil-date.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d*)?)?)?$/;

/**
 * Reads a date (as its midnight), or a date and time without a zone such as `2026-05-21T09:30`, as forms give them: in
 * milliseconds since 1970-01-01 00:00 of its place. Null when it is neither.
 */
export function parseLocalTime(text: string): number | null {
  const match = LOCAL.exec(text);
  if (!match) return null;
  const [, date = '', hour = '0', minute = '0', second = '0', fraction = ''] = match;
  const day = parseDate(date);
  if (day === null) return null;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return day * DAY_MS + seconds * 1000 + Number(fraction.padEnd(3, '0'));
}
