import type { BusinessCalendar, BusinessWeek } from '@nativ/schemas';
import { parseDate, weekdayOf } from '../state/civil-date.ts';
import { weekdays } from './week-plan.ts';

/**
 * The calendar of somebody who works other hours than their group: their week instead of the group's, by the same clock. What
 * the group says of holidays and of days off holds for them too. On a day that it opens specially they work the hours that
 * they work on that day of the week, holiday or not, since the group's special hours are not theirs.
 */
export function withOwnWeek({ openings, ...calendar }: BusinessCalendar, week: BusinessWeek): BusinessCalendar {
  const own = (openings ?? []).flatMap((opening) => {
    const day = parseDate(opening.date);
    const name = day === null ? undefined : weekdays[weekdayOf(day)];
    const shifts = name === undefined ? [] : (week[name] ?? []);
    return shifts.length === 0 ? [] : [{ ...opening, shifts }];
  });
  return { ...calendar, week, ...(own.length > 0 && { openings: own }) };
}
