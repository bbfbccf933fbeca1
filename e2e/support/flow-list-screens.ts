import type { Page } from 'playwright-core';
import { showBeside } from './flow-screens.ts';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const admin = ({ sessions }: Furnished) => sessions.admin;
const fromTheTop = (page: Page) => page.evaluate(() => window.scrollTo(0, 0));

/** Chooses a line of the list of steps. */
async function choose(page: Page, { staff }: Words, flow: string, line: RegExp | string) {
  await page.goto(`/flows/${flow}`);
  await page.getByRole('tab', { name: staff.flowBuilder.tabs.outline }).click();
  await page.getByRole('treeitem', { name: line }).first().click();
  await page.getByRole('toolbar', { name: staff.flowOutline.tools.split('{{')[0] ?? '' }).waitFor();
}

async function openTable(page: Page, words: Words) {
  await choose(page, words, 'letters', words.staff.node.decisionTable.label);
  await showBeside(page, words.staff, 'properties');
  await page.getByRole('button', { name: words.staff.flowTable.large }).waitFor();
}

async function openCondition(page: Page, words: Words, flow: string, line: string) {
  await choose(page, words, flow, line);
  await showBeside(page, words.staff, 'properties');
  await page.getByRole('group', { name: words.staff.properties.edge.condition }).waitFor();
}

/** A flow as a list, and what is edited beside it: conditions and tables of rules. */
export const flowListScreens: readonly Screen[] = [
  {
    name: 'flow as a list',
    session: admin,
    open: (page, words) => choose(page, words, 'home-visit', words.staff.node.approval.label),
  },
  {
    name: 'condition in parts',
    session: admin,
    async open(page, words) {
      await openCondition(page, words, 'letters', 'vars.reader');
      await fromTheTop(page);
    },
  },
  {
    name: 'condition as text, with a mistake',
    session: admin,
    refusals: [{ status: 422, path: /matches$/ }],
    async open(page, words) {
      await openCondition(page, words, 'call-back', 'week');
      await page.getByRole('button', { name: words.staff.builder.logic.expression }).click();
      await page.locator('.cm-lintRange').first().waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'decision table',
    session: admin,
    async open(page, words) {
      await openTable(page, words);
      await fromTheTop(page);
    },
  },
  {
    name: 'decision table in its window',
    session: admin,
    async open(page, words) {
      await openTable(page, words);
      await page.getByRole('button', { name: words.staff.flowTable.large }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.staff.flowTable.addRule }).waitFor();
    },
  },
];
