import type { Page } from 'playwright-core';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const metrics = /^\/api\/v1\/metrics\/[\w-]+$/;

async function openDashboards(page: Page, { staff }: Words, search = '') {
  await page.goto(`/dashboards${search}`);
  await page.getByRole('heading', { name: staff.dashboards.open.title }).waitFor();
  await page.getByRole('heading', { name: staff.dashboards.ageing.title }).waitFor();
  await page.getByRole('heading', { name: staff.dashboards.load.title }).waitFor();
}

/** How we are doing, the cases behind it, and where there is nothing to show. */
export const dashboardScreens: readonly Screen[] = [
  {
    name: 'dashboards',
    session: ({ sessions }) => sessions.admin,
    async open(page, words) {
      await openDashboards(page, words);
      await page.getByRole('heading', { name: words.staff.dashboards.headline }).waitFor();
      await page.getByText(words.staff.dashboards.asTable).click();
    },
  },
  {
    name: 'dashboards, in working time',
    session: ({ sessions }) => sessions.admin,
    async open(page, words) {
      await openDashboards(page, words, '?clock=business&period=year');
    },
  },
  {
    name: 'dashboards, the cases behind a figure',
    session: ({ sessions }) => sessions.admin,
    async open(page, words) {
      await page.goto('/dashboards/cases?which=received');
      await page.getByRole('list', { name: words.staff.dashboards.which.received }).waitFor();
    },
  },
  {
    name: 'dashboards, no cases behind a figure',
    session: ({ sessions }) => sessions.admin,
    async open(page, words) {
      await page.goto('/dashboards/cases?which=received&from=2001-01-01&to=2001-01-02');
      await page.getByText(words.staff.dashboards.noCases.title).waitFor();
    },
  },
  {
    name: 'dashboards, while the server is silent',
    session: ({ sessions }) => sessions.admin,
    refusals: [{ status: 503, path: metrics }],
    async open(page, words) {
      await page.route(
        ({ pathname }) => metrics.test(pathname),
        (route) => route.fulfill({ status: 503, body: '' }),
      );
      await page.goto('/dashboards');
      await page.getByText(words.staff.dashboards.failed).first().waitFor({ timeout: 30_000 });
    },
  },
];
