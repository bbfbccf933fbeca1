import { describe, expect, it } from 'vitest';
import { DAY_MS, formatDate, parseDate, weekdayOf } from '../../state/civil-date.ts';
import { FIRST_YEAR, LAST_YEAR } from '../horizon.ts';
import { hebrewNewYear } from './hebrew-new-year.ts';
import type { Holiday, HolidayKey } from './holiday.ts';
import { holidayName } from './holiday-names.ts';
import { israelHolidays } from './israel-holidays.ts';

const allYears = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

function dates(year: number, kind: Holiday['kind']): string[] {
  return israelHolidays(year)
    .filter((holiday) => holiday.kind === kind)
    .map(({ day }) => formatDate(day));
}

function dateOf(year: number, key: HolidayKey): string | undefined {
  const holiday = israelHolidays(year).find((candidate) => candidate.key === key && candidate.kind !== 'eve');
  return holiday && formatDate(holiday.day);
}

/** As published in the lists of days off, month and day. */
const published = {
  2025: {
    daysOff: '04-13 04-19 05-01 06-02 09-23 09-24 10-02 10-07 10-14',
    eves: '04-12 04-18 06-01 09-22 10-01 10-06 10-13',
  },
  2026: {
    daysOff: '04-02 04-08 04-22 05-22 09-12 09-13 09-21 09-26 10-03',
    eves: '04-01 04-07 05-21 09-11 09-20 09-25 10-02',
  },
  2027: {
    daysOff: '04-22 04-28 05-12 06-11 10-02 10-03 10-11 10-16 10-23',
    eves: '04-21 04-27 06-10 10-01 10-10 10-15 10-22',
  },
} as const;

describe('the days off in Israel', () => {
  it.each([2025, 2026, 2027] as const)('of %d, and their eves, are those of the published lists', (year) => {
    const inYear = (days: string) => days.split(' ').map((day) => `${year}-${day}`);

    expect(dates(year, 'dayOff')).toEqual(inYear(published[year].daysOff));
    expect(dates(year, 'eve')).toEqual(inYear(published[year].eves));
  });

  it.each([
    [1998, '1998-04-30', 'Friday is kept on Thursday'],
    [2001, '2001-04-26', 'Saturday is kept on Thursday'],
    [1994, '1994-04-14', 'Saturday is kept on Thursday'],
    [1987, '1987-05-04', 'Monday was kept as it is'],
    [2003, '2003-05-07', 'Wednesday is kept as it is'],
    [2004, '2004-04-27', 'Monday is kept on Tuesday from now on'],
    [2005, '2005-05-12', 'Saturday is kept on Thursday'],
    [2021, '2021-04-15', 'Saturday is kept on Thursday'],
    [2022, '2022-05-05', 'Friday is kept on Thursday'],
    [2024, '2024-05-14', 'Monday is kept on Tuesday'],
    [2028, '2028-05-02', 'Monday is kept on Tuesday'],
    [2029, '2029-04-19', 'Friday is kept on Thursday'],
  ])('put Independence Day of %d on %s: %s', (year, date) => {
    expect(dateOf(year, 'independence')).toBe(date);
    expect(dateOf(year, 'fallenRemembrance')).toBe(formatDate((parseDate(date) as number) - 1));
  });

  it.each([
    [2021, '2021-04-08'],
    [2022, '2022-04-28'],
    [2024, '2024-05-06'],
    [2025, '2025-04-24'],
    [2026, '2026-04-14'],
  ])('put Holocaust Remembrance Day of %d on %s', (year, date) => {
    expect(dateOf(year, 'holocaustRemembrance')).toBe(date);
  });

  it('never put Independence Day or Memorial Day beside the Sabbath', () => {
    for (const year of allYears.filter((one) => one >= 2004))
      expect([2, 3, 4]).toContain(weekdayOf(parseDate(dateOf(year, 'independence') as string) as number));
  });

  it('fall on their dates of the Hebrew calendar in every year', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-hebrew', { month: 'long', day: 'numeric', timeZone: 'UTC' });
    const hebrewDates = (year: number) =>
      israelHolidays(year)
        .filter(({ kind, key }) => kind === 'dayOff' && key !== 'independence')
        .map(({ day }) => format.format(day * DAY_MS));
    const expected = ['15 Nisan', '21 Nisan', '6 Sivan', '1 Tishri', '2 Tishri', '10 Tishri', '15 Tishri', '22 Tishri'];

    for (const year of allYears) expect(hebrewDates(year)).toEqual(expected);
  });

  it('have years of the six lengths that a Hebrew year may have', () => {
    const lengths = new Set(allYears.map((year) => hebrewNewYear(year + 3761) - hebrewNewYear(year + 3760)));

    expect([...lengths].sort()).toEqual([353, 354, 355, 383, 384, 385]);
  });

  it('are called by their names in both languages', () => {
    const [eve, passover] = israelHolidays(2026) as [Holiday, Holiday];

    expect(holidayName(eve)).toEqual({ he: 'ערב פסח', en: 'Eve of Passover' });
    expect(holidayName(passover)).toEqual({ he: 'פסח', en: 'Passover' });
  });
});
