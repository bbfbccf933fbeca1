import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const admin = ({ sessions }: Furnished) => sessions.admin;

/** Finds the step of a kind of which there is one, and opens what can be said about it. */
async function openPanel(page: Page, { staff }: Words, kind: string) {
  await page.goto('/flows/home-visit');
  await page.locator('.react-flow__node').first().waitFor();
  await page.keyboard.press('/');
  await page.getByLabel(staff.flowTools.findWhat).fill(kind);
  await page.locator('dialog [data-along]:not(input)').first().click();
  await page
    .getByRole('button', { name: staff.flowBuilder.side.properties, exact: true })
    .filter({ visible: true })
    .first()
    .click();
  await page.getByRole('group', { name: staff.properties.stepName }).waitFor();
}

/** What the panels beside a drawing show of the steps and lines in it. */
export const flowPanelScreens: readonly Screen[] = [
  {
    name: 'flow, the panel of a timer on a step',
    session: admin,
    open: (page, words) => openPanel(page, words, words.staff.node.boundaryTimer.label),
  },
  {
    name: 'flow, the panel of an approval',
    session: admin,
    async open(page, words) {
      await openPanel(page, words, words.staff.node.approval.label);
      await page.getByText(words.staff.properties.sections.who, { exact: true }).waitFor();
    },
  },
  {
    name: 'flow, the panel of steps for each entry',
    session: admin,
    open: (page, words) => openPanel(page, words, words.staff.node.forEach.label),
  },
  {
    name: 'flow, the panel of a step with its name in expressions',
    session: admin,
    async open(page, words) {
      await openPanel(page, words, words.staff.node.receiveMessage.label);
      await page.getByText(words.staff.properties.advanced, { exact: true }).click();
      await page.getByLabel(words.staff.properties.id, { exact: true }).fill('2 words');
      await page.getByText(words.staff.properties.idWrong).waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
];
