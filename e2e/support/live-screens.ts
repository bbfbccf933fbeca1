import type { Screen } from './screens.ts';

/** What a page says when it cannot follow what happens. */
export const liveScreens: readonly Screen[] = [
  {
    name: 'my tasks, offline',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      // As the browser tells it, without requests that fail: those would be troubles of the page.
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
        dispatchEvent(new Event('offline'));
      });
      await page.getByText(staff.connection.offline).waitFor();
    },
  },
];
