import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Does something again and again until what it leads to is seen, since once may be too early. */
export async function until(isSeen: Locator, again: () => Promise<unknown>): Promise<void> {
  const seen = async () => {
    if (await isSeen.isVisible()) return true;
    await again();
    return isSeen.isVisible();
  };
  await expect.poll(seen, { interval: 500, timeout: 45_000 }).toBe(true);
}

/** How many there are once no more come and none goes. */
export async function settledCount(found: Locator): Promise<number> {
  let last = -1;
  const isSettled = async () => {
    const before = last;
    last = await found.count();
    return last === before;
  };
  await expect.poll(isSettled, { interval: 500 }).toBe(true);
  return last;
}
