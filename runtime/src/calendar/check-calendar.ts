import type { BusinessCalendar, BusinessShift } from '@nativ/schemas';
import { nearestName } from '../expressions/nearest-name.ts';
import { definitionErrors } from '../model/definition-validator.ts';
import { parseDate } from '../state/civil-date.ts';
import { type CalendarProblem, calendarProblem } from './calendar-problem.ts';
import { parseClock, weekdays } from './week-plan.ts';
import { findTimeZone, timeZoneNames } from './zones/time-zone.ts';

/** More problems than this help nobody. */
const MAX_PROBLEMS = 50;

/**
 * Says what is wrong with any JSON that is meant as a calendar; nothing when it is one. A calendar whose week has no
 * working time is refused. That is enough for every search to end: single dates are few, and no set of
 * holidays takes the same day off in every week.
 */
export function checkCalendar(document: unknown): readonly CalendarProblem[] {
  const [misfit] = definitionErrors('nativ:common/business-calendar', document);
  if (misfit) {
    const path = misfit.instanceLocation.replace(/^#/, '');
    return [calendarProblem('calendar.invalid', path, { path: path || '/' })];
  }
  const calendar = document as BusinessCalendar;
  return [
    ...checkTimeZone(calendar),
    ...checkWeek(calendar),
    ...checkEves(calendar),
    ...checkDates(calendar),
    ...(calendar.openings ?? []).flatMap(({ shifts }, index) => checkShifts(shifts, `/openings/${index}/shifts`)),
  ].slice(0, MAX_PROBLEMS);
}

function checkTimeZone({ timeZone }: BusinessCalendar): CalendarProblem[] {
  if (findTimeZone(timeZone) !== null) return [];
  const suggestion = nearestTimeZone(timeZone) ?? '';
  return [calendarProblem('calendar.unknown-time-zone', '/timeZone', { name: timeZone, suggestion })];
}

/** The zone that was probably meant: by its whole name, or by its city. */
function nearestTimeZone(name: string): string | null {
  const names = timeZoneNames();
  const city = name
    .slice(name.lastIndexOf('/') + 1)
    .replaceAll(' ', '_')
    .toLowerCase();
  const ofCity = names.find((known) => known.slice(known.lastIndexOf('/') + 1).toLowerCase() === city);
  return ofCity ?? nearestName(name, names);
}

function checkWeek({ week }: BusinessCalendar): CalendarProblem[] {
  const problems = weekdays.flatMap((day) => checkShifts(week[day] ?? [], `/week/${day}`));
  const isEmpty = weekdays.every((day) => (week[day] ?? []).length === 0);
  return isEmpty ? [calendarProblem('calendar.no-working-time', '/week', {})] : problems;
}

function checkShifts(shifts: readonly BusinessShift[], path: string): CalendarProblem[] {
  const wrong = shifts.flatMap(({ from, to }, index) =>
    parseClock(from) < parseClock(to)
      ? []
      : [calendarProblem('calendar.shift-without-time', `${path}/${index}`, { from, to })],
  );
  return wrong.length > 0 ? wrong : checkOverlaps(shifts, path);
}

function checkOverlaps(shifts: readonly BusinessShift[], path: string): CalendarProblem[] {
  const sorted = shifts.toSorted((left, right) => parseClock(left.from) - parseClock(right.from));
  return sorted.flatMap((shift, index) => {
    const last = sorted[index - 1];
    if (!last || parseClock(last.to) <= parseClock(shift.from)) return [];
    const params = { first: `${last.from}-${last.to}`, second: `${shift.from}-${shift.to}` };
    return [calendarProblem('calendar.shifts-overlap', `${path}/${shifts.indexOf(shift)}`, params)];
  });
}

function checkEves({ holidays = [] }: BusinessCalendar): CalendarProblem[] {
  return holidays.flatMap(({ eves, evesCloseAt }, index) =>
    eves === 'short' && evesCloseAt === undefined
      ? [calendarProblem('calendar.eves-without-end', `/holidays/${index}`, {})]
      : [],
  );
}

/** Single dates: each must exist, and no two entries may say different things of one. */
function checkDates({ closures = [], openings = [] }: BusinessCalendar): CalendarProblem[] {
  const seen = new Set<string>();
  const entries = [
    ...closures.map(({ date }, index) => ({ date, path: `/closures/${index}/date` })),
    ...openings.map(({ date }, index) => ({ date, path: `/openings/${index}/date` })),
  ];
  return entries.flatMap(({ date, path }) => {
    if (parseDate(date) === null) return [calendarProblem('calendar.no-such-date', path, { date })];
    if (seen.has(date)) return [calendarProblem('calendar.date-twice', path, { date })];
    seen.add(date);
    return [];
  });
}
