import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessDays } from '../../src/calendar/business-duration.ts';
import {
  addBusinessTime,
  businessTimeBetween,
  isWorkingTime,
  nextWorkingInstant,
} from '../../src/calendar/business-time.ts';
import { checkCalendar } from '../../src/calendar/check-calendar.ts';
import { compiledCalendar } from '../calendars.ts';
import { calendars, instants } from './calendar-arbitrary.ts';
import { MinuteOracle } from './minute-oracle.ts';

const MINUTE = 60_000;
/** Milliseconds up to some days, and up to years of work. */
const durations = fc.oneof(fc.nat(100 * 60 * MINUTE), fc.nat(5000 * 60 * MINUTE));
const settings = { numRuns: 300 };

describe('business time', () => {
  test('accepts the calendars that are tried here', () => {
    fc.assert(fc.property(calendars, (calendar) => void expect(checkCalendar(calendar)).toEqual([])));
  });

  test('that was added is the time between', () => {
    fc.assert(
      fc.property(calendars, instants, durations, (document, from, duration) => {
        const calendar = compiledCalendar(document);
        const due = addBusinessTime(calendar, from, duration);

        if (due !== null) expect(businessTimeBetween(calendar, from, due)).toBe(duration);
      }),
      settings,
    );
  });

  test('comes to the same when it is added in two parts', () => {
    fc.assert(
      fc.property(calendars, instants, durations, durations, (document, from, first, second) => {
        const calendar = compiledCalendar(document);
        const middle = addBusinessTime(calendar, from, first);
        const parts = middle === null ? null : addBusinessTime(calendar, middle, second);

        expect(parts).toBe(addBusinessTime(calendar, from, first + second));
      }),
      settings,
    );
  });

  test('is due no earlier when it begins later or lasts longer', () => {
    const later = fc.nat(400 * 60 * MINUTE);
    fc.assert(
      fc.property(calendars, instants, durations, later, later, (document, from, duration, delay, more) => {
        const calendar = compiledCalendar(document);
        const due = addBusinessTime(calendar, from, duration) ?? Number.POSITIVE_INFINITY;

        expect(addBusinessTime(calendar, from + delay, duration) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          due,
        );
        expect(addBusinessTime(calendar, from, duration + more) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          due,
        );
      }),
      settings,
    );
  });

  test('ends right after a worked millisecond', () => {
    fc.assert(
      fc.property(calendars, instants, durations, (document, from, duration) => {
        const calendar = compiledCalendar(document);
        const due = addBusinessTime(calendar, from, duration + 1);

        if (due !== null) expect(isWorkingTime(calendar, due - 1)).toBe(true);
      }),
      settings,
    );
  });

  test('between instants adds up over a third', () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, (document, first, second, third) => {
        const calendar = compiledCalendar(document);
        const between = (from: number, to: number) => businessTimeBetween(calendar, from, to);

        expect(between(first, second) + between(second, third)).toBe(between(first, third));
      }),
      settings,
    );
  });

  test('in days comes to a working day, at or before the end of a shift', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 30 }), (document, from, days) => {
        const calendar = compiledCalendar(document);
        const due = addBusinessDays(calendar, from, days);
        const before = addBusinessDays(calendar, from, days - 1);

        expect(due).toBeGreaterThan(before ?? Number.POSITIVE_INFINITY);
      }),
      settings,
    );
  });
});

describe('beside a count of single minutes', () => {
  const workMinutes = fc.nat(1200);

  test('the due time is the same', () => {
    fc.assert(
      fc.property(calendars, instants, workMinutes, (document, from, minutes) => {
        const expected = new MinuteOracle(document).addMinutes(from, minutes);
        fc.pre(expected !== null);

        expect(addBusinessTime(compiledCalendar(document), from, minutes * MINUTE)).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });

  test('working time, the time between and the next working instant are the same', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 4 * 1440 }), (document, from, minutes) => {
        const calendar = compiledCalendar(document);
        const oracle = new MinuteOracle(document);
        const worked = Array.from({ length: minutes }, (_, index) => oracle.isWorked(from + index * MINUTE));
        const first = worked.indexOf(true);

        expect(worked.map((_, index) => isWorkingTime(calendar, from + index * MINUTE))).toEqual(worked);
        expect(businessTimeBetween(calendar, from, from + minutes * MINUTE)).toBe(
          worked.filter(Boolean).length * MINUTE,
        );
        if (first >= 0) expect(nextWorkingInstant(calendar, from)).toBe(from + first * MINUTE);
      }),
      { numRuns: 100 },
    );
  });
});
