import type { BusinessCalendar } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { at, compiledCalendar, israeliCalendar } from '../../test/calendars.ts';
import { checkCalendar } from './check-calendar.ts';

type Rule = NonNullable<BusinessCalendar['holidays']>[number];

function hoursOn(date: string, rule: Partial<Rule>): string {
  const calendar = compiledCalendar({
    ...israeliCalendar,
    holidays: [{ set: 'il', eves: 'short', evesCloseAt: '13:00', ...rule }],
  });
  const shifts = calendar.shiftsOn(Math.floor(at(`${date} 12:00`) / 86_400_000));
  return shifts.map(({ fromMs, toMs }) => `${fromMs / 3_600_000}-${toMs / 3_600_000}`).join(' ');
}

describe('single holidays', () => {
  it.each([
    ['Sukkot is off by law', '2027-10-16', {}, ''],
    ['Yom Kippur stays off beside another that is open', '2027-10-11', { days: { sukkot: 'open' } }, ''],
    ['Independence Day may be a working day', '2027-05-12', { days: { independence: 'open' } }, '9-17'],
    ['Independence Day may be short', '2027-05-12', { days: { independence: 'eve' } }, '9-13'],
    ['Memorial Day is a working day', '2027-05-11', {}, '9-17'],
    ['Memorial Day may be off', '2027-05-11', { days: { fallenRemembrance: 'off' } }, ''],
    ['an eve is short', '2027-10-10', {}, '9-13'],
    ['the eve of an open holiday is open', '2027-10-10', { days: { yomKippur: 'open' } }, '9-17'],
    ['the eve of a holiday that is like an eve stays one', '2027-10-10', { days: { yomKippur: 'eve' } }, '9-13'],
  ] as const)('%s', (_what, date, rule, hours) => {
    expect(hoursOn(date, rule)).toBe(hours);
  });

  it('are refused when there is no such holiday', () => {
    const holidays = [{ set: 'il', days: { purim: 'off' } }];
    expect(checkCalendar({ ...israeliCalendar, holidays })).toMatchObject([{ code: 'calendar.invalid' }]);
  });
});
