import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { contextOptions, launchBrowser } from '../support/browser.ts';
import { type Furnished, furnish } from '../support/furnish.ts';
import { type Nativ, startNativ } from '../support/nativ.ts';
import { screenCalled } from '../support/screens.ts';
import { wordsIn } from '../support/words.ts';
import { type Picture, pictures } from './pictures.ts';

/** Past this a picture makes the documentation slow to open. */
const mostBytes = 200 * 1024;

/** Takes the pictures of the documentation, each language from a workspace furnished in it. */
export async function takeScreenshots(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const language of ['he', 'en'] as const) {
      const nativ = await startNativ();
      try {
        const furnished = await furnish(nativ, language);
        const wanted = pictures.filter(({ visitor }) => visitor.language === language);
        for (const picture of wanted) await take(picture, browser, nativ, furnished, folder);
      } finally {
        await nativ.stop();
      }
    }
  } finally {
    await browser.close();
  }
}

async function take(
  { file, screen: name, visitor, prepare }: Picture,
  browser: Browser,
  nativ: Nativ,
  furnished: Furnished,
  folder: string,
): Promise<void> {
  const screen = screenCalled(name);
  const session = screen.session(furnished);
  const context = await browser.newContext(contextOptions(nativ.address, { ...visitor, ...(session && { session }) }));
  const page = await context.newPage();
  const words = wordsIn(visitor.language);
  await screen.open(page, words, furnished);
  await prepare?.(page, words);
  const target = path.join(folder, `${file}.png`);
  await page.screenshot({ path: target, animations: 'disabled' });
  await context.close();
  const { size } = statSync(target);
  console.log(`${target}: ${Math.round(size / 1024)} KB${size > mostBytes ? ', which is too much' : ''}`);
}
