import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { contextOptions, launchBrowser } from './support/browser.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { pageTroubles, twinButtons } from './support/soundness.ts';
import { tabTroubles } from './support/tab-order.ts';
import { visit } from './support/visit.ts';
import { watch } from './support/watch.ts';

/** Whoever looks for trouble must find some where it is: what walks over every screen (screens-in-*) is tried here. */
let nativ: Nativ;
let browser: Browser;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const narrow = 360;

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
  expect(await twinButtons(page)).toEqual(["Several controls of one list are called 'Twin'."]);
  expect(await tabTroubles(page)).toEqual([expect.stringMatching(/^Tab never reaches <span/)]);
});

it('hears of it when the content security policy stops something', async () => {
  const context = await browser.newContext(contextOptions(nativ.address, { language: 'en', width: narrow }));
  const page = await context.newPage();
  const { troubles } = watch(page, []);
  await page.goto('/r?lang=en');

  await page.evaluate(() =>
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })),
  );

  await expect.poll(() => troubles).toEqual([expect.stringContaining('Content Security Policy')]);
  await context.close();
});
