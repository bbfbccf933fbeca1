import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Visitor } from './support/browser.ts';
import { fixButton } from './support/flow-screens.ts';
import { type Furnished, furnish } from './support/furnish.ts';
import { hasFocus, tabTo } from './support/keyboard.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { nameOf } from './support/people.ts';
import { type Screen, screenCalled } from './support/screens.ts';
import { tabTroubles } from './support/tab-order.ts';
import { settledCount } from './support/until.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
let furnished: Furnished;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  furnished = await furnish(nativ, 'he');
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const words = wordsIn('he');
const { staff } = words;

async function open(screen: Screen, visitor: Partial<Visitor> = {}): Promise<Page> {
  const session = screen.session(furnished);
  const refusals = screen.refusals ?? [];
  const page = await visit(browser, nativ.address, {
    language: 'he',
    width: 1280,
    ...visitor,
    ...(session && { session }),
    refusals,
  });
  await screen.open(page, words, furnished);
  return page;
}

/** What has the focus: its name for whoever hears it, or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

describe('the keyboard alone', () => {
  it('passes the navigation with the first stop of a page', async () => {
    const page = await open(screenCalled('home'));

    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(staff.app.skip);
    await page.keyboard.press('Enter');
    expect(await hasFocus(page.getByRole('main'))).toBe(true);

    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('is told where it arrived after following a link', async () => {
    const page = await open(screenCalled('home'));

    await tabTo(page, page.getByRole('navigation').getByRole('link', { name: /משפטי/ }));
    await page.keyboard.press('Enter');

    const heading = page.getByRole('heading', { level: 1 });
    await heading.and(page.getByText('מענה משפטי', { exact: true })).waitFor();
    await expect.poll(() => hasFocus(heading)).toBe(true);
    expect(await page.title()).toBe(filled(staff.app.windowTitle, { title: 'מענה משפטי' }));
  });

  it('calls a colleague in from the text, without leaving it', async () => {
    const page = await open(screenCalled('task with the list of whom to call in'));
    const field = page.getByLabel(staff.comments.write);
    const [first] = await page.getByRole('option').allTextContents();

    expect(await hasFocus(field)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('@');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe(`@${first} `);
    await page.keyboard.type('שלום');

    expect(await field.inputValue()).toBe(`@${first} שלום`);
    expect(await hasFocus(field)).toBe(true);
  });

  it('does what the check suggests, hears what was done, and takes it back', async () => {
    const page = await open(screenCalled('flow with mistakes'));
    const fixes = page.getByRole('button', { name: fixButton(staff) });
    const before = await settledCount(fixes);

    await tabTo(page, fixes.first());
    await page.keyboard.press('Enter');
    await expect.poll(() => fixes.count()).toBeLessThan(before);
    await page
      .getByRole('status')
      .getByText(staff.check.made.split('{{')[0] ?? '')
      .waitFor();
    expect(await hasFocus(page.getByRole('region', { name: staff.flowBuilder.side.problems }))).toBe(true);
    await page.keyboard.press('Control+z');

    await expect.poll(() => fixes.count()).toBe(before);
  });

  it('opens the account, stays within it, and comes back with Escape', async () => {
    const page = await open(screenCalled('home'));
    const account = page.getByRole('button', { name: filled(staff.account.open, { name: nameOf('champion') }) });
    const signOut = page.getByRole('button', { name: staff.account.signOut });
    const profile = page.getByRole('link', { name: staff.profile.mine });

    await tabTo(page, account);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(profile)).toBe(true);
    await tabTo(page, signOut);
    await page.keyboard.press('Tab');
    expect(await hasFocus(profile)).toBe(true);

    await page.keyboard.press('Escape');
    await signOut.waitFor({ state: 'hidden' });
    await expect.poll(() => hasFocus(account)).toBe(true);
  });

  it('opens the menu of a phone, follows it, and finds it closed', async () => {
    const page = await open(screenCalled('home'), { width: 360 });
    const menu = page.getByRole('dialog', { name: staff.menu.title });

    await tabTo(page, page.getByRole('button', { name: staff.menu.open }));
    await page.keyboard.press('Enter');
    await menu.waitFor();
    await tabTo(page, menu.getByRole('link', { name: /קליטת/ }));
    await page.keyboard.press('Enter');

    await menu.waitFor({ state: 'hidden' });
    await expect.poll(() => hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true);
  });

  it('reaches everything in the menu of a phone', async () => {
    const page = await open(screenCalled('menu on a phone'), { width: 360 });

    expect(await tabTroubles(page)).toEqual([]);
  });

  it('closes the menu of a phone with Escape and is back at its button', async () => {
    const page = await open(screenCalled('menu on a phone'), { width: 360 });

    await page.keyboard.press('Escape');

    await page.getByRole('dialog', { name: staff.menu.title }).waitFor({ state: 'hidden' });
    await expect.poll(() => hasFocus(page.getByRole('button', { name: staff.menu.open }))).toBe(true);
  });

  it('changes the language of the staff app and back, and stays where it is', async () => {
    const page = await open(screenCalled('task'));
    const html = page.locator('html');

    await tabTo(page, page.getByRole('button', { name: staff.language.en }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: wordsIn('en').firstResponse.submit }).waitFor();
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual(['en', 'ltr']);
    await expect.poll(() => hasFocus(page.getByRole('button', { name: staff.language.he, exact: true }))).toBe(true);

    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words.firstResponse.submit }).waitFor();
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual(['he', 'rtl']);
  });

  it('changes the language of a public page', async () => {
    const page = await open(screenCalled('public form'));

    await tabTo(page, page.getByRole('link', { name: wordsIn('en').pages.languageName }));
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: wordsIn('en').inquiry.title }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  });

  it('moves between the parts of a group with the arrow keys', async () => {
    const page = await open(screenCalled('group'));

    await tabTo(page, page.getByRole('tab', { name: staff.groupViews.tab.feed }));
    await page.keyboard.press('ArrowLeft');

    await page.getByRole('list', { name: staff.groupViews.column.new }).waitFor();
  });
});
