import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import { filled, type Words } from './words.ts';

const admin = ({ sessions }: Furnished) => sessions.admin;

async function openVersions(page: Page, { staff }: Words) {
  await page.goto('/flows/home-visit');
  await page.getByRole('tab', { name: staff.flowBuilder.tabs.versions }).click();
  await page.getByRole('heading', { name: staff.flowVersions.changes }).waitFor();
}

/** As the server tells it of others: no other person has to be there for a look at it. */
async function seatIs(page: Page, whose: 'somebodyElse' | 'mineAndAsked') {
  const person = { id: '00000000-0000-7000-8000-000000000001', name: 'Designer' };
  const since = new Date().toISOString();
  const isMe = whose === 'mineAndAsked';
  const editor = { person, isMe, isThisTab: isMe, since, lastSeenAt: since, cameBy: 'free' };
  const asked = { person, isMe: false, isThisTab: false, askedAt: since, isDeclined: false, forceInSeconds: 20 };
  const json = { editor, request: isMe ? asked : null, draftUpdatedAt: since };
  await page.route('**/api/v1/flows/*/editor', (route) => route.fulfill({ json }));
}

/** What the workshop of a flow shows of versions, of publishing, and of whoever else edits. */
export const flowWorkshopScreens: readonly Screen[] = [
  {
    name: 'flow, two versions on one canvas',
    session: admin,
    async open(page, words) {
      await openVersions(page, words);
      const { staff } = words;
      await page.getByRole('combobox', { name: filled(staff.formVersions.against, { number: 2 }) }).click();
      await page.getByRole('option', { name: filled(staff.form.versions.earlier, { number: 1 }) }).click();
      await page
        .getByRole('button', { name: staff.flowVersions.show.split('{{')[0] ?? '' })
        .first()
        .waitFor();
    },
  },
  {
    name: 'flow, about to be published',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows/home-visit');
      await page.getByRole('button', { name: staff.builder.publish.do, exact: true }).click();
      await page.getByRole('link', { name: staff.publishing.flow.move }).waitFor();
    },
  },
  {
    name: 'flow that somebody else edits',
    session: admin,
    async open(page, { staff }) {
      await seatIs(page, 'somebodyElse');
      await page.goto('/flows/home-visit');
      await page.getByRole('button', { name: staff.flowSeat.ask }).waitFor();
    },
  },
  {
    name: 'flow that somebody asks to take over',
    session: admin,
    async open(page, { staff }) {
      await seatIs(page, 'mineAndAsked');
      await page.goto('/flows/home-visit');
      await page.getByRole('button', { name: staff.flowSeat.handOver }).waitFor();
    },
  },
];
