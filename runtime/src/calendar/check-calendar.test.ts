import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { israeliCalendar } from '../../test/calendars.ts';
import { checkCalendar } from './check-calendar.ts';
import { compileCalendar } from './compile-calendar.ts';

const shift = { from: '09:00', to: '17:00' };

/** The problems of a calendar as `code at path`. */
function problems(document: unknown): string[] {
  return checkCalendar(document).map(({ code, path }) => `${code} at ${path}`);
}

describe('a calendar', () => {
  it('is accepted when it has a time zone and working hours', () => {
    expect(problems(israeliCalendar)).toEqual([]);
    expect(problems({ timeZone: 'UTC', week: { monday: [{ from: '00:00', to: '24:00' }] } })).toEqual([]);
  });

  it.each([
    ['without working time', { week: { sunday: [] } }, 'calendar.no-working-time at /week'],
    ['of an unknown time zone', { timeZone: 'Asia/Tel Aviv' }, 'calendar.unknown-time-zone at /timeZone'],
    [
      'with a shift that wraps',
      { week: { sunday: [{ from: '22:00', to: '06:00' }] } },
      'calendar.shift-without-time at /week/sunday/0',
    ],
    [
      'with an empty shift',
      { week: { sunday: [{ from: '09:00', to: '09:00' }] } },
      'calendar.shift-without-time at /week/sunday/0',
    ],
    [
      'with shifts that overlap',
      { week: { monday: [{ from: '12:00', to: '13:00' }, shift] } },
      'calendar.shifts-overlap at /week/monday/0',
    ],
    [
      'with short eves that have no end',
      { holidays: [{ set: 'il', eves: 'short' }] },
      'calendar.eves-without-end at /holidays/0',
    ],
    [
      'with a date twice',
      { closures: [{ date: '2026-06-01' }], openings: [{ date: '2026-06-01', shifts: [shift] }] },
      'calendar.date-twice at /openings/0/date',
    ],
    [
      'with a broken opening',
      { openings: [{ date: '2026-06-01', shifts: [{ from: '09:00', to: '08:00' }] }] },
      'calendar.shift-without-time at /openings/0/shifts/0',
    ],
  ])('%s is refused', (_what, change, expected) => {
    expect(problems({ ...israeliCalendar, ...change })).toEqual([expected]);
    expect(compileCalendar({ ...israeliCalendar, ...change }).kind).toBe('refused');
  });

  it.each([
    ['closures', { closures: [{ date: '2026-02-30' }] }],
    ['an hour', { week: { sunday: [{ from: '24:00', to: '24:00' }] } }],
    ['a country', { holidays: [{ set: 'atlantis' }] }],
    ['a setting', { colour: 'blue' }],
  ])('of which %s does not fit the definition is refused', (_what, change) => {
    expect(problems({ ...israeliCalendar, ...change })).toHaveLength(1);
  });

  it('says what is wrong in both languages, and suggests the zone of a city', () => {
    const [problem] = checkCalendar({ ...israeliCalendar, timeZone: 'Tel Aviv' });

    expect(problem?.message).toContain("Did you mean 'Asia/Tel_Aviv'?");
    expect(problem?.messages.he).toContain("אולי הכוונה ל־'Asia/Tel_Aviv'?");
  });

  it('may be any JSON without an exception', () => {
    fc.assert(fc.property(fc.jsonValue(), (document) => void checkCalendar(document)));
    const keys = fc.constantFrom('timeZone', 'week', 'holidays', 'closures', 'openings', '__proto__');
    const near = fc.dictionary(keys, fc.jsonValue());
    fc.assert(fc.property(near, (changes) => void compileCalendar({ ...israeliCalendar, ...changes })));
  });
});
