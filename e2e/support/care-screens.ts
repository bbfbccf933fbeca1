import type { Screen } from './screens.ts';

/** What is sealed, what inquirers come back for, erasing, and taking an inquiry by telephone. */
export const careScreens: readonly Screen[] = [
  {
    name: 'inquirer about to be forgotten',
    session: () => null,
    async open(page, { pages }, { answered, language }) {
      await page.goto(`/r?lang=${language}`);
      await page.getByLabel(pages.statusField).fill(answered.receipt);
      await page.getByRole('button', { name: pages.statusButton }).click();
      await page.locator('form:has(input[value="askToForget"]) button').click();
      await page.locator('input[value="forget"]').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'read log',
    session: ({ sessions }) => sessions.social,
    async open(page, { staff }) {
      await page.goto('/groups/social/reads');
      await page.getByRole('heading', { level: 1, name: staff.readLog.title }).waitFor();
    },
  },
  {
    name: 'erasing, with a preview',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }, { answered }) {
      await page.goto('/erasures');
      await page.getByLabel(staff.erasures.reference).fill(answered.reference);
      await page.getByRole('button', { name: staff.erasures.show }).click();
      await page.getByText(staff.erasures.stays).waitFor();
    },
  },
  {
    name: 'new inquiry, which form',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/new-inquiry');
      await page.getByRole('heading', { level: 2, name: staff.taking.forms }).waitFor();
    },
  },
];
