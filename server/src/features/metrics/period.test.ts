import { findTimeZone } from '@nativ/runtime';
import { describe, expect, test } from 'vitest';
import { periodBefore, periodOf, stepsOf } from './period.ts';

const zone = findTimeZone('Asia/Jerusalem');
if (zone === null) throw new Error('Expected the zone of the test to be known, but it is not.');
/** An hour and a half after midnight in Jerusalem, when it is still the day before in UTC. */
const nowMs = Date.parse('2026-11-21T23:30:00Z');

describe('a period', () => {
  test('is of thirty days up to today where nobody says, by the clock of the workspace', () => {
    const period = periodOf(zone, nowMs);

    expect(period?.days).toEqual({ from: '2026-10-24', to: '2026-11-22' });
    expect(new Date(period?.untilMs ?? 0).toISOString()).toBe('2026-11-22T22:00:00.000Z');
    // Summer time ended on the 25th of October, so that the first day began at 21:00 in UTC.
    expect(new Date(period?.fromMs ?? 0).toISOString()).toBe('2026-10-23T21:00:00.000Z');
  });

  test('follows one that is as long and ends where it begins', () => {
    const period = periodOf(zone, nowMs, '2026-11-01', '2026-11-10');
    const before = period && periodBefore(zone, period);

    expect(before?.days).toEqual({ from: '2026-10-22', to: '2026-10-31' });
    expect(before?.untilMs).toBe(period?.fromMs);
  });

  test('is cut into days that begin at midnight, also where a clock changes', () => {
    const period = periodOf(zone, nowMs, '2026-10-24', '2026-10-26');
    const steps = period && stepsOf(zone, period, 1).map(({ fromMs }) => new Date(fromMs).toISOString().slice(11, 16));

    expect(steps).toEqual(['21:00', '21:00', '22:00']);
  });

  test.each([
    ['2026-02-30', undefined],
    ['2026-11-22', '2026-11-21'],
    ['2020-01-01', '2026-01-01'],
    ['nonsense', undefined],
    ['0001-01-01', '0001-01-02'],
  ])('is none from %s to %s', (from, to) => {
    expect(periodOf(zone, nowMs, from, to)).toBeNull();
  });
});
