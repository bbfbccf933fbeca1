import type { Milestones } from '@nativ/runtime';
import { describe, expect, test } from 'vitest';
import { chanceOfMissing, paceOf } from './forecast.ts';
import { wallClock } from './work-clock.ts';

/** Seen at once, taken after so long, and answered ten hours after that. */
const answered = (takenAfterMs: number): Milestones => ({
  receivedMs: 0,
  routedMs: 0,
  seenMs: 0,
  claimedMs: takenAfterMs,
  writtenMs: takenAfterMs + 10,
  respondedMs: takenAfterMs + 10,
});
const pace = paceOf([10, 20, 30, 40, 50].map(answered), wallClock);
if (pace === null) throw new Error('Expected five cases to be enough to learn from, but they were not.');
const chance = (
  sinceMs: number,
  targetMs: number,
  nowMs: number,
  stage: 'toBeClaimed' | 'toBeWritten' = 'toBeClaimed',
) => chanceOfMissing(pace, { stage, sinceMs, targetMs }, nowMs, wallClock);

describe('the chance of missing a target', () => {
  test('is the share of comparable cases that took longer than there is time', () => {
    expect(chance(0, 35, 0)).toBe(3 / 5);
    expect(chance(0, 100, 0)).toBe(0);
  });

  test('grows with waiting: only those are compared that had waited as long', () => {
    expect(chance(0, 45, 0)).toBe(2 / 5);
    expect(chance(0, 45, 35)).toBe(2 / 3);
  });

  test('counts from the stage at which the case stands', () => {
    expect(chance(100, 109, 101, 'toBeWritten')).toBe(1);
    expect(chance(100, 110, 101, 'toBeWritten')).toBe(0);
  });

  test('is certain once the target has passed, or nobody ever waited so long and was in time', () => {
    expect(chance(0, 50, 50)).toBe(1);
    expect(chance(0, 1000, 500)).toBe(1);
  });

  test('is not told from fewer than five cases', () => {
    expect(paceOf([1, 2, 3, 4].map(answered), wallClock)).toBeNull();
  });
});
