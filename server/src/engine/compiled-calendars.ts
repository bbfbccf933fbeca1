import { type Calendars, type CompiledCalendar, compileCalendar, workspaceCalendars } from '@nativ/runtime';
import type { CalendarDocumentRow } from './calendar-store.ts';

/** The key of the calendar that a workspace goes by where a flow names none. */
export const ownCalendarKey = 'default';

/** Makes one calendar ready. It was checked when it was set, so that one that does not compile is a bug. */
export function compiledCalendar({ key, document }: CalendarDocumentRow): CompiledCalendar {
  const outcome = compileCalendar(document);
  if (outcome.kind === 'compiled') return outcome.calendar;
  throw new Error(`Expected the stored calendar '${key}' to compile, but: ${outcome.problems[0]?.message}`);
}

/** What the calendars of a workspace tell the engine; `compile` may keep what it has made ready before. */
export function calendarsOf(
  rows: readonly CalendarDocumentRow[],
  compile: (row: CalendarDocumentRow) => CompiledCalendar = compiledCalendar,
): Calendars {
  const byKey = new Map(rows.map((row) => [row.key, compile(row)]));
  const own = byKey.get(ownCalendarKey);
  if (!own) throw new Error(`Expected each workspace to have a calendar '${ownCalendarKey}', but found none.`);
  return workspaceCalendars(own, byKey);
}
