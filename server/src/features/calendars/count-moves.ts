import type { CalendarMoves } from '@nativ/schemas';
import type { Knex } from 'knex';
import { calendarsOf } from '../../engine/compiled-calendars.ts';
import { movedDues } from '../../timers/move-dues.ts';
import { listCalendarDocuments } from './calendar-store.ts';
import { listDues } from './due-count-store.ts';

const page = 2_000;
/** Fifty thousand of each are enough to know that it is much. */
const mostPages = 25;

/** How much would move if due times followed the calendar now, in the sight of the person of the context. */
export async function countMoves(
  transaction: Knex.Transaction,
  key: string,
): Promise<Pick<CalendarMoves, 'tasks' | 'timers' | 'isComplete'>> {
  const calendars = calendarsOf(await listCalendarDocuments(transaction));
  const count = async (kind: 'tasks' | 'timers') => {
    let moved = 0;
    let afterId = '00000000-0000-0000-0000-000000000000';
    for (let pages = 0; pages < mostPages; pages++) {
      const rows = await listDues(transaction, kind, { key, afterId, limit: page });
      moved += movedDues(rows, calendars).length;
      const last = rows.at(-1);
      if (last === undefined || rows.length < page) return { moved, isComplete: true };
      afterId = last.id;
    }
    return { moved, isComplete: false };
  };
  const [tasks, timers] = [await count('tasks'), await count('timers')];
  return { tasks: tasks.moved, timers: timers.moved, isComplete: tasks.isComplete && timers.isComplete };
}
