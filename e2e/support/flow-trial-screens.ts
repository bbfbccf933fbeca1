import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const admin = ({ sessions }: Furnished) => sessions.admin;
const fromTheTop = (page: Page) => page.evaluate(() => window.scrollTo(0, 0));

async function openTab(page: Page, { staff }: Words, flow: string, tab: keyof Words['staff']['flowBuilder']['tabs']) {
  await page.goto(`/flows/${flow}`);
  await page.getByRole('tab', { name: staff.flowBuilder.tabs[tab] }).click();
}

async function beginRehearsal(page: Page, words: Words) {
  const { rehearsal, canvas } = words.staff;
  await openTab(page, words, 'home-visit', 'rehearse');
  await page.getByRole('button', { name: rehearsal.start.go }).click();
  await page.getByRole('toolbar', { name: rehearsal.bar }).waitFor();
  await page.getByRole('button', { name: canvas.fit }).waitFor();
}

/** Trying a flow before it runs, and reading it: as a run, in scenarios, in words. */
export const flowTrialScreens: readonly Screen[] = [
  {
    name: 'rehearsal, before it begins',
    session: admin,
    async open(page, words) {
      await openTab(page, words, 'home-visit', 'rehearse');
      await page.getByRole('button', { name: words.staff.rehearsal.start.go }).waitFor();
      await page.getByText(words.staff.scenarios.none).waitFor();
    },
  },
  {
    name: 'rehearsal, with scenarios that hold and that do not',
    session: admin,
    async open(page, words) {
      const { scenarios } = words.staff;
      await openTab(page, words, 'letters', 'rehearse');
      await page.getByText(scenarios.passed, { exact: true }).waitFor();
      await page.getByText(scenarios.broken, { exact: true }).waitFor();
      await page.getByText(scenarios.coverage.untouched).click();
      await fromTheTop(page);
    },
  },
  {
    name: 'rehearsal under way',
    session: admin,
    async open(page, words) {
      const { rehearsal } = words.staff;
      await beginRehearsal(page, words);
      await page.getByRole('button', { name: rehearsal.step, exact: true }).click();
      await page.getByRole('button', { name: rehearsal.goBack }).first().waitFor();
      await page.locator('details:not([open]) > summary').first().click();
      await fromTheTop(page);
    },
  },
  {
    name: 'rehearsal, gone back in',
    session: admin,
    async open(page, words) {
      const { rehearsal } = words.staff;
      await beginRehearsal(page, words);
      await page.getByRole('button', { name: rehearsal.pass.weekLong }).click();
      await page.getByRole('button', { name: rehearsal.goBack }).first().click();
      await page.getByRole('button', { name: rehearsal.goForward }).first().waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'rehearsal, at its end',
    session: admin,
    async open(page, words) {
      const { rehearsal, scenarios } = words.staff;
      await openTab(page, words, 'letters', 'rehearse');
      await page.getByRole('button', { name: scenarios.show }).first().click();
      await page.getByRole('button', { name: rehearsal.step, exact: true }).click();
      await page.getByText(rehearsal.over).waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'rehearsal of a flow that cannot run',
    session: admin,
    async open(page, words) {
      await openTab(page, words, 'call-back', 'rehearse');
      await page.getByText(words.staff.rehearsal.refused.title).waitFor();
    },
  },
  {
    name: 'flow with a scenario that does not hold, about to be published',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows/letters');
      await page.getByRole('button', { name: staff.builder.publish.do, exact: true }).click();
      await page.getByRole('dialog').getByRole('checkbox', { name: staff.publishing.flow.acceptBroken }).waitFor();
    },
  },
  {
    name: 'flow in words',
    session: admin,
    async open(page, words) {
      await openTab(page, words, 'home-visit', 'words');
      await page.getByRole('heading', { name: words.staff.flowWords.whatHappens }).waitFor();
    },
  },
];
