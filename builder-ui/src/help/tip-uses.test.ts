import { expect, it } from 'vitest';
import { TipUses } from './tip-uses.ts';

const tip = { id: 'one', text: 'Press it.', leavesAfter: 2 };

it('knows a tip of a screen after so many uses, and leaves that of a step to those who know what was done', () => {
  const uses = new TipUses();

  const known = [uses.count('dana', tip), uses.count('dana', { ...tip, id: 'another' }), uses.count('dana', tip)];

  expect(known).toEqual([false, false, true]);
  expect(uses.count('dana', { ...tip, id: 'step', leavesAfter: null })).toBe(false);
  expect(uses.take()).toEqual([
    { tip: 'one', uses: 2 },
    { tip: 'another', uses: 1 },
  ]);
  expect(uses.take()).toEqual([]);
});

it('gives nobody what the person before them did at the same computer', () => {
  const uses = new TipUses();

  uses.count('dana', tip);

  expect(uses.count('noa', tip)).toBe(false);
  expect(uses.take()).toEqual([{ tip: 'one', uses: 1 }]);
});
