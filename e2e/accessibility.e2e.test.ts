import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { contextOptions, launchBrowser, type Visitor } from './support/browser.ts';
import { type Furnished, furnish } from './support/furnish.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { type Screen, screenCalled, screens } from './support/screens.ts';
import { pageTroubles, twinButtons } from './support/soundness.ts';
import { tabTroubles } from './support/tab-order.ts';
import { visit } from './support/visit.ts';
import { watch } from './support/watch.ts';
import { wordsIn } from './support/words.ts';

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

const narrow = 360;
const wide = 1280;
/** What is left of a wide window when it is zoomed to 200%. */
const zoomed = { width: 640, height: 400 };

/** Set to a folder, it keeps a picture of every screen there, to be looked at. */
const gallery = process.env.NATIV_E2E_PICTURES;

async function open(screen: Screen, visitor: Omit<Visitor, 'session'>): Promise<Page> {
  const session = screen.session(furnished);
  const refusals = screen.refusals ?? [];
  const page = await visit(browser, nativ.address, { ...visitor, ...(session && { session }), refusals });
  await screen.open(page, wordsIn(visitor.language), { ...furnished, language: visitor.language });
  return page;
}

async function keepPicture(page: Page, ...parts: readonly (string | number)[]): Promise<void> {
  if (!gallery) return;
  const file = `${parts.join('_').replace(/[ ,]+/g, '-')}.png`;
  await page.screenshot({ path: path.join(gallery, file), fullPage: true });
}

async function expectSound(page: Page): Promise<void> {
  await expectSoundFrame(page);
  expect(await axeViolations(page)).toEqual([]);
  expect(await twinButtons(page)).toEqual([]);
}

/** Asked again for a moment, since an open menu finds its place only after the window has changed its size. */
const expectSoundFrame = (page: Page) => expect.poll(() => pageTroubles(page)).toEqual([]);

/** What is drawn otherwise in a wide window is so with the second frame at the latest. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

describe.each(['he', 'en'] as const)('in %s, on a phone and on a desk', (language) => {
  it.each(screens)('everybody can use: $name', async (screen) => {
    const page = await open(screen, { language, width: narrow });
    await keepPicture(page, screen.name, language, narrow);

    await expectSound(page);
    if (screen.isNarrowOnly) return;

    // How a screen looks follows from the width of its window alone, so it need not be opened anew.
    await page.setViewportSize({ width: wide, height: 800 });
    await keepPicture(page, screen.name, language, wide);
    await expectSound(page);

    await page.setViewportSize(zoomed);
    // What floats finds its new place a moment after the window has changed.
    await expect.poll(() => pageTroubles(page)).toEqual([]);
    await page.setViewportSize({ width: wide, height: 800 });
    await settled(page);

    // The keys and the colours are the same in both languages, so each is looked at in one.
    if (language === 'en') return expect(await tabTroubles(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await keepPicture(page, screen.name, language, wide, 'dark');
    expect(await axeViolations(page)).toEqual([]);
  });
});

it('lets the keyboard reach everything in the menu of a phone', async () => {
  const page = await open(screenCalled('menu on a phone'), { language: 'he', width: narrow });

  expect(await tabTroubles(page)).toEqual([]);
});

it('finds what is wrong, where something is', async () => {
  const page = await visit(browser, nativ.address, { language: 'en', width: narrow });
  await page.goto('/r?lang=en');
  await page.evaluate(() => {
    const list = document.createElement('ul');
    list.append(document.createElement('button'), document.createElement('button'), document.createElement('h1'));
    for (const one of list.children) one.textContent = 'Twin';
    list.firstElementChild?.setAttribute('aria-describedby', 'nothing');
    const onlyForPointers = document.createElement('span');
    onlyForPointers.style.cursor = 'pointer';
    onlyForPointers.textContent = 'Press me';
    document.querySelector('main')?.append(list, onlyForPointers, document.createElement('input'));
  });

  expect((await axeViolations(page)).map((violation) => violation.split(' ')[0])).toEqual(['label', 'list']);
  expect(await pageTroubles(page)).toHaveLength(2);
  expect(await twinButtons(page)).toEqual(["Several buttons of one list are called 'Twin'."]);
  expect(await tabTroubles(page)).toEqual([expect.stringMatching(/^Tab never reaches <span/)]);
});

it('hears of it when the content security policy stops something', async () => {
  const context = await browser.newContext(contextOptions(nativ.address, { language: 'en', width: narrow }));
  const page = await context.newPage();
  const troubles = watch(page, []);
  await page.goto('/r?lang=en');

  await page.evaluate(() =>
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })),
  );

  await expect.poll(() => troubles).toEqual([expect.stringContaining('Content Security Policy')]);
  await context.close();
});
