import type { Page } from 'playwright-core';
import type { Screen } from './screens.ts';

const headed = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Stands in for what a telephone or somebody's browser would say. */
const surroundings = (page: Page, what: 'denied' | 'iPhone') =>
  page.addInitScript((said) => {
    if (said === 'denied') return Object.defineProperty(Notification, 'permission', { get: () => 'denied' });
    Object.defineProperty(navigator, 'userAgent', {
      get: () => 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X)',
    });
    return Reflect.deleteProperty(window, 'PushManager');
  }, what);

/** What one is told, and choosing it. */
export const notificationScreens: readonly Screen[] = [
  {
    name: 'notifications, none of a kind',
    session: ({ sessions }) => sessions.legal,
    async open(page, { staff }) {
      await page.goto('/notifications?about=watching&unread=true');
      await page.getByText(staff.notifications.noneHere.title).waitFor();
    },
  },
  {
    name: 'notification settings',
    session: ({ sessions }) => sessions.legal,
    async open(page, { staff }) {
      await page.goto('/notifications/settings');
      await headed(page, staff.notificationSettings.title);
      // Shown as chosen a moment after the press, which check() would not wait for.
      await page.getByLabel(staff.notificationSettings.quiet.on).click();
      await page.getByLabel(staff.notificationSettings.quiet.from, { exact: true }).waitFor();
      // Another window of the same person finds it as it was.
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'notification settings, where the browser said no',
    session: ({ sessions }) => sessions.champion,
    isAlone: true,
    async open(page, { staff }) {
      await surroundings(page, 'denied');
      await page.goto('/notifications/settings');
      await page.getByText(staff.push.denied.title).waitFor();
    },
  },
  {
    name: 'notification settings, on an iPhone',
    session: ({ sessions }) => sessions.champion,
    isAlone: true,
    async open(page, { staff }) {
      await surroundings(page, 'iPhone');
      await page.goto('/notifications/settings');
      await page.getByText(staff.push.installFirst.title).waitFor();
    },
  },
  {
    name: 'no way to the server',
    session: () => null,
    async open(page) {
      await page.goto('/offline.html');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
];
