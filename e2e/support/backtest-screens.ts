import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const admin = ({ sessions }: Furnished) => sessions.admin;
/** Scrolled half-way, the header that stays would cover half of a button, which says nothing of the screen. */
const fromTheTop = (page: Page) => page.evaluate(() => window.scrollTo(0, 0));

async function openBacktest(page: Page, { staff }: Words, flow: string) {
  await page.goto(`/flows/${flow}/backtest`);
  await page.getByRole('button', { name: staff.backtest.start }).waitFor();
}

async function runBacktest(page: Page, words: Words, flow: string) {
  await openBacktest(page, words, flow);
  await page.getByRole('button', { name: words.staff.backtest.start }).click();
}

async function tryCondition(page: Page, words: Words, condition: string) {
  await openBacktest(page, words, 'inquiry-routing');
  await page.getByRole('textbox', { name: words.staff.backtest.condition.label }).fill(condition);
}

/** What one sees of a draft that is tried on past cases, and of a condition that is tried on inquiries. */
export const backtestScreens: readonly Screen[] = [
  {
    name: 'backtest, before it is run',
    session: admin,
    open: (page, words) => openBacktest(page, words, 'inquiry-routing'),
  },
  {
    name: 'backtest with cases that would go elsewhere',
    session: admin,
    async open(page, words) {
      await runBacktest(page, words, 'home-visit');
      await page.getByText(words.staff.backtest.choose).waitFor();
      const partings = page.getByRole('list', { name: words.staff.backtest.where });
      await partings.getByRole('button').first().click();
      await page.getByRole('button', { pressed: true }).waitFor();
      await page.getByRole('button', { name: words.staff.canvas.fit }).waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'backtest of a draft that cannot run',
    session: admin,
    refusals: [{ status: 422, path: /backtest$/ }],
    async open(page, words) {
      await runBacktest(page, words, 'call-back');
      await page.getByText(words.staff.backtest.refused).waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'condition with the inquiries that match',
    session: admin,
    async open(page, words) {
      await tryCondition(page, words, 'has(data.kind)');
      await page.getByRole('button', { name: words.staff.matchCount.show }).click();
      await page.getByRole('button', { name: words.staff.matchCount.hide }).waitFor();
      await fromTheTop(page);
    },
  },
  {
    name: 'condition that is not right yet',
    session: admin,
    refusals: [{ status: 422, path: /matches$/ }],
    async open(page, words) {
      await tryCondition(page, words, 'data.kind ==');
      await page.getByText(words.staff.matchCount.invalid).waitFor();
      await fromTheTop(page);
    },
  },
];
