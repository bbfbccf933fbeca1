import { expect, it } from 'vitest';
import { countUse } from './tip-uses.ts';

const tip = { id: 'one', text: 'Press it.', leavesAfter: 2 };

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  };
}

it('lets a tip of a screen leave after so many uses, and leaves that of a step to those who know what was done', () => {
  const kept = storage();

  expect([countUse(kept, tip), countUse(kept, { ...tip, id: 'another' }), countUse(kept, tip)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(countUse(kept, { ...tip, id: 'step', leavesAfter: null })).toBe(false);
});
