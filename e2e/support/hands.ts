import type { Locator, Page } from 'playwright-core';
import { hasFocus, tabTo } from './keyboard.ts';

/** How a person works a page; the same steps are taken with a pointer and with the keyboard alone. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** Takes one of several radio buttons. */
  choose(radio: Locator): Promise<void>;
  /** Takes an entry of a list that opens. */
  pick(list: Locator, entry: string): Promise<void>;
}

export const withPointer: Hands = {
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  choose: (radio) => radio.check(),
  async pick(list, entry) {
    await list.selectOption({ label: entry });
  },
};

export function withKeyboard(page: Page): Hands {
  return {
    async press(target) {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    async write(field, text) {
      await tabTo(page, field);
      await page.keyboard.type(text);
    },
    async choose(radio) {
      await tabToGroupOf(page, radio);
      if (await hasFocus(radio)) await page.keyboard.press('Space');
      while (!(await hasFocus(radio))) await page.keyboard.press('ArrowDown');
    },
    async pick(list, entry) {
      await tabTo(page, list);
      const chosen = () => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label);
      const first = await chosen();
      do await page.keyboard.press('ArrowDown');
      while ((await chosen()) !== entry && (await chosen()) !== first);
    },
  };
}

/** Tab stops at one radio button of a group only: the chosen one, or the first. */
async function tabToGroupOf(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name');
  const group = page.locator(`input[type="radio"][name="${name}"]`);
  const stop = group.and(page.locator(':checked'));
  await tabTo(page, (await stop.count()) > 0 ? stop : group.first());
}
