import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { framesDuring } from './frames.mjs';
import { around, movePointer, pressAt, releaseAt } from './hands.mjs';

const node = '.react-flow__node-card';
const radius = 120;

/** Opens a flow where it is drawn and works in it as a person does. */
export async function measureDrawing({ address, folder, flow, forMs, edits }) {
  const browser = await chromium.launch({
    executablePath: process.env.NATIV_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
    });
    const password = readFileSync(path.join(folder, 'sample-password'), 'utf8').trim();
    const data = { email: 'designer@example.org', password };
    await context.request.post('/api/auth/sign-in/email', { data, headers: { origin: address } });
    const page = await context.newPage();
    await page.goto(`/flows/${flow}`);
    await page.locator(node).first().waitFor();
    await page.waitForTimeout(3000);
    const devtools = await context.newCDPSession(page);
    const smoothness = await measureSmoothness(page, devtools, 'near enough to read', forMs);
    await page.getByRole('button', { name: 'Show the whole flow' }).click();
    await page.waitForTimeout(1500);
    smoothness.push(...(await measureSmoothness(page, devtools, 'all of it in view', forMs)));
    return { smoothness, refreshed: await measureProblems(page, edits) };
  } finally {
    await browser.close();
  }
}

async function measureSmoothness(page, devtools, seen, forMs) {
  const measured = [];
  for (const [what, place] of [
    [`a step is dragged, ${seen}`, middleOfStep],
    [`the drawing is moved, ${seen}`, openGround],
  ]) {
    const at = await place(page);
    await pressAt(devtools, at);
    const { between } = await framesDuring(devtools, () => movePointer(devtools, around(at, radius), forMs));
    await releaseAt(devtools, at);
    await page.waitForTimeout(1000);
    measured.push({ what, between });
  }
  return measured;
}

async function middleOfStep(page) {
  const box = await page.locator(node).nth(1).boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A point of the drawing where nothing stands. */
function openGround(page) {
  return page.evaluate(() => {
    const { left, top, right, bottom } = document.querySelector('.react-flow__pane').getBoundingClientRect();
    for (let y = top + 150; y < bottom - 100; y += 10)
      for (let x = left + 150; x < right - 150; x += 10)
        if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y };
    throw new Error('Expected some open ground in the drawing, but found none.');
  });
}

/** Milliseconds from a key that takes an edge away, or brings it back, until the list of problems says so. */
async function measureProblems(page, edits) {
  await page.getByRole('button', { name: 'Problems' }).first().click();
  await page.locator('#flow-drawing').focus();
  await page.keyboard.press('Home');
  const refreshed = [];
  for (let count = 0; count < edits; count += 1) {
    if (count % 2 === 0) await page.keyboard.press('l');
    await page.evaluate(() => {
      const side = document.querySelector('section:has(> div > button[aria-pressed])');
      window.nativRefreshed = new Promise((resolve) => {
        addEventListener(
          'keydown',
          (event) => {
            new MutationObserver((_changes, observer) => {
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
            }).observe(side, { subtree: true, childList: true, characterData: true });
          },
          { once: true, capture: true },
        );
      });
    });
    await page.keyboard.press(count % 2 === 0 ? 'Delete' : 'Control+z');
    refreshed.push(await page.evaluate(() => window.nativRefreshed));
    await page.waitForTimeout(700);
    await page.keyboard.press('Home');
  }
  return refreshed;
}
