import type { BusinessCalendar } from '@nativ/schemas';
import type { Knex } from 'knex';
import { ownCalendarKey } from '../../engine/compiled-calendars.ts';

/** The keys of the calendars; `timeZone` is the one of the workspace's own. */
export async function readCalendarKeys(
  transaction: Knex.Transaction,
): Promise<{ readonly keys: ReadonlySet<string>; readonly timeZone: string }> {
  const rows: { key: string; timeZone: string }[] = await transaction('nativ.calendars').select({
    key: 'key',
    timeZone: transaction.raw(`document ->> 'timeZone'`),
  });
  const own = rows.find(({ key }) => key === ownCalendarKey);
  if (!own) throw new Error(`Expected each workspace to have a calendar '${ownCalendarKey}', but found none.`);
  return { keys: new Set(rows.map(({ key }) => key)), timeZone: own.timeZone };
}

/** The calendars that a flow may go by. */
export async function readCalendarDocuments(
  transaction: Knex.Transaction,
): Promise<{ readonly key: string; readonly calendar: BusinessCalendar }[]> {
  return transaction('nativ.calendars').orderBy('key').select({ key: 'key', calendar: 'document' });
}
