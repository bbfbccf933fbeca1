import { type CompiledCalendar, compileCalendar, isWorkingTime, nextWorkingInstant, withOwnWeek } from '@nativ/runtime';
import type { BusinessWeek } from '@nativ/schemas';
import type { CalendarDocumentRow } from './calendar-store.ts';
import { ownCalendarKey } from './compiled-calendars.ts';

/** When work begins from here: 'now', the instant, or 'never'. Instants are of one form, so that texts compare as times. */
export type Begins = string;

/** When the hours of a group begin, and those of its people who have hours of their own: what app.within_hours reads. */
export interface GroupHours {
  readonly begins: Begins;
  readonly own: Readonly<Record<string, Begins>>;
}

export interface WorkHoursRows {
  /** A practice room has calendars under the same ids as live work. */
  readonly workspaceId: string;
  readonly calendars: readonly CalendarDocumentRow[];
  readonly groups: readonly {
    readonly id: string;
    /** Null for the workspace's own calendar. */
    readonly calendarId: string | null;
    /** The people of the group who have hours of their own. */
    readonly ownWeeks: readonly { readonly userId: string; readonly week: BusinessWeek }[];
  }[];
}

/** Compiled weeks kept: people of a team often share theirs, so there are far fewer than people. */
const KEPT = 1000;

/** When the people of each group of a workspace work. */
export class WorkHours {
  private readonly groups: ReadonlyMap<string, WorkHoursRows['groups'][number]>;
  private readonly calendars: ReadonlyMap<string, CalendarDocumentRow>;
  private readonly compiled: Map<string, CompiledCalendar>;
  private readonly workspaceId: string;

  /** @param compiled what was made ready before, by calendar, version and week; kept, since a calendar keeps its years */
  constructor({ workspaceId, calendars, groups }: WorkHoursRows, compiled: Map<string, CompiledCalendar>) {
    this.groups = new Map(groups.map((group) => [group.id, group]));
    this.calendars = new Map(calendars.flatMap((row) => [[row.id, row] as const, [row.key, row] as const]));
    this.compiled = compiled;
    this.workspaceId = workspaceId;
  }

  /** The hours of a group at an instant, in milliseconds since 1970. */
  at(groupId: string, nowMs: number): GroupHours {
    const group = this.groups.get(groupId);
    const calendar = this.calendars.get(group?.calendarId ?? ownCalendarKey) ?? this.calendars.get(ownCalendarKey);
    if (!calendar) throw new Error(`Expected each workspace to have a calendar '${ownCalendarKey}', but found none.`);
    const own = group?.ownWeeks ?? [];
    return {
      begins: begins(this.ready(calendar, null), nowMs),
      own: Object.fromEntries(own.map(({ userId, week }) => [userId, begins(this.ready(calendar, week), nowMs)])),
    };
  }

  private ready({ id, version, key, document }: CalendarDocumentRow, week: BusinessWeek | null): CompiledCalendar {
    const name = `${this.workspaceId}/${id}/${version}/${week === null ? '' : JSON.stringify(week)}`;
    const kept = this.compiled.get(name);
    if (kept) return kept;
    const outcome = compileCalendar(week === null ? document : withOwnWeek(document, week));
    if (outcome.kind !== 'compiled')
      throw new Error(`Expected the stored hours of '${key}' to compile, but: ${outcome.problems[0]?.message}`);
    if (this.compiled.size >= KEPT) this.compiled.clear();
    this.compiled.set(name, outcome.calendar);
    return outcome.calendar;
  }
}

function begins(calendar: CompiledCalendar, nowMs: number): Begins {
  if (isWorkingTime(calendar, nowMs)) return 'now';
  const next = nextWorkingInstant(calendar, nowMs);
  return next === null ? 'never' : new Date(next).toISOString();
}
