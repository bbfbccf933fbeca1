import type { Screen } from './screens.ts';

/** How tasks come to people: their hours, and the choice for what somebody has in hand who is taken out of a group. */
export const assignmentScreens: readonly Screen[] = [
  {
    name: 'hours of my own',
    session: ({ sessions }) => sessions.champion,
    async open(page, { staff }) {
      await page.goto('/people');
      await page.getByRole('link', { name: /\(Champion\)/ }).click();
      // Shown as chosen a moment after the press, which check() would not wait for.
      await page.getByRole('radio', { name: staff.ownHours.own }).click();
      await page.getByText(staff.calendars.day.saturday, { exact: true }).waitFor();
    },
  },
  {
    name: 'working hours of a group',
    session: ({ sessions }) => sessions.social,
    async open(page, { staff }) {
      await page.goto('/groups/social/settings');
      await page.getByLabel(staff.groupHours.title).waitFor();
    },
  },
];
