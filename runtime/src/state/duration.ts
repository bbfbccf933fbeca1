const DURATION = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?)?$/;

/** A duration whose days are kept apart from its hours, for where a day is not always 24 hours. */
export interface DurationParts {
  readonly days: number;
  /** Hours and minutes. */
  readonly ms: number;
}

/** Reads an ISO 8601 duration of days, hours and minutes (`P2D`, `P1DT12H`) in its parts; null when it is none. */
export function parseDurationParts(text: string): DurationParts | null {
  const match = DURATION.exec(text);
  if (!match || text === 'P' || text.endsWith('T')) return null;
  const [, days = '0', hours = '0', minutes = '0'] = match;
  return { days: Number(days), ms: (Number(hours) * 60 + Number(minutes)) * 60_000 };
}

/** Reads an ISO 8601 duration of days, hours and minutes (`P2D`, `PT24H`) as milliseconds; null when it is none. */
export function parseDuration(text: string): number | null {
  const parts = parseDurationParts(text);
  return parts && parts.days * 86_400_000 + parts.ms;
}
