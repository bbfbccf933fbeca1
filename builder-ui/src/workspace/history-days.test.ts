import { describe, expect, it } from 'vitest';
import { historyDays } from './history-days.ts';

const at = (day: number, hour: number) => ({ at: new Date(2026, 2, day, hour).toISOString() });

describe('the days of a history', () => {
  it('begin at midnight of the reader, and come in order', () => {
    const lines = [at(1, 8), at(1, 23), at(2, 0), at(4, 12)];

    expect(historyDays(lines).map((day) => day.lines.length)).toEqual([2, 1, 1]);
  });

  it('are none where nothing happened', () => {
    expect(historyDays([])).toEqual([]);
  });
});
