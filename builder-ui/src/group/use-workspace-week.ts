import type { BusinessCalendar } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { calendarsQuery } from '../api/calendar-queries.ts';
import { firstDayOfWeek, restDays } from './calendar-grid.ts';

/** On which day the workspace's week begins, and which are its days of rest. Until that is known, as if it began on Sunday. */
export function useWorkspaceWeek(): { readonly first: number; readonly rest: ReadonlySet<number> } {
  const calendars = useQuery(calendarsQuery);
  const own = calendars.data?.find(({ key }) => key === 'default');
  const week: BusinessCalendar['week'] | undefined = own?.calendar.week;
  return { first: firstDayOfWeek(week), rest: restDays(week) };
}
