const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?Z$/;
const DAY_MS = 86_400_000;
/** The days of one era of the Gregorian calendar: 400 years. */
const ERA_DAYS = 146_097;
/** From 0000-03-01, where the computed calendar begins, to 1970-01-01. */
const EPOCH_DAY = 719_468;

/**
 * Counts the days from 1970-01-01 to a date of the Gregorian calendar. Years begin in March here, so that the leap
 * day is the last day of a year (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - EPOCH_DAY;
}

/** The date that lies the given number of days after 1970-01-01: the inverse of `daysFromCivil`. */
function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + EPOCH_DAY;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

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
  const { year, month, day } = civilFromDays(days);
  const rest = ms - days * DAY_MS;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const time = `${pad(Math.floor(rest / 3_600_000), 2)}:${pad(Math.floor(rest / 60_000) % 60, 2)}`;
  return `${date}T${time}:${pad(Math.floor(rest / 1000) % 60, 2)}.${pad(rest % 1000, 3)}Z`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
