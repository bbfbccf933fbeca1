import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import { filled, type Words } from './words.ts';

const champion = ({ sessions }: Furnished) => sessions.champion;
const admin = ({ sessions }: Furnished) => sessions.admin;

async function openStuckCase(page: Page, { staff }: Words, { flows }: Furnished) {
  await page.goto(`/cases/${flows.stuck}`);
  await page.getByText(staff.incident.cause.expression).waitFor();
  await page.getByText(staff.history.startedOther).waitFor();
}

/** The buttons that do what the check suggests, each named by what that is. */
export const fixButton = ({ check }: Words['staff']) => check.fixNamed.split('{{')[0] ?? '';

/** Shows what stands beside the drawing or the list of a flow; on a phone it takes its place. */
export async function showBeside(page: Page, { flowBuilder }: Words['staff'], side: 'properties' | 'problems') {
  const shown = page.getByRole('button', { name: flowBuilder.side[side], exact: true }).filter({ visible: true });
  await shown.first().click();
}

/** What one sees of flows that run: where cases wait, what is stuck, moving them, and votes. */
export const flowScreens: readonly Screen[] = [
  {
    name: 'flow with every look of a step',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows/home-visit');
      await page.getByRole('button', { name: staff.canvas.fit }).waitFor();
      await page.locator('.react-flow__node').first().waitFor();
    },
  },
  {
    name: 'flow with mistakes',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows/call-back');
      await page.getByRole('button', { name: staff.canvas.fit }).waitFor();
      await showBeside(page, staff, 'problems');
      await page
        .getByRole('button', { name: fixButton(staff) })
        .first()
        .waitFor();
    },
  },
  {
    name: 'flow, mended and taken back',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows/call-back');
      await page.getByRole('button', { name: staff.canvas.fit }).waitFor();
      await showBeside(page, staff, 'problems');
      const fixes = page.getByRole('button', { name: fixButton(staff) });
      await fixes.first().waitFor();
      const before = await fixes.count();
      await fixes.first().click();
      await page.getByRole('status').getByRole('button', { name: staff.builder.undo, exact: true }).click();
      await fixes.nth(before - 1).waitFor();
    },
  },
  {
    name: 'case that waits in several places',
    session: champion,
    async open(page, { staff }, { flows }) {
      await page.goto(`/cases/${flows.waiting}`);
      await page.getByText(filled(staff.wait.approval, { done: 0, of: 2 })).waitFor();
      await page.getByRole('button', { name: staff.history.everything }).click();
      await page.getByRole('button', { name: staff.history.mainOnly }).waitFor();
    },
  },
  { name: 'case that is stuck', session: admin, open: openStuckCase },
  {
    name: 'case that is stuck, with its details',
    session: admin,
    async open(page, words, furnished) {
      await openStuckCase(page, words, furnished);
      await page.getByText(words.staff.incident.detail).click();
      await page.getByRole('button', { name: words.staff.incident.action.setVariables }).click();
      await page.getByLabel(filled(words.staff.incident.valueName, { number: 1 })).fill('sum');
    },
  },
  {
    name: 'case that is stuck, ending it',
    session: admin,
    async open(page, words, furnished) {
      await openStuckCase(page, words, furnished);
      await page.getByRole('button', { name: words.staff.incident.action.cancel }).click();
      await page.getByRole('button', { name: words.staff.incident.confirm.cancel }).waitFor();
      // Scrolled to what was asked, the header that stays would lie over what is above it.
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'what is stuck',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/incidents');
      await page.getByRole('list', { name: staff.incidents.title }).waitFor();
    },
  },
  {
    name: 'what is stuck, empty',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/incidents?flow=home-visit');
      await page.getByText(staff.incidents.empty.title).waitFor();
    },
  },
  {
    name: 'moving cases',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows/home-visit/move');
      await page.getByRole('group', { name: staff.migration.mapping }).waitFor();
      await page.getByRole('button', { name: staff.migration.look }).click();
      await page.getByText(staff.migration.outcome.refused).first().waitFor();
    },
  },
  {
    name: 'moving cases, asked once more',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows/home-visit/move');
      await page.getByRole('group', { name: staff.migration.mapping }).getByRole('combobox').selectOption('phone');
      await page.getByRole('button', { name: staff.migration.look }).click();
      await page.getByText(staff.migration.would, { exact: true }).locator('xpath=..').getByRole('button').click();
      await page.getByRole('button', { name: staff.migration.yes }).waitFor();
    },
  },
  {
    name: 'vote',
    session: champion,
    async open(page, { staff }, { flows }) {
      await page.goto(`/tasks/${flows.voteId}`);
      await page.getByRole('button', { name: staff.vote.submit }).click();
      await page.getByText(staff.vote.missing).waitFor();
    },
  },
  {
    name: 'vote of others',
    session: admin,
    async open(page, { staff }, { flows }) {
      await page.goto(`/tasks/${flows.voteId}`);
      await page.getByText(staff.desk.notByYou).waitFor();
    },
  },
];
