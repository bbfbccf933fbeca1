import type { BusinessCalendar } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { isWorkingTime, nextWorkingInstant } from './business-time.ts';
import { type CompiledCalendar, compileCalendar } from './compile-calendar.ts';
import { withOwnWeek } from './own-week.ts';

const group: BusinessCalendar = {
  timeZone: 'Asia/Jerusalem',
  week: { sunday: [{ from: '09:00', to: '17:00' }], monday: [{ from: '09:00', to: '17:00' }] },
  // A Monday that is off, and a Friday on which everybody comes in.
  closures: [{ date: '2026-11-23' }],
  openings: [
    { date: '2026-11-27', shifts: [{ from: '08:00', to: '12:00' }] },
    { date: '2026-12-04', shifts: [{ from: '08:00', to: '12:00' }] },
  ],
};

function compiled(calendar: BusinessCalendar): CompiledCalendar {
  const outcome = compileCalendar(calendar);
  if (outcome.kind !== 'compiled') throw new Error(outcome.problems[0]?.message);
  return outcome.calendar;
}

const evenings = compiled(
  withOwnWeek(group, { monday: [{ from: '18:00', to: '22:00' }], friday: [{ from: '10:00', to: '11:00' }] }),
);
/** Jerusalem is two hours ahead in winter. */
const at = (local: string) => Date.parse(`${local}:00+02:00`);

describe('a week of one’s own', () => {
  test('stands in the place of the week of the group, by the same clock', () => {
    expect(isWorkingTime(evenings, at('2026-11-30T19:00'))).toBe(true);
    expect(isWorkingTime(evenings, at('2026-11-30T10:00'))).toBe(false);
    expect(isWorkingTime(evenings, at('2026-11-29T10:00'))).toBe(false);
  });

  test('is off when the group is off', () => {
    expect(isWorkingTime(evenings, at('2026-11-23T19:00'))).toBe(false);
    expect(nextWorkingInstant(evenings, at('2026-11-23T19:00'))).toBe(at('2026-11-27T10:00'));
  });

  test('knows nothing of the special hours of the group', () => {
    expect(isWorkingTime(evenings, at('2026-11-27T08:30'))).toBe(false);
    expect(isWorkingTime(evenings, at('2026-11-27T10:30'))).toBe(true);
  });
});
