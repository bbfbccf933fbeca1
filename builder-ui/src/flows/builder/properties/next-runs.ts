import { Cron } from 'croner';

/** The next times of a cron line, in the time zone given; null where it is none. */
export function nextRuns(cron: string, timeZone: string, count: number, after: Date): readonly Date[] | null {
  try {
    return new Cron(cron, { timezone: timeZone, paused: true }).nextRuns(count, after);
  } catch {
    return null; // The schema says at the field what is wrong with it.
  }
}
