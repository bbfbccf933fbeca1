import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofHundred, sharesAt } from './of-hundred.ts';

const at = (atLeast: number, right: number, wrong: number) => ({
  atLeast,
  right,
  wrong,
  heldBack: 1 - right - wrong,
});

describe('what becomes of 100 texts', () => {
  it('sums up to 100, whatever the shares are', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(400), (right, wrong, heldBack) => {
        fc.pre(right + wrong + heldBack > 0);
        const all = right + wrong + heldBack;
        const parts = ofHundred({ atLeast: 0, right: right / all, wrong: wrong / all, heldBack: heldBack / all });
        expect(parts.right + parts.held + parts.wrong).toBe(100);
        expect(Math.min(parts.right, parts.held, parts.wrong)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never rounds a mistake away', () => {
    expect(ofHundred(at(0.9, 0.998, 0.002)).wrong).toBe(1);
    expect(ofHundred(at(0.9, 1, 0)).wrong).toBe(0);
  });

  it('is read at the nearest threshold below', () => {
    const thresholds = [at(0, 0.8, 0.2), at(0.5, 0.75, 0.1), at(0.95, 0.4, 0)];

    expect(sharesAt(thresholds, 0.7)?.atLeast).toBe(0.5);
    expect(sharesAt(thresholds, 0.5)?.atLeast).toBe(0.5);
    expect(sharesAt([], 0.5)).toBeNull();
  });
});
