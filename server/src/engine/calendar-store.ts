import type { BusinessCalendar } from '@nativ/schemas';
import type { PoolClient } from 'pg';

export interface CalendarDocumentRow {
  readonly id: string;
  /** 'default' is the workspace's own. */
  readonly key: string;
  readonly version: number;
  readonly document: BusinessCalendar;
}

/** The calendars of the workspace of the context. */
export async function loadCalendars(client: PoolClient): Promise<CalendarDocumentRow[]> {
  const { rows } = await client.query<CalendarDocumentRow>('select id, key, version, document from nativ.calendars');
  return rows;
}
