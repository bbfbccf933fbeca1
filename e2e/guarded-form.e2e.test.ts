import type { FormDocument, FormSettings } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './support/browser.ts';
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
  await publish('working', { protection: 'light' });
  await publish('at-risk', { exposure: 'atRisk', neutralTitle: { en: 'Notes', he: 'רשימות' } });
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

function publish(key: string, settings: FormSettings): Promise<void> {
  const schema: FormDocument['schema'] = {
    type: 'object',
    properties: { name: { type: 'string', title: 'Name' } },
    required: ['name'],
  };
  return publishForm(nativ, admin, key, { title: { en: 'A form', he: 'טופס' }, schema, settings });
}

const open = (language: 'en' | 'he' = 'en') => visit(browser, nativ.address, { language, width: 390 });
const field = (page: Page) => page.getByLabel(/Name/);
const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click();
const isThanked = (page: Page) => page.getByRole('heading', { name: 'Thank you, we have it' }).waitFor();

describe('a form that asks for work', () => {
  it('is not held back for whoever has a script, even one who sends at once', async () => {
    const page = await open();
    await page.goto('/f/working?lang=en');
    await field(page).fill('Dana');
    await send(page);
    await isThanked(page);

    const staff = await visit(browser, nativ.address, { language: 'en', width: 1280, session: admin });
    await staff.goto('/quarantine');
    await staff.getByText('Nothing waits').waitFor();
    expect(await staff.getByText('A form').count()).toBe(0);
  });
});

describe('a form for people at risk', () => {
  it.each(['key', 'link'])('is left at once by the %s, and the way back does not lead to it', async (by) => {
    const page = await open();
    await page.route('https://www.wikipedia.org/**', (route) => route.fulfill({ contentType: 'text/html', body: 'x' }));
    await page.goto('/r?lang=en');
    await page.goto('/f/at-risk?lang=en');
    expect(await page.title()).toBe('Notes');
    await field(page).fill('a secret');

    if (by === 'link') await page.locator('#leave').click();
    else for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
    await page.waitForURL('https://www.wikipedia.org/');
    await page.goBack();

    expect(page.url()).toBe(`${nativ.address}/r?lang=en`);
  });

  it('keeps nothing on the device', async () => {
    const page = await open();
    await page.goto('/f/at-risk?lang=en');
    await field(page).fill('a secret');
    await send(page);
    await isThanked(page);

    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);

    expect(kept).toEqual([0, 0, '']);
    expect(await page.context().cookies()).toEqual([]);
  });
});
