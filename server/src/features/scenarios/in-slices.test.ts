import type { Gradual } from '@nativ/runtime';
import { expect, test } from 'vitest';
import { ActiveTime, inSlices } from './in-slices.ts';

/** Work of so many steps, each of which keeps the processor busy for so long. */
function* steps(count: number, ms: number): Gradual<string> {
  for (let step = 0; step < count; step += 1) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

test('does work to its end, and lets others have their turn in between', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 0);

  const result = await inSlices(steps(60, 2), new ActiveTime(10_000));
  clearInterval(others);

  expect(result).toBe('done');
  expect(turns).toBeGreaterThan(5);
});

test('leaves work that takes longer than it may, and all that comes after it', async () => {
  const time = new ActiveTime(20);

  const endless = await inSlices(steps(1_000_000, 1), time);
  const next = await inSlices(steps(1, 0), time);

  expect([endless, next, time.isUsedUp]).toEqual([null, null, true]);
});

test('does not count the time of others', async () => {
  const time = new ActiveTime(1000);
  const others = setInterval(() => {
    const until = performance.now() + 30;
    while (performance.now() < until);
  }, 0);

  const result = await inSlices(steps(40, 9), time);
  clearInterval(others);

  expect(result).toBe('done');
});
