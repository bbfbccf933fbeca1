import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';

let nativ: Nativ;
let browser: Browser;
beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const questions = 300;

declare global {
  interface Window {
    frameTimes: number[];
  }
}

/** The times between frames since the last look, in milliseconds: their median and their 95th percentile. */
async function frames(page: Page): Promise<string> {
  const times = await page.evaluate(() => window.frameTimes.splice(0).sort((left, right) => left - right));
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return `${times.length} frames, median ${at(0.5)} ms, 95% within ${at(0.95)} ms, slowest ${at(0.999)} ms`;
}

/** Prints how it feels and judges nothing: how fast a shared machine draws says little, and the printed figures say it. */
it('lets one type and drag in a form of 300 questions', async () => {
  const session = await sessionOf(nativ, 'designer');
  const properties = Object.fromEntries(
    Array.from({ length: questions }, (_, index) => [`q${index}`, { type: 'string', title: `Question ${index}` }]),
  );
  const document = { key: 'long', title: 'Long', schema: { type: 'object', properties }, settings: { language: 'en' } };
  await tell(nativ.address, session, '/api/v1/forms', document);
  const page = await visit(browser, nativ.address, { language: 'en', width: 1440, session });
  await page.goto('/forms/long');
  await page.locator('[data-pick="/q5"]').click();
  await page.evaluate(() => {
    window.frameTimes = [];
    let last = performance.now();
    const note = (now: number) => {
      window.frameTimes.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });

  await page.keyboard.press('End');
  await page.keyboard.type(' and so on and on', { delay: 60 });
  console.log(`typing: ${await frames(page)}`);

  const box = await page.getByRole('button', { name: /^Move 6\./ }).boundingBox();
  if (!box) throw new Error('Expected the handle of the sixth question to be in view, but it is not.');
  await page.mouse.move(box.x + 10, box.y + 15);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) await page.mouse.move(box.x + 30 + step, box.y + 15 + step * 4);
  console.log(`dragging: ${await frames(page)}`);
  await page.mouse.up();

  const keys = await page
    .locator('[data-pick]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.pick));
  expect(keys).toHaveLength(questions);
  expect(keys[5]).not.toBe('/q5');
});
