import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FormDocument, FormSettings } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser, type Session } from './support/browser.ts';
import { everyQuestion } from './support/every-question.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf } from './support/people.ts';
import { publishForm } from './support/publish-form.ts';
import { visit } from './support/visit.ts';

let nativ: Nativ;
let browser: Browser;
let admin: Session;
let site: Server;
let siteAddress: string;
/** What the website sends beside its page. */
let policy = '';
let head = '';
let body = '';

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  admin = await sessionOf(nativ, 'admin');
  site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.end(
      `<!doctype html><html lang="en"><head><title>Association</title>${head}</head><body><main>${body}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  siteAddress = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const own = (settings: FormSettings): FormDocument => ({
    ...everyQuestion,
    settings: { ...everyQuestion.settings, ...settings },
  });
  await publishForm(nativ, admin, 'everyone', own({}));
  await publishForm(nativ, admin, 'personal', own({ exposure: 'personal', embedOn: [siteAddress] }));
  await publishForm(nativ, admin, 'named', own({ embedOn: ['https://www.example.org'] }));
  await publishForm(nativ, admin, 'at-risk', own({ exposure: 'atRisk', neutralTitle: { en: 'A page', he: 'דף' } }));
});
afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => site?.close(resolve));
  await nativ?.stop();
});

/** The address that the server knows as its own. */
const home = () => nativ.address.replace('127.0.0.1', 'localhost');
const line = (key: string, more = '') => `<script src="${home()}/embed.js" data-form="${key}" ${more} async></script>`;
const strict = () =>
  `default-src 'none'; script-src ${home()}; connect-src ${home()}; require-trusted-types-for 'script'`;

async function openSite(html: string, more: { policy?: string; head?: string; width?: number } = {}): Promise<Page> {
  policy = more.policy ?? '';
  head = more.head ?? '';
  body = html;
  const refusals = [{ status: 422, path: /^\/api\/v1\/public\/forms\// }];
  const page = await visit(browser, siteAddress, { language: 'en', width: more.width ?? 390, refusals });
  await page.addInitScript(() => {
    Object.assign(window, { told: [] });
    for (const name of ['nativ-ready', 'nativ-sent'])
      addEventListener(name, (event) =>
        (window as unknown as { told: unknown[] }).told.push([name, (event as CustomEvent).detail]),
      );
  });
  await page.goto('/');
  return page;
}

async function fill(page: Page | ReturnType<Page['frameLocator']>): Promise<void> {
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByLabel('When did you write?').fill('last year');
  await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
  await page.getByRole('radio', { name: 'Legal' }).check();
  const worry = page.getByRole('group', { name: /worry/ }).getByRole('radio', { name: '7' });
  // The page may follow the answer before just now, and put another field in the place of the one that was pressed.
  await expect
    .poll(async () => {
      await worry.check({ force: true, timeout: 2_000 }).catch(() => {});
      return worry.isChecked();
    })
    .toBe(true);
  await page.getByRole('checkbox', { name: /I agree/ }).check();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Thank you, we have it' }).waitFor();
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told);

describe('an open form on another website', () => {
  it.each([
    ['that allows everything', () => ''],
    ['with a strict policy and Trusted Types', strict],
  ])('is filled and sent in the page of a site %s', async (_site, policyOf) => {
    const page = await openSite(line('everyone'), { policy: policyOf() });
    await page.getByRole('heading', { name: 'Every question' }).waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').getByRole('link', { name: /Name/ }).click();
    const focused = () => document.querySelector('nativ-form')?.shadowRoot?.activeElement?.id;
    expect(await page.evaluate(focused)).toBe('f.fullName');

    await fill(page);

    expect(new URL(page.url()).origin).toBe(siteAddress);
    expect(await told(page)).toEqual([
      ['nativ-ready', null],
      ['nativ-sent', null],
    ]);
  });

  it('speaks the language of the page or the one asked for, and can be used by everybody', async () => {
    const page = await openSite(line('everyone', 'data-language="he"'));
    await page.getByRole('heading', { name: 'כל השאלות' }).waitFor();

    expect(await page.locator('nativ-form .nv').getAttribute('dir')).toBe('rtl');
    expect(await axeViolations(page)).toEqual([]);
  });

  it.each(['#ffee00', '#000000', '#00ff66', '#ff0000', '#8888ff', 'white'])(
    'takes the colour %s of the site, and can be read in it, by day and by night',
    async (accent) => {
      const page = await openSite(line('everyone', `data-accent="${accent}"`), {
        head: '<meta name="color-scheme" content="light dark">',
      });
      await page.getByRole('heading', { name: 'Every question' }).waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations(page)).toEqual([]);
      }
    },
  );

  it('is not spoiled by the styles of the site', async () => {
    const page = await openSite(
      '<style>main * { color: yellow !important; font-size: 4px } input { display: none }</style><nativ-form form="everyone"></nativ-form>' +
        line(''),
    );
    await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
    expect(
      await page.getByLabel('Name (required)', { exact: true }).evaluate((field) => getComputedStyle(field).fontSize),
    ).toBe('17px');
  });

  it('is a link where another site is named', async () => {
    const page = await openSite(line('named'));
    await page.getByRole('link', { name: 'Every question' }).waitFor();
  });

  it('leaves a link where the site lets nothing be fetched', async () => {
    policy = '';
    const page = await browser.newPage();
    policy = `default-src 'none'; script-src ${home()}`;
    head = '';
    body = line('everyone');
    await page.goto(siteAddress);

    expect(await page.getByRole('link').getAttribute('href')).toContain('/f/everyone?lang=en');
    await page.close();
  });
});

describe('a personal form on another website', () => {
  it('stands in a frame that the page cannot read, sizes itself and is sent', async () => {
    const page = await openSite(line('personal'), {
      policy: `default-src 'none'; script-src ${home()}; connect-src ${home()}; frame-src ${home()}`,
    });
    const frame = page.locator('nativ-form iframe');
    const height = () => frame.evaluate((element) => element.getBoundingClientRect().height);
    await expect.poll(height).toBeGreaterThan(2000);
    expect(await frame.evaluate((element: HTMLIFrameElement) => element.contentDocument)).toBeNull();

    await fill(page.frameLocator('nativ-form iframe'));

    await expect.poll(height).toBeLessThan(2000);
    // The frame is smaller before the page is told that its form was sent.
    await expect.poll(async () => (await told(page)).at(-1)).toEqual(['nativ-sent', null]);
  });

  it('listens to nobody else', async () => {
    const page = await openSite(line('personal'));
    const frame = page.locator('nativ-form iframe');
    await frame.waitFor();
    await page.evaluate(() => window.postMessage({ nativ: 'sent' }, '*'));
    await page.waitForTimeout(200);

    expect(await told(page)).toEqual([['nativ-ready', null]]);
  });
});

describe('a form for people at risk on another website', () => {
  it('is a link and nothing more', async () => {
    const page = await openSite(line('at-risk'));
    const link = page.getByRole('link', { name: 'A page' });

    expect(await link.getAttribute('rel')).toContain('noreferrer');
    expect(await page.locator('nativ-form input, nativ-form iframe').count()).toBe(0);
  });
});
