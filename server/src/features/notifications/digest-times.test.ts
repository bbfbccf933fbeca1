import { compileCalendar } from '@nativ/runtime';
import { describe, expect, test } from 'vitest';
import { nextDigestAt, quietUntil } from './digest-times.ts';

const jerusalem = 'Asia/Jerusalem';
const at = (text: string) => new Date(text);

describe('quiet hours', () => {
  const night = { from: 22 * 60, to: 7 * 60 };

  test.each([
    ['2026-06-01T18:59:00Z', null, 'a minute before'],
    ['2026-06-01T19:00:00Z', '2026-06-02T04:00:00.000Z', 'as they begin'],
    ['2026-06-01T22:30:00Z', '2026-06-02T04:00:00.000Z', 'after midnight'],
    ['2026-06-02T03:59:59Z', '2026-06-02T04:00:00.000Z', 'a second before they end'],
    ['2026-06-02T04:00:00Z', null, 'as they end'],
  ])('at %s last until %s: %s', (now, until, _when) => {
    expect(quietUntil(at(now), jerusalem, night)?.toISOString() ?? null).toBe(until);
  });

  test('may lie within a day', () => {
    const noon = { from: 12 * 60, to: 13 * 60 };

    expect(quietUntil(at('2026-06-01T09:30:00Z'), jerusalem, noon)?.toISOString()).toBe('2026-06-01T10:00:00.000Z');
    expect(quietUntil(at('2026-06-01T10:00:00Z'), jerusalem, noon)).toBeNull();
  });

  test('go by the place, and end by its clock in the night in which that changes', () => {
    // 02:00 becomes 03:00 on 27 March 2026 in Jerusalem.
    expect(quietUntil(at('2026-03-26T23:30:00Z'), jerusalem, night)?.toISOString()).toBe('2026-03-27T04:00:00.000Z');
    expect(quietUntil(at('2026-06-01T22:30:00Z'), 'America/New_York', night)).toBeNull();
  });

  test('are none where none were chosen', () => {
    expect(quietUntil(at('2026-06-01T22:30:00Z'), jerusalem, null)).toBeNull();
  });
});

describe('the next digest', () => {
  const outcome = compileCalendar({
    timeZone: jerusalem,
    week: Object.fromEntries(
      ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'].map((day) => [day, [{ from: '09:00', to: '17:00' }]]),
    ),
    holidays: [{ set: 'il', eves: 'closed' }],
  });
  if (outcome.kind !== 'compiled') throw new Error('Expected a calendar.');
  const plan = { minute: 8 * 60, zone: jerusalem, calendar: outcome.calendar };

  test.each([
    ['hourly', '2026-06-01T10:20:00Z', '2026-06-01T11:00:00.000Z'],
    ['daily', '2026-06-04T10:20:00Z', '2026-06-05T05:00:00.000Z'],
    // From Thursday to Sunday.
    ['workingDays', '2026-06-04T10:20:00Z', '2026-06-07T05:00:00.000Z'],
    ['workingDays', '2026-06-01T04:00:00Z', '2026-06-01T05:00:00.000Z'],
    // Friday is the eve of Rosh Hashana, which is Saturday and Sunday.
    ['workingDays', '2026-09-10T10:20:00Z', '2026-09-14T05:00:00.000Z'],
    ['off', '2026-06-04T10:20:00Z', null],
  ] as const)('%s after %s comes at %s', (schedule, after, expected) => {
    expect(nextDigestAt(at(after), { ...plan, schedule })?.toISOString() ?? null).toBe(expected);
  });
});
