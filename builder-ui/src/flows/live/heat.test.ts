import { describe, expect, it } from 'vitest';
import { heatScale } from './heat.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('the scale of warmth', () => {
  it('ends just above the slowest step, in spans that people think in', () => {
    expect(heatScale([5_000, 2 * day])?.limitsMs).toEqual([15 * 60_000, hour, 4 * hour, day, 3 * day]);
    expect(heatScale([20_000])?.limitsMs).toHaveLength(5);
    expect(heatScale([9000 * day])?.limitsMs.at(-1)).toBe(365 * day);
  });

  it('gives the slowest step the last degree, and quick ones the first', () => {
    const scale = heatScale([2 * day]);

    expect([0, hour, 2 * hour, 20 * hour, 2 * day, 90 * day].map((ms) => scale?.heatOf(ms))).toEqual([
      1, 2, 3, 4, 5, 5,
    ]);
  });

  it('is none where nothing has taken time', () => {
    expect(heatScale([])).toBeNull();
  });
});
