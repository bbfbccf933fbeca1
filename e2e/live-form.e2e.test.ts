import type { FormDocument } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './support/browser.ts';
import { everyQuestion, pagedForm } from './support/every-question.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf } from './support/people.ts';
import { publishForm } from './support/publish-form.ts';
import { visit } from './support/visit.ts';

let nativ: Nativ;
let browser: Browser;
let admin: Session;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  admin = await sessionOf(nativ, 'admin');
  await publish('every-question', everyQuestion);
  await publish('paged', pagedForm);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const publish = (key: string, document: FormDocument) => publishForm(nativ, admin, key, document);
const submissions = /^\/api\/v1\/public\/forms\//;
const refusals = [{ status: 422, path: submissions }];
const open = (more: Partial<Parameters<typeof visit>[2]> = {}) =>
  visit(browser, nativ.address, { language: 'en', width: 390, refusals, ...more });

const when = (page: Page) => page.getByLabel('When did you write?');
const send = (page: Page) => page.getByRole('button', { name: 'Send' });
const isThanked = (page: Page) => page.getByRole('heading', { name: 'Thank you, we have it' }).waitFor();

async function answer(page: Page): Promise<void> {
  await page.getByLabel('Name (required)', { exact: true }).fill('Dana "D" <b>Levi</b>');
  await page.getByRole('radio', { name: 'Legal' }).check();
  await page.getByRole('radio', { name: /^4/ }).first().check({ force: true });
  await page.getByRole('group', { name: /worry/ }).getByRole('radio', { name: '7' }).check({ force: true });
  await page.getByRole('checkbox', { name: /I agree/ }).check();
}

describe('a public form with script', () => {
  it('shows a question as soon as an answer asks for it, and lets what is typed be', async () => {
    const page = await open();
    await page.goto('/f/every-question?lang=en');
    expect(await when(page).count()).toBe(0);
    const story = page.getByLabel(/What happened/);
    await story.fill('half a wor');
    await page.getByRole('radio', { name: 'Yes' }).check();
    await story.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('d');

    await when(page).waitFor();

    expect(await story.inputValue()).toBe('half a word');
    expect(await story.evaluate((field) => document.activeElement === field)).toBe(true);
  });

  it('computes what follows from an answer while it is typed, and says it', async () => {
    const page = await open();
    await page.goto('/f/every-question?lang=en');

    await page.getByLabel(/How many people/).pressSequentially('21');

    await expect.poll(() => page.getByRole('status').filter({ hasText: '42' }).count()).toBe(1);
    expect(await page.getByLabel(/How many people/).inputValue()).toBe('21');
  });

  it('says what is missing in place, then thanks, without loading the page anew', async () => {
    const page = await open();
    await page.goto('/f/every-question?lang=en');
    await page.evaluate(() => Object.assign(window, { mark: 'same page' }));

    await send(page).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((element) => document.activeElement === element)).toBe(true);
    await summary.getByRole('link', { name: /Name/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f.fullName');

    await answer(page);
    await send(page).click();
    await isThanked(page);
    expect(await page.evaluate(() => (window as { mark?: string }).mark)).toBe('same page');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('adds, moves and removes rows with what is in them', async () => {
    const page = await open();
    await page.goto('/f/every-question?lang=en');
    const add = page.getByRole('button', { name: 'Add: Children' });
    await add.click();
    await page.locator('[id="f.children.0.name"]').fill('first');
    await add.click();
    await page.locator('[id="f.children.1.name"]').fill('second');

    await page.getByRole('button', { name: 'Move number 2 up' }).click();
    await expect.poll(() => page.locator('[id="f.children.0.name"]').inputValue()).toBe('second');
    expect(await page.locator('[id="f.children.1.name"]').inputValue()).toBe('first');

    await page.getByRole('button', { name: 'Remove number 1' }).click();
    await expect.poll(() => page.locator('[id="f.children.0.name"]').inputValue()).toBe('first');
    expect(await page.locator('[id="f.children.1.name"]').count()).toBe(0);
  });

  it('takes only the newest answer of the server', async () => {
    const page = await open();
    let delay = 1200;
    await page.route(/submissions/, async (route) => {
      const wait = delay;
      delay = 0;
      await new Promise((resolve) => setTimeout(resolve, wait));
      await route.continue();
    });
    await page.goto('/f/every-question?lang=en');
    await page.getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('radio', { name: 'No', exact: true }).check();

    await page.waitForTimeout(1800);

    expect(await when(page).count()).toBe(0);
  });

  it('goes on when the connection was away, and says so quietly', async () => {
    const context = await browser.newContext({ baseURL: nativ.address, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto('/f/every-question?lang=en');
    await answer(page);
    await context.setOffline(true);
    await send(page).click();
    await page.getByText('No connection. What you wrote is still here').waitFor();

    await context.setOffline(false);

    await isThanked(page);
    await context.close();
  });

  it('sends the form as it is when the script meets something unforeseen', async () => {
    const page = await open();
    await page.goto('/f/every-question?lang=en');
    await answer(page);
    let isFirst = true;
    await page.route(/submissions/, (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      return route.fulfill({
        status: 200,
        contentType: 'text/html',
        body: '<p>Sign in to the network of this hotel.</p>',
      });
    });

    await send(page).click();

    await isThanked(page);
  });
});

describe('a public form without script', () => {
  it.each([
    ['that runs none', { hasScript: false }],
    ['that could not load it', { hasScript: true }],
  ])('is filled in a browser %s', async (_how, { hasScript }) => {
    const page = await open({ hasScript });
    if (hasScript) await page.route(/\/form\.js/, (route) => route.fulfill({ status: 200, body: '' }));
    await page.goto('/f/every-question?lang=en');
    await page.getByRole('radio', { name: 'Yes' }).check();
    await page.getByLabel(/How many people/).fill('4');
    await page.getByRole('button', { name: 'Update the form' }).click();
    await when(page).fill('last year');
    expect(await page.locator('output').textContent()).toBe('8');

    await answer(page);
    await send(page).click();

    await isThanked(page);
  });
});

describe.each([true, false])('the pages of a form, with script: %s', (hasScript) => {
  it('are gone through, back and forth, and the skipped one is not shown', async () => {
    const page = await open({ hasScript });
    await page.goto('/f/paged?lang=en');
    await page.getByText('Page 1 of 4').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByRole('link', { name: /Name/ }).waitFor();

    await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
    await page.getByRole('radio', { name: 'Legal' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'What happened', exact: true }).waitFor();
    await page.getByText('Page 2 of 3').waitFor();
    await page.getByLabel(/What happened\?/).fill('A long story');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => page.getByLabel('Name (required)', { exact: true }).inputValue()).toBe('Dana');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => page.getByLabel(/What happened\?/).inputValue()).toBe('A long story');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Before you send' }).waitFor();

    await send(page).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('checkbox', { name: 'By phone' }).check();
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await send(page).click();

    await isThanked(page);
  });
});

describe('a draft on the device', () => {
  it('is offered when the page is opened again, put back on the page where it was left, and gone once it is sent', async () => {
    const page = await open();
    await page.goto('/f/paged?lang=en');
    await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
    await page.getByRole('radio', { name: 'Legal' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel(/What happened\?/).fill('Half of it');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('nativ:/f/paged'))).toContain('Half of it');

    await page.goto('/f/paged?lang=en');
    expect(await page.getByLabel('Name (required)', { exact: true }).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Continue where you stopped' }).click();
    await expect.poll(() => page.getByLabel(/What happened\?/).inputValue()).toBe('Half of it');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await send(page).click();
    await isThanked(page);

    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('is thrown away when it is not wanted', async () => {
    const page = await open();
    await page.goto('/f/paged?lang=en');
    await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);

    await page.goto('/f/paged?lang=en');
    await page.getByRole('button', { name: 'Discard it' }).click();

    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('is kept of no form that does not allow it, nor of one for people at risk', async () => {
    await publish('at-risk', { ...pagedForm, settings: { ...pagedForm.settings, drafts: false, exposure: 'atRisk' } });
    const page = await open();
    for (const form of ['at-risk', 'every-question']) {
      await page.goto(`/f/${form}?lang=en`);
      await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
      await page.waitForTimeout(900);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }
  });
});
