import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../test/seeded.ts';
import { openNumbers, protectedNumbers } from './protect-numbers.ts';

/** What a reader of protected numbers can conclude: the least and the most that a count may be. */
const span = (told: number | null): readonly [least: number, most: number] =>
  told === null ? [0, 4] : [Math.max(5, told - 4), told + 4];

describe('protected numbers', () => {
  test('hide counts below five, nought among them, and tell others as multiples of five', () => {
    const key = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    fc.assert(
      fc.property(fc.nat(5000), key, (count, of) => {
        const told = protectedNumbers.count(count, of.toString());
        if (count < 5) expect(told).toBeNull();
        else expect(told !== null && told >= 5 && told % 5 === 0 && Math.abs(told - count) < 5).toBe(true);
      }),
    );
  });

  test('are right on average, so that many of them say how it goes', () => {
    const many = Array.from({ length: 5000 }, (_, of) => protectedNumbers.count(13, String(of * 7919)) ?? 0);

    expect(many.reduce((sum, each) => sum + each, 0) / many.length).toBeCloseTo(13, 0);
  });

  test('tell the same of the same cases, so that asking again adds nothing', () => {
    expect(protectedNumbers.count(17, '123456789')).toBe(protectedNumbers.count(17, '123456789'));
  });

  /**
   * The attack by differences: somebody knows the whole, and all parts of it but one, which is hidden since it is small. They subtract.
   * Whatever the numbers, more than one is left that the hidden part may be, so that it is never known.
   */
  test('leave open what a hidden part is to whoever subtracts all other parts from the whole', () => {
    const key = fc.nat().map(String);
    const part = fc.record({ count: fc.integer({ min: 5, max: 400 }), key });
    fc.assert(
      fc.property(fc.nat(4), fc.array(part, { minLength: 1, maxLength: 6 }), key, (hidden, others, wholeKey) => {
        const whole = protectedNumbers.count(hidden + others.reduce((sum, { count }) => sum + count, 0), wholeKey);
        const [leastWhole, mostWhole] = span(whole);
        const spans = others.map(({ count, key: of }) => span(protectedNumbers.count(count, of)));
        const least = Math.max(0, leastWhole - spans.reduce((sum, [, most]) => sum + most, 0));
        const most = Math.min(4, mostWhole - spans.reduce((sum, [fewest]) => sum + fewest, 0));
        expect(least).toBeLessThanOrEqual(hidden);
        expect(most).toBeGreaterThanOrEqual(hidden);
        expect(most - least).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 5000 },
    );
  });

  /** Two periods that differ by a day: what came on that day would be the difference, were the numbers exact. */
  test('of two sets that differ by one case say nothing of that case', () => {
    const differences = new Set<number>();
    const random = seeded(20261122);
    const key = () => String(Math.floor(random() * 2 ** 50));
    for (let times = 0; times < 400; times += 1)
      differences.add((protectedNumbers.count(23, key()) ?? 0) - (protectedNumbers.count(22, key()) ?? 0));
    expect([...differences].sort((one, other) => one - other)).toEqual([-5, 0, 5]);
  });

  test('tell times roughly, and none of fewer than five', () => {
    expect(protectedNumbers.tells(4)).toBe(false);
    expect(protectedNumbers.tells(5)).toBe(true);
    expect(protectedNumbers.time(3_723_456)).toBe(62 * 60_000);
    expect(protectedNumbers.time(1234 * 60_000)).toBe(1200 * 60_000);
    expect(protectedNumbers.share(2, 3)).toBe(0.65);
  });

  test('are not needed where nothing is sensitive', () => {
    expect([openNumbers.count(3, null), openNumbers.tells(1), openNumbers.tells(0), openNumbers.time(1.4)]).toEqual([
      3,
      true,
      false,
      1,
    ]);
  });
});
