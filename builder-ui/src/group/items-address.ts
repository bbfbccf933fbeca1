import type { ViewSettings } from '@nativ/schemas';
import { type Day, dayOf, plusDays, startOf } from './days.ts';

/** A range of days, without its last. */
export interface Days {
  readonly from: Day;
  readonly before: Day;
}

const at = (day: Day) => startOf(day).toISOString();

/** What the server is asked for by a view's settings, counted from the day on which somebody looks. */
export function itemParameters(settings: ViewSettings, now: Date, range?: Days): URLSearchParams {
  const { columns, groupStatus, labels, assignee, origin, hasForm, due, created, kind, archived, sort } = settings;
  const today = dayOf(now);
  const given: Record<string, string | undefined> = {
    column: columns?.join(','),
    groupStatus,
    label: labels?.join(','),
    assignee,
    origin,
    hasForm: hasForm === undefined ? undefined : String(hasForm),
    ...dueParameters(due, now),
    createdFrom: created === undefined ? undefined : at(plusDays(today, 1 - createdDays[created])),
    kind,
    archived: archived ? 'true' : undefined,
    sort,
    ...(range && { due: undefined, dueFrom: at(range.from), dueBefore: at(range.before) }),
  };
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const createdDays = { today: 1, week: 7, month: 30 } as const;

function dueParameters(due: ViewSettings['due'], now: Date): Record<string, string> {
  const today = dayOf(now);
  switch (due) {
    case undefined:
      return {};
    case 'none':
      return { due: 'none' };
    case 'overdue':
      return { dueBefore: now.toISOString() };
    case 'today':
      return { dueFrom: at(today), dueBefore: at(plusDays(today, 1)) };
    case 'week':
      return { dueFrom: at(today), dueBefore: at(plusDays(today, 7)) };
  }
}

/** The board asks for all of its columns, and knows neither events nor what was put away. */
export function boardParameters(settings: ViewSettings, now: Date): URLSearchParams {
  const { labels, assignee, origin, hasForm, due, created } = settings;
  const asked = { labels, assignee, origin, hasForm, due, created };
  return itemParameters(
    Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as ViewSettings,
    now,
  );
}
