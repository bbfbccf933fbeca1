import type { GroupItem } from '@nativ/schemas';
import type { Dated } from './calendar-grid.ts';
import { type Day, onDay } from './days.ts';

/** An item where a calendar shows it: a task when it is due, an event while it lasts. */
export interface CalendarEntry extends Dated {
  readonly item: GroupItem;
}

export function entriesOf(items: readonly GroupItem[]): readonly CalendarEntry[] {
  return items.flatMap((item) => {
    const from = item.kind === 'task' ? item.dueAt : item.startsAt;
    if (from === null) return [];
    return [{ item, from: new Date(from), to: new Date((item.kind === 'gathering' ? item.endsAt : null) ?? from) }];
  });
}

/** What a flow has set is the flow's; what is done is past. */
export const isMovable = ({ kind, instanceId, column }: GroupItem): boolean =>
  kind === 'gathering' || (instanceId === null && column !== null && column !== 'done');

/** When an entry is after it has gone to another day: at the same time of day, and for as long. */
export function movedEntry({ from, to }: Dated, day: Day): { readonly from: Date; readonly to: Date } {
  const start = onDay(from, day);
  return { from: start, to: new Date(start.getTime() + (to.getTime() - from.getTime())) };
}
