import path from 'node:path';
import type { Language } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, contrastViolations, layoutViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { type Furnished, furnish } from './furnish.ts';
import { type KeptWindows, keptWindows } from './kept-windows.ts';
import { type Nativ, startNativ } from './nativ.ts';
import { type Screen, screens } from './screens.ts';
import { pageTroubles, twinButtons } from './soundness.ts';
import { tabTroubles } from './tab-order.ts';
import { wordsIn } from './words.ts';

let nativ: Nativ;
let browser: Browser;
let furnished: Furnished;
let windows: KeptWindows;

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

async function keepPicture(page: Page, ...parts: readonly (string | number)[]): Promise<void> {
  if (!gallery) return;
  const file = `${parts.join('_').replace(/[ ,]+/g, '-')}.png`;
  await page.screenshot({ path: path.join(gallery, file), fullPage: true });
}

/** Asked again for a moment, since what floats finds its place only after the window has changed its size. */
const expectSoundFrame = (page: Page) => expect.poll(() => pageTroubles(page)).toEqual([]);

/** What is drawn otherwise in a wide window is so with the second frame at the latest. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/**
 * Declares that everybody can use every screen in one language. Each language is a file of its own, with a server of its own, so
 * that both are walked at the same time.
 *
 * What is the same in both languages is looked at in one: all the rules on a phone in Hebrew and on a desk in English, the keys
 * in English, the dark colours in Hebrew. What follows from the direction is looked at in both.
 */
export function describeScreens(language: Language): void {
  beforeAll(() => {
    windows = keptWindows(browser, nativ.address, { language, width: narrow });
  });

  describe(`in ${language}, on a phone and on a desk`, () => {
    it.each(screens)('everybody can use: $name', (screen) => expectUsable(screen, language));
  });
}

async function expectUsable(screen: Screen, language: Language): Promise<void> {
  const { isAlone = false, isNarrowOnly = false, refusals = [] } = screen;
  const page = await windows.of(screen.session(furnished), { refusals, isAlone });
  await screen.open(page, wordsIn(language), { ...furnished, language });

  await keepPicture(page, screen.name, language, narrow);
  await expectSoundFrame(page);
  await (language === 'he' || isNarrowOnly ? expectSound(page) : expectSoundLayout(page));
  if (isNarrowOnly) return;

  // How a screen looks follows from the width of its window alone, so it need not be opened anew.
  await page.setViewportSize({ width: wide, height: 800 });
  await keepPicture(page, screen.name, language, wide);
  await expectSoundFrame(page);
  await (language === 'en' ? expectSound(page) : expectSoundLayout(page));

  await page.setViewportSize(zoomed);
  await expectSoundFrame(page);
  await page.setViewportSize({ width: wide, height: 800 });
  await settled(page);

  if (language === 'en') return expect(await tabTroubles(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(page, screen.name, language, wide, 'dark');
  expect(await contrastViolations(page)).toEqual([]);
}

async function expectSound(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await twinButtons(page)).toEqual([]);
}

async function expectSoundLayout(page: Page): Promise<void> {
  expect(await layoutViolations(page)).toEqual([]);
}
