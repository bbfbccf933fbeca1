import type { Page } from 'playwright-core';

/** Addresses of the staff app. The public pages are others, and a practice room is never entered without loading it. */
const ofProgram = /^\/(?!(?:f|r|api|healthz|practice)(?:[/?#]|$))[^.]*$/;

/** As the program names them; see builder-ui/src/app/app.tsx. */
interface Running {
  readonly router: {
    readonly navigate: (way: { to?: string; href?: string; ignoreBlocker: boolean }) => Promise<void>;
  };
  readonly queryClient: { readonly clear: () => void };
}

declare global {
  interface Window {
    /** What the program on the page stands on, once it was left within. */
    running?: Running;
    /** Whether anybody has written or chosen anything since it was loaded. */
    wasTouched?: true;
  }
}

/** Has a page remember, from before the program runs, whether it was touched. */
export async function noteTouches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const touch = () => {
      window.wasTouched = true;
    };
    addEventListener('input', touch, { capture: true });
    addEventListener('drop', touch, { capture: true });
  });
}

/**
 * Goes to another address in the program that runs on the page, as a link of it does. That costs half of what loading the program
 * anew does.
 *
 * @returns false when the page was not left for this, or the address is another page's; then nothing has happened
 */
export async function goWithin(page: Page, address: string): Promise<boolean> {
  if (!ofProgram.test(address)) return false;
  return page.evaluate(async (href) => {
    if (!window.running) return false;
    await window.running.router.navigate({ href, ignoreBlocker: true });
    return true;
  }, address);
}

/**
 * Leaves a screen for one outside the frame that all screens share, and has the program forget what it has read. Whatever was
 * open is gone then, as with the page.
 *
 * @returns false where only loading the program anew forgets all: what was written or chosen may be kept in memory (drafts,
 * searches, designs), what was done may still be told, a room is left by loading, and whoever was offline may believe it still
 */
export async function leaveWithin(page: Page): Promise<boolean> {
  if (!ofProgram.test(new URL(page.url()).pathname)) return false;
  return page.evaluate(async () => {
    const running = window.running ?? findRunning();
    const isToasting = document.querySelector('[role="status"][class*="toasts"] > *') !== null;
    if (!running || window.wasTouched || isToasting || !navigator.onLine) return false;
    window.running = running;
    await running.router.navigate({ to: '/forgot', ignoreBlocker: true });
    running.queryClient.clear();
    return true;

    /** The program is drawn by one component that is given what it stands on, which is all that is known of it here. */
    function findRunning(): Running | undefined {
      const root: Record<string, unknown> = { ...document.getElementById('root') };
      const key = Object.keys(root).find((one) => one.startsWith('__reactContainer$'));
      interface Fiber {
        readonly memoizedProps: Partial<Running> | null;
        readonly child: Fiber | null;
      }
      const container = (key && root[key]) as { readonly stateNode: { readonly current: Fiber } } | undefined;
      let fiber: Fiber | null = container?.stateNode.current ?? null;
      while (fiber && !fiber.memoizedProps?.router) fiber = fiber.child;
      return fiber?.memoizedProps as Running | undefined;
    }
  });
}
