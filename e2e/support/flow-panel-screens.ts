import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const admin = ({ sessions }: Furnished) => sessions.admin;

/** Opens what can be said about a part of the drawing, as the keyboard does. */
async function openPanel(page: Page, { staff }: Words, flow: string, part: string) {
  await page.goto(`/flows/${flow}`);
  await page.getByRole('button', { name: staff.canvas.fit }).waitFor();
  await page.locator(`[data-id="${part}"]`).first().focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('group', { name: staff.properties.stepName })
    .or(page.locator('#edge-name-he'))
    .first()
    .waitFor();
}

/** What the panels beside a drawing show of the steps and lines in it. */
export const flowPanelScreens: readonly Screen[] = [
  {
    name: 'flow, the panel of a timer on a step',
    session: admin,
    open: (page, words) => openPanel(page, words, 'home-visit', 'late'),
  },
  {
    name: 'flow, the panel of an approval',
    session: admin,
    async open(page, words) {
      await openPanel(page, words, 'home-visit', 'agree');
      await page.getByText(words.staff.properties.sections.who, { exact: true }).waitFor();
    },
  },
  {
    name: 'flow, the panel of steps for each entry',
    session: admin,
    open: (page, words) => openPanel(page, words, 'home-visit', 'guests'),
  },
  {
    name: 'flow, the panel of a step with its name in expressions',
    session: admin,
    async open(page, words) {
      await openPanel(page, words, 'home-visit', 'reply');
      await page.getByText(words.staff.properties.advanced, { exact: true }).click();
      await page.getByLabel(words.staff.properties.id, { exact: true }).fill('2 words');
      await page.getByText(words.staff.properties.idWrong).waitFor();
    },
  },
];
