/** The periods that one can look at, in days; null is everything there ever was. */
export const periods = { day: 1, week: 7, month: 30, quarter: 90, year: 365, ever: null } as const;
export type Period = keyof typeof periods;

/** What the live page shows, as its address says it. */
export interface LiveSearch {
  readonly version?: number;
  readonly period?: Period;
  /** The step whose cases are listed. */
  readonly step?: string;
  /** The case that is open. */
  readonly open?: string;
}

export function liveSearch(search: Record<string, unknown>): LiveSearch {
  const version = Number(search.version);
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const period = text(search.period);
  const [step, open] = [text(search.step), text(search.open)];
  return {
    ...(Number.isInteger(version) && version > 0 && { version }),
    ...(period !== undefined && Object.hasOwn(periods, period) && { period: period as Period }),
    ...(step !== undefined && { step }),
    ...(open !== undefined && { open }),
  };
}
