// Measures tidying up a flow of 500 steps and 700 lines in the builder: how long it takes, and whether the page goes on
// meanwhile. In a real browser, from the press of the button until the steps stand in their new places.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { fiveHundredNodes } from '../canvas/five-hundred-nodes.mjs';
import { machineFacts } from '../measure/machine-facts.mjs';
import { startProgram } from '../measure/running-program.mjs';
import { serverProgram } from '../measure/scratch-database.mjs';
import { median, quantile } from '../measure/statistics.mjs';
import { writeBetween } from '../measure/write-between.mjs';

const document = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const { values: settings } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, write: { type: 'boolean', default: false } },
});

const folder = mkdtempSync(path.join(process.env.NATIV_BENCH_FOLDER ?? tmpdir(), 'nativ-bench-layout-'));
const server = await startProgram({
  name: 'nativ',
  args: [serverProgram],
  environment: { NATIV_DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1' },
  logFile: path.join(folder, 'log'),
  port: /:(\d+)\/?\s/,
});
const browser = await chromium.launch({
  executablePath: process.env.NATIV_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await openBuilder(`http://127.0.0.1:${server.port}`);
  const rounds = [];
  for (let round = 0; round < Number(settings.rounds); round++) rounds.push(await tidyUp(page));
  report(rounds);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Signs in as the admin of the sample, makes the flow and opens it. */
async function openBuilder(address) {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  const password = readFileSync(path.join(folder, 'sample-password'), 'utf8').trim();
  const headers = { origin: address };
  const say = async (at, data) => {
    const response = await context.request.post(at, { data, headers });
    if (!response.ok()) throw new Error(`Expected ${at} to succeed, but found ${await response.text()}`);
  };
  await say('/api/auth/sign-in/email', { email: 'admin@example.org', password });
  await say('/api/v1/flows', { key: 'five-hundred', ...fiveHundredNodes() });
  const page = await context.newPage();
  await page.goto('/flows/five-hundred');
  await page.getByRole('button', { name: 'Tidy up', exact: true }).waitFor();
  return page;
}

/** Presses the button and takes it back; milliseconds until it was said to be done, and between frames meanwhile. */
async function tidyUp(page) {
  await page.evaluate(() => {
    const watch = { began: 0, took: 0, gaps: [], last: 0 };
    globalThis.watched = watch;
    const frame = (now) => {
      if (watch.last > 0) watch.gaps.push(now - watch.last);
      watch.last = now;
      const isDone = document.querySelector('[role="status"]') && document.body.textContent.includes('was tidied up');
      if (isDone) watch.took = performance.now() - watch.began;
      else requestAnimationFrame(frame);
    };
    const button = document.querySelector('button[aria-label="Tidy up"]');
    watch.began = performance.now();
    button.click();
    requestAnimationFrame(frame);
  });
  await page.waitForFunction(() => globalThis.watched.took > 0, null, { timeout: 60_000 });
  const { took, gaps } = await page.evaluate(() => globalThis.watched);
  await page.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await page.waitForTimeout(1500);
  // The last frames are those in which the steps are drawn anew.
  return { took, whileWaiting: Math.max(...gaps.slice(0, -2)), apply: Math.max(...gaps.slice(-2)) };
}

function report(rounds) {
  const row = (what, numbers, aim) =>
    `| ${what} | ${median(numbers).toFixed(0)} | ${quantile(numbers, 0.95).toFixed(0)} | ${aim} |`;
  const facts = machineFacts('embedded');
  const text = [
    '| what | median | worst | aim |',
    '| --- | --: | --: | --: |',
    row(
      'from the press until 500 steps stand in their new places, ms',
      rounds.map(({ took }) => took),
      '2,000',
    ),
    row(
      'longest time without a frame while the layout is made, ms',
      rounds.map(({ whileWaiting }) => whileWaiting),
      '100',
    ),
    row(
      'longest time without a frame when the steps are drawn anew, ms',
      rounds.map(({ apply }) => apply),
      '100',
    ),
    '',
    `${facts.processor}, Node ${facts.node}, ${facts.date}. ${rounds.length} times, taken back in between.`,
  ].join('\n');
  console.log(text);
  if (settings.write) writeBetween(document, 'layout', text);
}
