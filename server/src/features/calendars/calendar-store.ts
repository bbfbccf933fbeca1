import type { BusinessCalendar, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { PoolClient } from 'pg';
import type { CalendarDocumentRow } from '../../engine/calendar-store.ts';

export interface CalendarRow {
  readonly id: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly document: BusinessCalendar;
  readonly version: number;
  readonly updatedAt: Date;
  readonly movedVersion: number | null;
  readonly moveVersion: number | null;
}

const columns = {
  id: 'id',
  key: 'key',
  title: 'title',
  document: 'document',
  version: 'version',
  updatedAt: 'updated_at',
  movedVersion: 'moved_version',
  moveVersion: 'move_version',
};

/** Calendars in the order of their keys. */
export async function listCalendars(
  transaction: Knex.Transaction,
  afterKey: string,
  limit: number,
): Promise<CalendarRow[]> {
  return transaction('nativ.calendars').where('key', '>', afterKey).orderBy('key').limit(limit).select(columns);
}

export async function findCalendar(transaction: Knex.Transaction, key: string): Promise<CalendarRow | null> {
  return (await transaction('nativ.calendars').where({ key }).first(columns)) ?? null;
}

/** Locks a calendar, so that of two who change it at once the second sees what the first has done. */
export async function lockCalendar(transaction: Knex.Transaction, key: string): Promise<CalendarRow | null> {
  return (await transaction('nativ.calendars').where({ key }).forUpdate().first(columns)) ?? null;
}

export interface CalendarParts {
  readonly title: LocalizedText;
  readonly document: BusinessCalendar;
}

export async function insertCalendar(
  transaction: Knex.Transaction,
  { workspaceId, id, key, title, document }: CalendarParts & { workspaceId: string; id: string; key: string },
): Promise<void> {
  await transaction('nativ.calendars').insert({
    workspace_id: workspaceId,
    id,
    key,
    title: JSON.stringify(title),
    document: JSON.stringify(document),
  });
}

/** Sets what a locked calendar says, as its next version. */
export async function updateCalendar(
  transaction: Knex.Transaction,
  id: string,
  { title, document, version }: CalendarParts & { readonly version: number },
): Promise<void> {
  await transaction('nativ.calendars')
    .where({ id })
    .update({
      title: JSON.stringify(title),
      document: JSON.stringify(document),
      version,
      updated_at: transaction.fn.now(),
    });
}

/** The groups that work by a calendar: the names of those that are seen, and how many others there are. */
export interface GroupsByCalendar {
  readonly names: readonly LocalizedText[];
  readonly hidden: number;
}

export async function namesOfGroups(transaction: Knex.Transaction, calendarId: string): Promise<LocalizedText[]> {
  return transaction('nativ.groups').where({ calendar_id: calendarId }).orderBy('key').pluck('name');
}

/** How many groups work by a calendar, those that a person does not see too. */
export async function countGroups(client: PoolClient, calendarId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from nativ.groups where calendar_id = $1',
    [calendarId],
  );
  return rows[0]?.count ?? 0;
}

export async function deleteCalendar(transaction: Knex.Transaction, id: string): Promise<void> {
  await transaction('nativ.calendars').where({ id }).delete();
}

/**
 * Sets the moving of due times going, from the beginning. A step that is under way on another node may go by the calendar
 * of up to a second ago, so that it begins after those have been stored.
 */
export async function beginMove(transaction: Knex.Transaction, id: string): Promise<void> {
  await transaction('nativ.calendars')
    .where({ id })
    .update({
      move_version: transaction.ref('version'),
      move_after: null,
      move_wake_at: transaction.raw(`now() + interval '2 seconds'`),
      move_attempts: 0,
    });
}

/** The calendars as they are reckoned with. */
export async function listCalendarDocuments(transaction: Knex.Transaction): Promise<CalendarDocumentRow[]> {
  return transaction('nativ.calendars').select('id', 'key', 'version', 'document');
}
