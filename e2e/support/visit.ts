import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFinished, type TestContext } from 'vitest';
import { contextOptions, type Visitor } from './browser.ts';
import { type ExpectedRefusal, watch } from './watch.ts';

const folder = path.join(tmpdir(), `nativ-e2e-${process.pid}`);
/** How long a step on a page may take. */
export const patienceMs = 20_000;
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
  const { end } = follow(page, refusals);
  onTestFinished(({ task }) => end(task, context));
  return page;
}

interface Followed {
  /** Whether nothing has gone wrong so far. */
  isSound(): boolean;
  /**
   * Stops looking and closes what is given.
   *
   * @throws Error when anything went wrong, or the test failed: with a picture of the page as it was
   */
  end(task: TestContext['task'], closed: BrowserContext | null): Promise<void>;
}

/** Looks at what goes wrong in a window from now on. */
export function follow(page: Page, refusals: readonly ExpectedRefusal[]): Followed {
  const { troubles, stop } = watch(page, refusals);
  return {
    isSound: () => troubles.length === 0,
    async end(task, closed) {
      const failed = task.result?.state === 'fail';
      const picture = failed || troubles.length > 0 ? await takePicture(page, task.name) : null;
      const where = page.url();
      stop();
      await closed?.close();
      if (troubles.length > 0)
        throw new Error(`Expected a page without trouble, but found:\n${troubles.join('\n')}\n${picture}`);
      if (failed) throw new Error(`The page was at ${where} and looked like this: ${picture}`);
    },
  };
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
