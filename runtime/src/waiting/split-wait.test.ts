import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessTimeBetween } from '../calendar/business-time.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { type Milestones, splitWait, waitParts } from './split-wait.ts';

const none: Milestones = {
  receivedMs: 0,
  routedMs: null,
  seenMs: null,
  claimedMs: null,
  writtenMs: null,
  respondedMs: null,
};
const split = (given: Partial<Milestones>, untilMs = 1000) => splitWait({ ...none, ...given }, untilMs);
const lengths = (given: Partial<Milestones>, untilMs?: number) => Object.values(split(given, untilMs).parts);

describe('the wait for a first response', () => {
  test('is cut where each milestone stands', () => {
    expect(lengths({ routedMs: 10, seenMs: 30, claimedMs: 60, writtenMs: 100, respondedMs: 150 })).toEqual([
      10, 20, 30, 40, 50,
    ]);
  });

  test('to be seen lasts until somebody took it who never opened it', () => {
    expect(lengths({ routedMs: 10, claimedMs: 60, writtenMs: 100, respondedMs: 100 })).toEqual([10, 50, 0, 40, 0]);
  });

  test('to be claimed took no time where the task was given to somebody before they saw it', () => {
    expect(lengths({ routedMs: 0, claimedMs: 0, seenMs: 70, writtenMs: 100, respondedMs: 100 })).toEqual([
      0, 70, 0, 30, 0,
    ]);
  });

  test('ends with the response, whatever came later', () => {
    expect(lengths({ routedMs: 10, seenMs: 500, respondedMs: 100 })).toEqual([10, 90, 0, 0, 0]);
  });

  test('goes on until now, at the stage where the case stands', () => {
    expect(split({ routedMs: 10, seenMs: 30 }).stage).toBe('toBeClaimed');
    expect(lengths({ routedMs: 10, seenMs: 30 })).toEqual([10, 20, 970, 0, 0]);
    expect(split({}).stage).toBe('toRoute');
    expect(split({ writtenMs: 5 }).stage).toBe('toBeApproved');
    expect(split({ respondedMs: 5 }).stage).toBeNull();
  });

  test('has parts of zero or more that make up the whole, in any order, with anything missing, by any clock', () => {
    const outcome = compileCalendar({
      timeZone: 'Asia/Jerusalem',
      week: { sunday: [{ from: '09:00', to: '17:00' }], thursday: [{ from: '09:00', to: '13:00' }] },
    });
    if (outcome.kind !== 'compiled') throw new Error('Expected the calendar of the test to compile, but it did not.');
    const clocks = [undefined, (from: number, to: number) => businessTimeBetween(outcome.calendar, from, to)];
    const instant = fc.integer({ min: 1_790_000_000_000, max: 1_800_000_000_000 });
    const maybe = fc.option(instant, { nil: null });
    const any = fc.record({
      receivedMs: instant,
      routedMs: maybe,
      seenMs: maybe,
      claimedMs: maybe,
      writtenMs: maybe,
      respondedMs: maybe,
    });
    fc.assert(
      fc.property(any, instant, fc.constantFrom(...clocks), (milestones, untilMs, between) => {
        const { parts, wholeMs } = splitWait(milestones, untilMs, between);

        const end = Math.max(milestones.receivedMs, milestones.respondedMs ?? untilMs);
        const whole = (between ?? ((from, to) => to - from))(milestones.receivedMs, end);
        expect(waitParts.every((part) => parts[part] >= 0)).toBe(true);
        expect(waitParts.reduce((sum, part) => sum + parts[part], 0)).toBe(whole);
        expect(wholeMs).toBe(whole);
      }),
      { numRuns: 2000 },
    );
  });
});
