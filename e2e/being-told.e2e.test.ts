import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf } from './support/people.ts';
import { visit } from './support/visit.ts';
import { wordsIn } from './support/words.ts';

const { staff } = wordsIn('he');

let nativ: Nativ;
let browser: Browser;
beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

/** A page on which the worker stands by. */
async function withWorker(): Promise<Page> {
  const session = await sessionOf(nativ, 'legal');
  const page = await visit(browser, nativ.address, { language: 'he', width: 360, session });
  await page.goto('/notifications');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  return page;
}

it('says in both languages that there is no way to the server, and goes on when there is', async () => {
  const page = await withWorker();

  await page.context().setOffline(true);
  await page.reload();
  const shown = await page.locator('body').textContent();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: staff.notifications.title }).waitFor();

  expect(shown).toContain('אין כרגע חיבור לנתיב');
  expect(shown).toContain('There is no way to Nativ just now');
  // Neither answers of the API nor parts of the program stay in the browser.
  expect(kept.sort()).toEqual(['/icon.svg', '/offline.css', '/offline.html']);
});

it('shows what is pushed to it', async () => {
  const page = await withWorker();
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('Expected a worker beside the page, but found none.');
  // A browser without a screen shows no notifications; here it says what it would show.
  await worker.evaluate(() => {
    const scope = globalThis as unknown as { shown: unknown[] };
    scope.shown = [];
    ServiceWorkerRegistration.prototype.showNotification = async (title, options) => {
      scope.shown.push({ title, ...options });
    };
  });
  const control = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    control.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId);
    }),
  );
  await control.send('ServiceWorker.enable');
  const { link, ...said } = {
    title: 'נתיב',
    body: 'משימה הוטלה עליך',
    lang: 'he',
    dir: 'rtl',
    tag: 'one',
    link: '/tasks/1',
  };

  await control.send('ServiceWorker.deliverPushMessage', {
    origin: nativ.address,
    registrationId: await registered,
    data: JSON.stringify({ ...said, link }),
  });

  const shown = () => worker.evaluate(() => (globalThis as unknown as { shown: unknown[] }).shown);
  await expect.poll(shown).toEqual([expect.objectContaining({ ...said, data: { link } })]);
});

it('can be installed: a manifest with icons that are there', async () => {
  const manifest = await (await fetch(`${nativ.address}/manifest.webmanifest`)).json();

  for (const { src, type } of manifest.icons) {
    const icon = await fetch(nativ.address + src);
    expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type]);
  }
  expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone' });
});
