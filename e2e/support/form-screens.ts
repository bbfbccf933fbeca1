import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';

const designer = ({ sessions }: Furnished) => sessions.admin;

/** Opens the form of the sample, at its first question. */
async function openBuilder(page: Page): Promise<void> {
  await page.goto('/forms/inquiry');
  await page.locator('[data-pick="/kind"]').click();
  await page.locator('[data-pick="/kind"][aria-expanded="true"]').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** The workshop of forms. Nothing is changed in it, since all screens share one form. */
export const formScreens: readonly Screen[] = [
  {
    name: 'form',
    session: designer,
    open: (page) => openBuilder(page),
  },
  {
    name: 'form, its rules',
    session: designer,
    async open(page, { staff }) {
      await page.goto('/forms/inquiry');
      await page.getByRole('tab', { name: staff.builder.tabs.logic }).click();
      await page.getByRole('combobox', { name: staff.builder.logic.filter }).waitFor();
    },
  },
  {
    name: 'form, about to be published',
    session: designer,
    async open(page, { staff }) {
      await openBuilder(page);
      await page.getByRole('button', { name: staff.builder.publish.do, exact: true }).click();
      await page.getByRole('dialog', { name: staff.builder.publish.title }).waitFor();
    },
  },
  {
    name: 'form, preview on a phone',
    session: designer,
    isNarrowOnly: true,
    async open(page, { staff, inquiry }) {
      await openBuilder(page);
      await page.getByRole('button', { name: staff.builder.side.preview, exact: true }).click();
      await page.getByRole('radio', { name: inquiry.question('kind').choice('legal') }).waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  ...(['languages', 'settings', 'sharing', 'versions', 'json'] as const).map(
    (tab): Screen => ({
      name: `form, its ${tab}`,
      session: designer,
      async open(page, { staff }) {
        await page.goto('/forms/inquiry');
        await page.getByRole('tab', { name: staff.builder.tabs[tab] }).click();
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        if (tab === 'json') await page.locator('.cm-content').waitFor();
      },
    }),
  ),
  {
    name: 'new form',
    session: designer,
    async open(page, { staff }) {
      await page.goto('/new-form');
      await page.getByRole('radio', { name: staff.newForm.file }).check();
      await page.getByRole('button', { name: staff.newForm.chooseFile }).waitFor();
    },
  },
  {
    name: 'option list',
    session: designer,
    async open(page, { staff }) {
      await page.goto('/option-lists/countries');
      await page
        .getByRole('list', { name: staff.optionLists.entries })
        .getByText('IL', { exact: true })
        .or(page.getByText('AD', { exact: true }))
        .first()
        .waitFor();
    },
  },
  {
    name: 'new option list',
    session: designer,
    async open(page, { staff }) {
      await page.goto('/new-option-list');
      await page.getByRole('button', { name: staff.optionLists.create }).waitFor();
    },
  },
];
