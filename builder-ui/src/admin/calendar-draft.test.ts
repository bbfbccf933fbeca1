import { checkCalendar } from '@nativ/runtime';
import type { BusinessCalendar } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { newSpecialDate, nextShift, specialDates, withDay, withSpecialDates, withTreatment } from './calendar-draft.ts';

const calendar: BusinessCalendar = {
  timeZone: 'Asia/Jerusalem',
  week: { sunday: [{ from: '09:00', to: '17:00' }] },
  holidays: [{ set: 'il' }],
  closures: [
    { date: '2027-03-01', name: 'Strike' },
    { date: '2027-01-05', closesAt: '12:00' },
  ],
  openings: [{ date: '2027-02-05', shifts: [{ from: '10:00', to: '14:00' }] }],
};

describe('a calendar that is edited', () => {
  it('keeps its single dates through the list in which people see them', () => {
    const dates = specialDates(calendar);

    expect(dates.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2027-01-05 early',
      '2027-02-05 hours',
      '2027-03-01 off',
    ]);
    expect(specialDates(withSpecialDates(calendar, dates))).toEqual(dates);
    expect(
      checkCalendar(withSpecialDates(calendar, [...dates, newSpecialDate(dates, new Date('2027-01-01'))])),
    ).toEqual([]);
    expect(withSpecialDates(calendar, [])).not.toHaveProperty('closures');
  });

  it('gets hours that fit behind those of the day, also late in the evening', () => {
    for (const to of ['13:00', '17:30', '22:00', '23:30']) {
      const first = { from: '08:00', to };
      expect(
        checkCalendar({ ...calendar, week: withDay(calendar.week, 'monday', [first, nextShift([first])]) }),
        to,
      ).toEqual([]);
    }
    expect(withDay(calendar.week, 'sunday', [])).toEqual({});
  });

  it('writes down of a holiday only what differs from the law', () => {
    const rule = withTreatment({ set: 'il' }, { key: 'sukkot', byLaw: 'off' }, 'open');

    expect(rule.days).toEqual({ sukkot: 'open' });
    expect(withTreatment(rule, { key: 'sukkot', byLaw: 'off' }, 'off')).toEqual({ set: 'il' });
  });
});
