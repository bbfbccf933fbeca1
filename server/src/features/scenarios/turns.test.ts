import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('does one thing after the other, also after one that failed', async () => {
  const turns = new Turns(3);
  const told: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} ends`);
      if (fails) throw new Error('It failed.');
      return name;
    };

  const outcomes = await Promise.allSettled([
    turns.take(work('a', true)),
    turns.take(work('b')),
    turns.take(work('c')),
  ]);

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('refuses what would wait behind too many, and takes it once there is room', async () => {
  const turns = new Turns(2);
  const first = turns.take(async () => 1);
  const second = turns.take(async () => 2);

  const third = await turns.take(async () => 3);
  await Promise.all([first, second]);
  const later = await turns.take(async () => 4);

  expect([await first, await second, third, later]).toEqual([1, 2, null, 4]);
});
