import type { Page } from 'playwright-core';
import type { Screen } from './screens.ts';

/** Scrolled half-way, the header that stays would cover half of a button, which says nothing of the screen. */
const fromTheTop = (page: Page) => page.evaluate(() => window.scrollTo(0, 0));

/** What people take out, are told and may have erased, and how long answers are kept. */
export const rightsScreens: readonly Screen[] = [
  {
    name: 'my account, everything about me',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/account');
      const button = page.getByRole('button', { name: staff.takeOut.take });
      await button.waitFor();
      await button.click();
      await page.getByText('about-me.zip').waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'person whose second step is taken away',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/people');
      await page.getByRole('link', { name: /\(Social\)/ }).click();
      await page.getByText(staff.erasing.closeFirst).waitFor();
      await page.getByRole('button', { name: staff.removeFactor.start }).click();
      await page.getByLabel(staff.removeFactor.reason).waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'form with the time that answers are kept',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/forms/inquiry');
      await page.getByRole('tab', { name: staff.builder.tabs.settings }).click();
      await page.getByLabel(staff.retention.erases).waitFor();
      await page.getByText(staff.retention.never).waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'notifications',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/notifications');
      await page.getByRole('heading', { level: 1, name: staff.notifications.title }).waitFor();
    },
  },
  {
    name: 'task with the list of whom to call in',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }, { mine }) {
      await page.goto(`/tasks/${mine.id}`);
      await page.getByLabel(staff.comments.write).pressSequentially('@');
      await page.getByRole('listbox', { name: staff.mention.list }).waitFor();
    },
  },
];
