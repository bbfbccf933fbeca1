import { compileCalendar, workspaceCalendars } from '@nativ/runtime';
import { describe, expect, it } from 'vitest';
import { todayIn } from './today.ts';

function calendarsIn(timeZone: string) {
  const outcome = compileCalendar({
    timeZone,
    week: { sunday: [{ from: '09:00', to: '17:00' }] },
  });
  if (outcome.kind !== 'compiled') throw new Error(outcome.problems[0]?.message);
  return workspaceCalendars(outcome.calendar);
}

describe('the date where the workspace is', () => {
  it.each([
    ['Asia/Jerusalem', '2026-07-01T20:59:59Z', '2026-07-01'],
    ['Asia/Jerusalem', '2026-07-01T21:00:00Z', '2026-07-02'],
    ['Asia/Jerusalem', '2026-01-01T21:30:00Z', '2026-01-01'],
    ['America/Los_Angeles', '2026-07-01T06:59:00Z', '2026-06-30'],
    ['Pacific/Kiritimati', '2026-07-01T10:00:00Z', '2026-07-02'],
    ['UTC', '2026-12-31T23:59:59Z', '2026-12-31'],
  ])('in %s at %s is %s', (zone, now, date) => {
    expect(todayIn(calendarsIn(zone), new Date(now))).toBe(date);
  });
});
