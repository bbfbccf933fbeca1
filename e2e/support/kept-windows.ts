import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { contextOptions, type Session, type Visitor } from './browser.ts';
import { goWithin, leaveWithin, noteTouches } from './running-program.ts';
import { follow, patienceMs } from './visit.ts';
import type { ExpectedRefusal } from './watch.ts';

/** The windows of many screens: one for each person, which stays open from a screen to the next. */
export interface KeptWindows {
  /** The window of a person as if it had just been opened; when the test ends it is judged, as after `visit`. */
  of(session: Session | null, wish: WindowWish): Promise<Page>;
}

interface WindowWish {
  /** What the server refuses meanwhile because the test wants it to. */
  readonly refusals: readonly ExpectedRefusal[];
  /** It changes what its window is, so that no other test may have it afterwards. */
  readonly isAlone: boolean;
}

/** A page of the server that runs no script, to leave for and to forget from. */
const quietPlace = '/healthz';

/**
 * A new window starts cold: it fetches the program and compiles it anew, which takes longer than whatever is then looked at.
 * So a window stays open, and forgets between two tests what its person would have left in it.
 */
export function keptWindows(browser: Browser, address: string, visitor: Omit<Visitor, 'session'>): KeptWindows {
  const windows = new Map<Session | null, Page>();
  const { width, height = 780 } = visitor;

  async function opened(session: Session | null): Promise<Page> {
    const context = await browser.newContext(contextOptions(address, { ...visitor, ...(session && { session }) }));
    context.setDefaultTimeout(patienceMs);
    const page = await context.newPage();
    await noteTouches(page);
    // Whoever leaves what is not saved yet is asked whether they mean it, and does.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    return page;
  }

  return {
    async of(session, { refusals, isAlone }) {
      const kept = isAlone ? undefined : windows.get(session);
      windows.delete(session);
      const page = kept ?? (await opened(session));
      await page.setViewportSize({ width, height });
      goWithinFirst(page);
      const { isSound, end } = follow(page, refusals);
      onTestFinished(async ({ task }) => {
        const isReusable = !isAlone && task.result?.state !== 'fail' && isSound();
        const mayStay = session !== null && refusals.length === 0;
        if (isReusable) await leave(page, mayStay);
        await end(task, isReusable ? null : page.context());
        if (isReusable) windows.set(session, page);
      });
      return page;
    },
  };
}

/** The first way of a screen may go within the program; when it goes on by an address, it wants the page loaded. */
function goWithinFirst(page: Page): void {
  const load = page.goto;
  page.goto = async (address, options) => {
    page.goto = load;
    return (await goWithin(page, address)) ? null : page.goto(address, options);
  };
}

async function leave(page: Page, mayStay: boolean): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  if (!mayStay || !(await leaveWithin(page))) await page.goto(quietPlace);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.mouse.move(0, 0);
}
