import { type Day, dayOf, daysBetween, earlier, later, plusDays } from './days.ts';

/** What somebody does, from when to when; either end may be unknown. */
export interface Stretch {
  readonly startsAt: string | null;
  readonly createdAt: string;
  readonly dueAt: string | null;
}

export interface Bar<Item> {
  readonly item: Item;
  /** The column of its first day within the range, from 0, and how many days it covers there. */
  readonly column: number;
  readonly length: number;
  readonly lane: number;
  /** Whether it goes on beyond what is shown. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  /** Whether nobody said when it is to be done: it is shown until today. */
  readonly isOpenEnded: boolean;
}

export interface Laid<Item> {
  readonly bars: readonly Bar<Item>[];
  readonly lanes: number;
}

/**
 * Lays what somebody does beside the days, each thing in the first lane that is free. It goes from its start, or else from
 * when it came, to when it is due. What is overdue goes on until today, since it is still to be done.
 */
export function layOut<Item extends Stretch>(
  items: readonly Item[],
  { from, days, today }: { readonly from: Day; readonly days: number; readonly today: Day },
): Laid<Item> {
  const last = plusDays(from, days - 1);
  const shown = items
    .map((item) => ({ item, ...endsOf(item, today) }))
    .filter(({ start, end }) => start <= last && end >= from)
    .sort((one, other) => one.start.localeCompare(other.start) || one.end.localeCompare(other.end));
  const busyUntil: Day[] = [];
  const bars = shown.map(({ item, start, end }) => {
    const first = later(from, start);
    const final = earlier(end, last);
    const free = busyUntil.findIndex((until) => until < first);
    const lane = free === -1 ? busyUntil.length : free;
    busyUntil[lane] = final;
    return {
      item,
      lane,
      column: daysBetween(from, first),
      length: daysBetween(first, final) + 1,
      isCutBefore: start < from,
      isCutAfter: end > last,
      isOpenEnded: item.dueAt === null,
    };
  });
  return { bars, lanes: busyUntil.length };
}

function endsOf({ startsAt, createdAt, dueAt }: Stretch, today: Day): { readonly start: Day; readonly end: Day } {
  const start = dayOf(new Date(startsAt ?? createdAt));
  const due = dueAt === null ? null : dayOf(new Date(dueAt));
  // Due before it was to begin: the day that was promised counts.
  const begun = due !== null && due < start ? due : start;
  const wanted = due ?? today;
  const end = wanted < today && begun <= today ? today : wanted;
  return { start: begun, end: later(begun, end) };
}

/** How much somebody has in hand on each day of the range. */
export function loadOf<Item>({ bars }: Laid<Item>, days: number): readonly number[] {
  return Array.from(
    { length: days },
    (_, day) => bars.filter(({ column, length }) => column <= day && day < column + length).length,
  );
}

/** The days of a range on which somebody is away, as columns; an absence covers its last day too. */
export function awayColumns(
  absences: readonly { readonly fromOn: Day; readonly toOn: Day }[],
  { from, days }: { readonly from: Day; readonly days: number },
): ReadonlySet<number> {
  const away = new Set<number>();
  for (const { fromOn, toOn } of absences) {
    const first = Math.max(0, daysBetween(from, fromOn));
    const last = Math.min(days - 1, daysBetween(from, toOn));
    for (let day = first; day <= last; day++) away.add(day);
  }
  return away;
}
