import type { BusinessCalendar } from '@nativ/schemas';
import { type Day, dayOf, daysBetween, later, plusDays, startOf } from './days.ts';

export type Span = 'month' | 'week';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const length = 7;

/**
 * The day on which a workspace's week begins, 0 for Sunday: the first working day after its longest rest. A week without
 * rest, or without work, begins on Sunday.
 */
export function firstDayOfWeek(week: BusinessCalendar['week'] | undefined): number {
  const works = weekdays.map((day) => (week?.[day]?.length ?? 0) > 0);
  let best = { day: 0, rest: 0 };
  for (let day = 0; day < length; day++) {
    if (!works[day]) continue;
    let rest = 0;
    while (rest < length && !works[(day - 1 - rest + 2 * length) % length]) rest += 1;
    if (rest > best.rest) best = { day, rest };
  }
  return best.day;
}

/** Which weekdays are days of rest, by their number. */
export function restDays(week: BusinessCalendar['week'] | undefined): ReadonlySet<number> {
  const rest = weekdays.flatMap((day, number) => ((week?.[day]?.length ?? 0) > 0 ? [] : [number]));
  return new Set(rest.length === length ? [] : rest);
}

export function weekStart(day: Day, first: number): Day {
  return plusDays(day, -((startOf(day).getDay() - first + length) % length));
}

/** The weeks to show around a day, each with its seven days: those of its month, or its own alone. */
export function weeksOf(day: Day, span: Span, first: number): readonly (readonly Day[])[] {
  const from = span === 'week' ? weekStart(day, first) : weekStart(`${day.slice(0, 7)}-01`, first);
  const at = startOf(day);
  const last = span === 'week' ? from : dayOf(new Date(at.getFullYear(), at.getMonth() + 1, 0));
  const count = Math.floor(daysBetween(from, last) / length) + 1;
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length }, (_, number) => plusDays(from, week * length + number)),
  );
}

/** The first day that is shown and the one after the last. */
export function rangeOf(weeks: readonly (readonly Day[])[]): { readonly from: Day; readonly to: Day } {
  const from = weeks[0]?.[0];
  const last = weeks.at(-1)?.at(-1);
  if (from === undefined || last === undefined) throw new Error('Expected weeks to show, but found none.');
  return { from, to: plusDays(last, 1) };
}

/** Something that stands in a calendar: at a moment, or from one to another. */
export interface Dated {
  readonly from: Date;
  readonly to: Date;
}

/** What stands on each of the days, in the order of its beginning; what lasts for days stands on each of them. */
export function byDay<Entry extends Dated>(
  entries: readonly Entry[],
  days: readonly Day[],
): ReadonlyMap<Day, readonly Entry[]> {
  const placed = new Map<Day, Entry[]>(days.map((day) => [day, []]));
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return placed;
  for (const entry of [...entries].sort((one, other) => one.from.getTime() - other.from.getTime())) {
    const end = lastDayOf(entry);
    for (let day = later(dayOf(entry.from), first); day <= end && day <= last; day = plusDays(day, 1))
      placed.get(day)?.push(entry);
  }
  return placed;
}

/** What ends at midnight does not stand on the day that begins then. */
function lastDayOf({ from, to }: Dated): Day {
  return dayOf(to > from ? new Date(to.getTime() - 1) : to);
}
