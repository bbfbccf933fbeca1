import type { Page } from 'playwright-core';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const palette = async (page: Page, { staff }: Words) => {
  await page.goto('/');
  await page.getByRole('button', { name: staff.search.open, exact: true }).click();
  const field = page.getByRole('combobox', { name: staff.search.label });
  await field.waitFor();
  return field;
};

/** Looking for something, from every screen and on the page of search. */
export const searchScreens: readonly Screen[] = [
  {
    name: 'search, opened',
    session: ({ sessions }) => sessions.admin,
    async open(page, words) {
      await palette(page, words);
      await page.getByText(words.staff.search.section.pages, { exact: true }).waitFor();
    },
  },
  {
    name: 'search, with what was found',
    session: ({ sessions }) => sessions.admin,
    async open(page, words) {
      const field = await palette(page, words);
      await field.fill('legal');
      await page.getByRole('option', { name: /Legal/ }).first().waitFor();
      await page.getByText(words.staff.search.section.found, { exact: true }).waitFor();
    },
  },
  {
    name: 'search, nothing found',
    session: ({ sessions }) => sessions.champion,
    async open(page, words) {
      const field = await palette(page, words);
      await field.fill('zzzzzz');
      await page.getByText(words.staff.search.none.title).waitFor();
    },
  },
  {
    name: 'page of search before a word',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/search');
      await page.getByText(staff.search.begin.title).waitFor();
    },
  },
  {
    name: 'page of search with filters',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/search');
      await page.getByRole('searchbox', { name: staff.search.label }).fill('legal');
      await page.getByRole('list', { name: staff.search.results }).waitFor();
    },
  },
  {
    name: 'keyboard shortcuts',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('?');
      await page.getByRole('checkbox', { name: staff.search.keys.letters }).waitFor();
    },
  },
];
