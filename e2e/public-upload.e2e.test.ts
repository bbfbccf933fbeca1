import type { FormDocument } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser, type Session } from './support/browser.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf } from './support/people.ts';
import { publishForm } from './support/publish-form.ts';
import { pageTroubles } from './support/soundness.ts';
import { visit } from './support/visit.ts';

const document: FormDocument = {
  title: { en: 'Papers', he: 'מסמכים' },
  schema: {
    type: 'object',
    required: ['name', 'sign'],
    properties: {
      name: { type: 'string', title: 'Name' },
      cv: { type: 'string', format: 'file', title: 'One paper', 'x-file': { accept: ['application/pdf'] } },
      papers: {
        type: 'array',
        title: 'More papers',
        maxItems: 4,
        items: { type: 'string', format: 'file', 'x-file': { accept: ['application/pdf'] } },
      },
      sign: { type: 'string', format: 'file', title: 'Signature', 'x-file': { accept: ['image/png'] } },
    },
  },
  uiSchema: { papers: { 'ui:widget': 'files' }, sign: { 'ui:widget': 'signature' } },
  translations: {
    he: {
      '/schema/properties/name/title': 'שם',
      '/schema/properties/cv/title': 'מסמך אחד',
      '/schema/properties/papers/title': 'מסמכים נוספים',
      '/schema/properties/sign/title': 'חתימה',
    },
  },
  settings: { language: 'en' },
};

let nativ: Nativ;
let browser: Browser;
let admin: Session;
beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  admin = await sessionOf(nativ, 'admin');
  await publishForm(nativ, admin, 'papers', document);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const refusals = [{ status: 422, path: /^\/api\/v1\/public\/(forms|uploads)\// }];
const open = async (more: Partial<Parameters<typeof visit>[2]> = {}, language = 'en') => {
  const page = await visit(browser, nativ.address, { language: 'en', width: 390, refusals, ...more });
  await page.goto(`/f/papers?lang=${language}`);
  return page;
};

const pdf = (name: string, bytes: number) => {
  const buffer = Buffer.alloc(bytes, 'x');
  buffer.write('%PDF-1.7\n');
  return { name, mimeType: 'application/pdf', buffer };
};
const segment = 512 * 1024;
const one = (page: Page) => page.locator('[id="f.cv"]');
const more = (page: Page) => page.locator('[id="f.papers"]');
const attached = (page: Page) => page.locator('.nv-file-name');
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });
const isThanked = (page: Page) => page.getByRole('heading', { name: 'Thank you, we have it' }).waitFor();
const chosen = (page: Page, id: string) =>
  page
    .locator(`[id="${id}"]`)
    .evaluate((input) => [...((input as HTMLInputElement).files ?? [])].map(({ name }) => name));

/** What staff find of a file that was sent: its bytes, the newest first. */
async function stored(name: string): Promise<Buffer[]> {
  const context = await browser.newContext({ baseURL: nativ.address, storageState: admin });
  const { items } = (await (await context.request.get('/api/v1/files')).json()) as {
    items: readonly { readonly id: string; readonly name: string | null }[];
  };
  const found = items.filter((item) => item.name === name);
  const bodies = await Promise.all(
    found.map(async ({ id }) => (await context.request.get(`/api/v1/files/${id}`)).body()),
  );
  await context.close();
  return bodies;
}

async function draw(page: Page): Promise<void> {
  const canvas = page.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('Expected a place to sign, but found none.');
  await page.mouse.move(box.x + 20, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 20, { steps: 5 });
  await page.mouse.move(box.x + 200, box.y + 60, { steps: 5 });
  await page.mouse.up();
}

describe('files of a public form with script', () => {
  it('are sent at once, show how far they are, go on after a lost connection, and are stored with the form', async () => {
    const page = await open();
    const offsets: string[] = [];
    let isLost = false;
    await page.route(/public\/uploads/, async (route) => {
      const offset = route.request().headers()['upload-offset'];
      if (offset !== undefined) offsets.push(offset);
      if (offset === String(segment) && !isLost) {
        isLost = true;
        return route.abort('aborted');
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return route.continue();
    });

    await one(page).setInputFiles(pdf('long paper.pdf', 3 * segment + 100));

    const bar = page.getByRole('progressbar', { name: 'long paper.pdf' });
    await bar.waitFor();
    await expect.poll(() => bar.evaluate((it) => (it as HTMLProgressElement).value)).toBeGreaterThan(0.3);
    await page.getByText('No connection.').first().waitFor();
    await attached(page).filter({ hasText: 'Attached: long paper.pdf' }).waitFor();
    expect(offsets).toEqual(['0', segment, segment, 2 * segment, 3 * segment].map(String));
    expect(await bar.count()).toBe(0);
    expect(await chosen(page, 'f.cv')).toEqual([]);
    await page.getByRole('status').filter({ hasText: 'long paper.pdf is attached' }).waitFor();

    await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
    await draw(page);
    await send(page).click();
    await isThanked(page);
    const whole = pdf('', 3 * segment + 100).buffer;
    expect((await stored('long paper.pdf')).map((bytes) => bytes.equals(whole))).toEqual([true]);
    expect((await stored('signature.png')).map((bytes) => bytes.toString('latin1', 1, 4))).toEqual(['PNG']);
  });

  it('are taken out again, before they have arrived and after', async () => {
    const page = await open();
    await more(page).setInputFiles([pdf('a.pdf', 900), pdf('b.pdf', 1000)]);
    await expect.poll(() => attached(page).count()).toBe(2);

    await page.getByRole('button', { name: 'Remove a.pdf' }).click();
    await expect.poll(() => attached(page).allTextContents()).toEqual(['Attached: b.pdf, 1 kB']);

    await page.route(/public\/uploads/, () => {});
    await more(page).setInputFiles(pdf('c.pdf', 1000));
    await page.getByRole('button', { name: 'Stop sending c.pdf' }).click();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await chosen(page, 'f.papers')).toEqual([]);
    expect(await more(page).evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
  });

  it('hold the form back until they are there', async () => {
    const page = await open();
    await page.route(/public\/uploads/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      return route.continue();
    });
    await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
    await draw(page);
    await one(page).setInputFiles(pdf('held.pdf', 2000));
    await send(page).click();
    await isThanked(page);
    expect((await stored('held.pdf')).map(({ length }) => length)).toEqual([2000]);
  });

  it('are refused in place, in words, and can be taken out', async () => {
    const page = await open();
    await one(page).setInputFiles({
      name: 'cv.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('no pdf at all'),
    });
    await page.getByRole('button', { name: 'Try again: cv.pdf' }).waitFor();
    await page.getByRole('button', { name: 'Stop sending cv.pdf' }).click();
    expect(await chosen(page, 'f.cv')).toEqual([]);
  });

  it('go with the form when they cannot be sent before it', async () => {
    const page = await open({ refusals: [...refusals, { status: 429, path: /files$/ }] });
    await page.route(/papers\/files$/, (route) => route.fulfill({ status: 429, json: {} }));
    await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
    await one(page).setInputFiles(pdf('cv.pdf', 2000));
    await page.getByText('cv.pdf could not be sent.').first().waitFor();
    expect(await chosen(page, 'f.cv')).toEqual(['cv.pdf']);

    await send(page).click();

    await attached(page).filter({ hasText: 'cv.pdf' }).waitFor();
  });
});

describe('a signature', () => {
  it('is drawn, taken back, typed instead, and stays attached', async () => {
    const page = await open();
    await draw(page);
    expect(await chosen(page, 'f.sign')).toEqual(['signature.png']);
    await page.getByRole('button', { name: 'Take back the last line' }).click();
    expect(await chosen(page, 'f.sign')).toEqual([]);
    await page.getByLabel('Or type your full name as a signature').fill('Dana Levi');
    expect(await chosen(page, 'f.sign')).toEqual(['signature.png']);

    await send(page).click();
    await page.getByRole('alert').getByRole('link', { name: /Name/ }).waitFor();
    await attached(page).filter({ hasText: 'signature.png' }).waitFor();
    expect(await page.getByRole('img', { name: 'Your signature' }).isVisible()).toBe(false);
    await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
    await send(page).click();
    await isThanked(page);
  });
});

describe.each(['he', 'en'] as const)('the questions for files, in %s', (language) => {
  it('can be used by everybody, while a file is sent', async () => {
    const page = await open({ language, width: 360 }, language);
    await page.route(/public\/uploads/, () => {});
    await one(page).setInputFiles(pdf(`${'a long name of a paper '.repeat(3)}.pdf`, 3_000_000));
    await page.getByRole('progressbar').waitFor();
    await draw(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
      await expect.poll(() => pageTroubles(page)).toEqual([]);
    }
  });
});

it.each([
  ['runs none', { hasScript: false }],
  ['could not load it', { hasScript: true }],
])('is sent whole by a browser that %s', async (_how, { hasScript }) => {
  const page = await open({ hasScript });
  if (hasScript) {
    await page.route(/\/files\.js/, (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }),
    );
    await page.reload();
  }
  await page.getByLabel('Name (required)', { exact: true }).fill('Dana');
  await one(page).setInputFiles(pdf('cv.pdf', 2000));
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.locator('[id="f.sign"]').setInputFiles({ name: 'sign.png', mimeType: 'image/png', buffer: png });
  await send(page).click();
  await isThanked(page);
});
