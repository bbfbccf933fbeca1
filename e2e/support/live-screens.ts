import type { Screen } from './screens.ts';

/** What a page says when it cannot follow what happens. */
export const liveScreens: readonly Screen[] = [
  {
    name: 'my tasks, offline',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      const banner = page.getByText(staff.connection.offline);
      // As the browser tells it, without requests that fail: those would be troubles of the page. Told once more when the first
      // word of the server came after it, since whoever is heard is there.
      for (let tries = 0; tries < 5 && !(await banner.isVisible()); tries++) {
        await page.evaluate(() => {
          Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
          dispatchEvent(new Event('offline'));
        });
        await page.waitForTimeout(500);
      }
      await banner.waitFor();
    },
  },
];
