import type { Locator, Page } from 'playwright-core';

const farEnough = 90;

/** Presses Tab until the element has the focus. @throws Error when it never has */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < farEnough; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Expected the Tab key to reach ${target}, but ${farEnough} presses did not.`);
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
