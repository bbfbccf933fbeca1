import { chromium } from 'playwright-core';

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, and a processor four times slower than this one. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;

/** Opens the page again and again with nothing cached; milliseconds from asking for it until it can be used. */
export async function measureSlowPhone(address, visits) {
  const browser = await chromium.launch({
    executablePath: process.env.NATIV_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const shown = [];
  const alive = [];
  for (let visit = 0; visit < visits; visit++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.emulateNetworkConditions', line);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('[data-live]')) return;
        performance.mark('alive');
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('alive').length > 0);
    const times = await page.evaluate(() => ({
      shown: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      alive: performance.getEntriesByName('alive')[0]?.startTime ?? Number.NaN,
    }));
    shown.push(times.shown);
    alive.push(times.alive);
    await context.close();
  }
  await browser.close();
  return { shown, alive };
}
