import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import { until } from './until.ts';
import type { Words } from './words.ts';

const admin = ({ sessions }: Furnished) => sessions.admin;
const stats = /^\/api\/v1\/flows\/[\w-]+\/stats$/;

/** The buttons of the table of steps, each named by the step whose cases it opens. */
const stepButton = ({ live }: Words['staff']) => live.table.openNamed.split('{{')[0] ?? '';

async function openLive(page: Page, { staff }: Words, flow: string, search = '') {
  await page.goto(`/flows/${flow}/live${search}`);
  await page.getByRole('heading', { name: staff.live.table.title }).waitFor();
  await page.getByRole('button', { name: staff.canvas.fit }).waitFor();
}

async function chooseStuck(page: Page, words: Words) {
  const { live } = words.staff;
  await openLive(page, words, 'donation');
  await page
    .getByRole('button', { name: stepButton(words.staff) })
    .first()
    .click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: live.bulk.all.retry }).waitFor();
}

/** What one sees of a flow as it runs, and of many cases at once. */
export const watchScreens: readonly Screen[] = [
  {
    name: 'flow as it runs',
    session: admin,
    async open(page, words) {
      await openLive(page, words, 'home-visit');
    },
  },
  {
    name: 'flow as it runs, the cases at a step',
    session: admin,
    async open(page, words) {
      await openLive(page, words, 'home-visit');
      await page
        .getByRole('button', { name: stepButton(words.staff) })
        .last()
        .click();
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: words.staff.live.bulk.all.move }).click();
      await page.getByRole('button', { name: words.staff.live.bulk.yes.move }).waitFor();
    },
  },
  {
    name: 'flow as it runs, what is stuck at a step',
    session: admin,
    async open(page, words) {
      await chooseStuck(page, words);
      await page.getByRole('button', { name: words.staff.live.bulk.all.skip }).click();
      await page.getByRole('button', { name: words.staff.live.bulk.yes.skip }).waitFor();
    },
  },
  {
    name: 'flow as it runs, many tried again',
    session: admin,
    async open(page, words) {
      const { live } = words.staff;
      await chooseStuck(page, words);
      await page.getByRole('button', { name: live.bulk.all.retry }).click();
      await page.getByRole('button', { name: live.bulk.yes.retry }).click();
      await page.getByText(live.bulk.oneByOne).click();
      await page.getByText(live.bulk.outcome.again).first().waitFor();
    },
  },
  {
    name: 'flow as it runs, many stopped half-way',
    session: admin,
    async open(page, words) {
      const { live } = words.staff;
      await page.goto('/flows/donation/live');
      // As a page of this tab has left it.
      await page.evaluate(() => {
        const item = (id: string) => ({ id, instanceId: id, nodeId: null, reference: null });
        const run = { deed: { kind: 'retry' }, items: [item('a'), item('b')], outcomes: [{ kind: 'done' }] };
        sessionStorage.setItem('nativ-bulk/donation', JSON.stringify(run));
      });
      await openLive(page, words, 'donation');
      await page.getByText(live.bulk.stopped).waitFor();
      await page.getByRole('button', { name: live.bulk.goOn }).waitFor();
    },
  },
  {
    name: 'flow as it runs, one case',
    session: admin,
    async open(page, words, { flows }) {
      await page.goto(`/flows/home-visit/live?open=${flows.waiting}`);
      await page.getByRole('heading', { name: words.staff.live.values.title }).waitFor();
      await page.getByRole('button', { name: words.staff.canvas.fit }).waitFor();
      await page.getByRole('button', { name: words.staff.live.steer.move }).click();
      await page.getByText(words.staff.live.steer.moveHint).waitFor();
    },
  },
  {
    name: 'flow as it runs, a case that is stuck',
    session: admin,
    async open(page, words, { flows }) {
      await page.goto(`/flows/donation/live?open=${flows.stuck}`);
      await page.getByText(words.staff.incident.cause.expression).waitFor();
      await page.getByRole('button', { name: words.staff.canvas.fit }).waitFor();
      await page.getByRole('button', { name: words.staff.incident.action.setVariables }).waitFor();
    },
  },
  {
    name: 'flow as it runs, before its first case',
    session: admin,
    async open(page, words) {
      await openLive(page, words, 'farewell');
      await page.getByText(words.staff.live.quiet.title).waitFor();
    },
  },
  {
    name: 'flow as it runs, before it is published',
    session: admin,
    async open(page, { staff }) {
      await page.goto('/flows/call-back/live');
      await page.getByText(staff.live.unpublished.title).waitFor();
    },
  },
  {
    name: 'flow as it runs, the server silent',
    session: admin,
    refusals: [{ status: 503, path: stats }],
    async open(page, { staff }) {
      await page.route(
        ({ pathname }) => stats.test(pathname),
        (route) => route.fulfill({ status: 503, body: '' }),
      );
      await page.goto('/flows/home-visit/live');
      await page.getByText(staff.live.failed).waitFor({ timeout: 30_000 });
    },
  },
  {
    name: 'flow as it runs, cut off',
    session: admin,
    refusals: [{ status: 503, path: stats }],
    async open(page, words) {
      await openLive(page, words, 'home-visit');
      await page.route(
        ({ pathname }) => stats.test(pathname),
        (route) => route.fulfill({ status: 503, body: '' }),
      );
      // Whoever comes back to the page after a while has it counted anew; it tries several times before it says so.
      const comeBack = () => page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
      await until(page.getByText(words.staff.live.stale), comeBack);
    },
  },
];
