import '../../../../runtime/test/fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concerns, freshHalfLifeHours, type RankFacts, rank, sharesOf, weights } from './rank.ts';

const quiet: RankFacts = {
  quietHours: 0,
  waitingHours: null,
  isMentioned: false,
  isMyCase: false,
  isMine: false,
  isWatched: false,
  isCommented: false,
  isMyGroup: false,
  people: 0,
};
const scoreOf = (facts: Partial<RankFacts>) => rank({ ...quiet, ...facts }).score;

describe('the rank of a post', () => {
  test('has parts that are worth a hundred together', () => {
    expect(Object.values(weights).reduce<number>((sum, one) => sum + one, 0)).toBe(100);
  });

  test('halves with each half-life of quiet, where nobody waits', () => {
    expect(scoreOf({ isMyGroup: true })).toBe(weights.fresh + weights.group);
    expect(scoreOf({ isMyGroup: true, quietHours: freshHalfLifeHours })).toBe((weights.fresh + weights.group) / 2);
  });

  test('puts what calls me in above what is only of my group', () => {
    expect(scoreOf({ isMentioned: true, quietHours: 24 })).toBeGreaterThan(scoreOf({ isMyGroup: true, people: 50 }));
  });

  test('puts an inquiry that has waited for a day above what was just written in my group', () => {
    const waited = scoreOf({ isMyGroup: true, waitingHours: 30, quietHours: 30 });

    expect(waited).toBeGreaterThan(scoreOf({ isMyGroup: true, people: 1, quietHours: 4 }));
    expect(scoreOf({ waitingHours: 48, quietHours: 48 })).toBeGreaterThan(scoreOf({ waitingHours: 8, quietHours: 48 }));
  });

  test('counts the strongest concern once', () => {
    expect(scoreOf({ isMentioned: true, isCommented: true, isWatched: true })).toBe(scoreOf({ isMentioned: true }));
    expect(rank({ ...quiet, isCommented: true, isWatched: true }).parts[0]).toEqual({
      reason: 'watching',
      points: weights.concern * concerns.watching,
    });
  });

  test('says why in shares that leave out what counts for nothing', () => {
    expect(sharesOf(rank({ ...quiet, isMine: true, isMyGroup: true }))).toEqual([
      { reason: 'written', share: 56 },
      { reason: 'fresh', share: 26 },
      { reason: 'myGroup', share: 18 },
    ]);
    expect(sharesOf(rank({ ...quiet, quietHours: 1e6 }))).toEqual([]);
  });
});

const facts: fc.Arbitrary<RankFacts> = fc.record({
  quietHours: fc.double({ min: 0, max: 1e5, noNaN: true }),
  waitingHours: fc.option(fc.double({ min: 0, max: 1e5, noNaN: true })),
  isMentioned: fc.boolean(),
  isMyCase: fc.boolean(),
  isMine: fc.boolean(),
  isWatched: fc.boolean(),
  isCommented: fc.boolean(),
  isMyGroup: fc.boolean(),
  people: fc.nat(100_000),
});
const flags = ['isMentioned', 'isMyCase', 'isMine', 'isWatched', 'isCommented', 'isMyGroup'] as const;

describe('whatever is known of a post', () => {
  test('its score stays between 0 and 100, and its shares make up the whole', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const ranked = rank(known);
        const shares = sharesOf(ranked).reduce((sum, { share }) => sum + share, 0);

        expect(ranked.score).toBeGreaterThanOrEqual(0);
        expect(ranked.score).toBeLessThanOrEqual(100);
        if (ranked.parts.length > 0) expect(Math.abs(shares - 100)).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('more of anything that counts never ranks it lower', () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...flags),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        (known, flag, more) => {
          const { score } = rank(known);

          expect(rank({ ...known, [flag]: true }).score).toBeGreaterThanOrEqual(score);
          expect(rank({ ...known, people: known.people + 1 + Math.floor(more) }).score).toBeGreaterThanOrEqual(score);
          expect(rank({ ...known, waitingHours: (known.waitingHours ?? 0) + more }).score).toBeGreaterThanOrEqual(
            score,
          );
          expect(rank({ ...known, quietHours: known.quietHours + more }).score).toBeLessThanOrEqual(score);
        },
      ),
    );
  });
});
