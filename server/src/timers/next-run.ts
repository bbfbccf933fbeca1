import { Cron } from 'croner';

/**
 * The first time after an instant at which a schedule runs, or null when there is none (30 February). On the days of a
 * clock change it runs as people expect: a time that is skipped comes right after, one that is doubled comes once.
 *
 * @param cron five fields
 * @throws Error when the schedule or the time zone cannot be read
 */
export function nextRun(cron: string, timeZone: string, after: Date): Date | null {
  return new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true }).nextRun(after);
}
