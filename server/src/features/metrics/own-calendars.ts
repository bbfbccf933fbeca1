import type { CompiledCalendar } from '@nativ/runtime';
import type { CalendarDocumentRow } from '../../engine/calendar-store.ts';
import { compiledCalendar } from '../../engine/compiled-calendars.ts';

/** Calendars kept, of as many workspaces. */
const KEPT = 200;

/** The own calendars of workspaces, made ready once: a calendar keeps the years that it has worked out. */
export class OwnCalendars {
  private readonly ready = new Map<string, CompiledCalendar>();

  /** A practice room has its calendar under the id of the one of live work. */
  compiled(workspaceId: string, row: CalendarDocumentRow): CompiledCalendar {
    const name = `${workspaceId}/${row.id}/${row.version}`;
    const kept = this.ready.get(name);
    if (kept) return kept;
    if (this.ready.size >= KEPT) this.ready.clear();
    const made = compiledCalendar(row);
    this.ready.set(name, made);
    return made;
  }
}
