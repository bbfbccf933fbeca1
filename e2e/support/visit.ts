import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished, type TestContext } from 'vitest';
import { contextOptions, type Visitor } from './browser.ts';
import { type ExpectedRefusal, watch } from './watch.ts';

const folder = path.join(tmpdir(), `nativ-e2e-${process.pid}`);
const patienceMs = 10_000;
let pictures = 0;

interface Visit extends Visitor {
  /** What the server refuses in this visit because the test wants it to. */
  readonly refusals?: readonly ExpectedRefusal[];
}

/**
 * Opens a window of a person's own, without anybody else's cookies. When the test ends, it fails if anything went wrong
 * behind the reader's back; if it fails for whatever reason, its message names a picture of the page as it was.
 */
export async function visit(browser: Browser, address: string, { refusals = [], ...visitor }: Visit): Promise<Page> {
  const context = await browser.newContext(contextOptions(address, visitor));
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const troubles = watch(page, refusals);
  onTestFinished(async ({ task }) => {
    const failed = task.result?.state === 'fail';
    const picture = failed || troubles.length > 0 ? await takePicture(page, task.name) : null;
    const where = page.url();
    await context.close();
    if (troubles.length > 0)
      throw new Error(`Expected a page without trouble, but found:\n${troubles.join('\n')}\n${picture}`);
    if (failed) throw new Error(`The page was at ${where} and looked like this: ${picture}`);
  });
  return page;
}

async function takePicture(page: Page, name: TestContext['task']['name']): Promise<string> {
  pictures += 1;
  const file = path.join(folder, `${pictures}-${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`);
  mkdirSync(folder, { recursive: true });
  try {
    await page.screenshot({ path: file, fullPage: true, timeout: 5_000 });
    return file;
  } catch (error) {
    return `(no picture: ${(error as Error).message})`;
  }
}
