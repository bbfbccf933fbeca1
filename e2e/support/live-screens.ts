import type { Screen } from './screens.ts';
import { until } from './until.ts';

/** What a page says when it cannot follow what happens. */
export const liveScreens: readonly Screen[] = [
  {
    name: 'my tasks, offline',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      // As the browser tells it, without requests that fail: those would be troubles of the page. Told again when the first word
      // of the server came after it, since whoever is heard is there.
      const beOffline = () =>
        page.evaluate(() => {
          Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
          dispatchEvent(new Event('offline'));
        });
      await until(page.getByText(staff.connection.offline), beOffline);
    },
  },
];
