import type { Calendars } from '../engine/step.ts';
import { formatInstant } from '../state/instant.ts';
import { addBusinessDuration } from './business-duration.ts';
import type { CompiledCalendar } from './compile-calendar.ts';
import { LAST_YEAR, yearStart } from './horizon.ts';
import { parseLocalTime } from './zones/parse-local-time.ts';
import { instantAtLocalTime } from './zones/time-zone.ts';

/**
 * What a workspace's calendars tell the engine. A key that names none of them, of a calendar that was removed while cases ran
 * by it, means the workspace's own; what lies beyond the last year of calendars is due at the end of that year. So a
 * step never fails for want of a calendar.
 */
export function workspaceCalendars(
  own: CompiledCalendar,
  others: ReadonlyMap<string, CompiledCalendar> = new Map(),
): Calendars {
  const find = (key: string | null) => (key === null ? own : (others.get(key) ?? own));
  return {
    addBusinessTime: (key, startAt, duration) =>
      addBusinessDuration(find(key), startAt, duration) ?? formatInstant(yearStart(LAST_YEAR + 1) - 1),
    instantOf(key, local) {
      const time = parseLocalTime(local);
      return time === null ? null : formatInstant(instantAtLocalTime(find(key).zone, time));
    },
  };
}
