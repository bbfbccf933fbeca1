import { DAY_MS, daysFromCivil, formatDate } from './civil-date.ts';

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?Z$/;

/**
 * Reads an ISO 8601 instant in UTC as milliseconds since 1970. It needs no clock and no time zone, which is why the
 * engine may use it. Throws on anything else, since the shell makes these texts.
 */
export function parseInstant(text: string): number {
  const match = INSTANT.exec(text);
  if (!match) throw new Error(`Expected an instant such as '2026-01-31T08:00:00.000Z', but found '${text}'.`);
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  const days = daysFromCivil(Number(year), Number(month), Number(day));
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return days * DAY_MS + seconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Writes milliseconds since 1970 as an ISO 8601 instant in UTC with milliseconds. */
export function formatInstant(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  const rest = ms - days * DAY_MS;
  const time = `${pad(Math.floor(rest / 3_600_000), 2)}:${pad(Math.floor(rest / 60_000) % 60, 2)}`;
  return `${formatDate(days)}T${time}:${pad(Math.floor(rest / 1000) % 60, 2)}.${pad(rest % 1000, 3)}Z`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
