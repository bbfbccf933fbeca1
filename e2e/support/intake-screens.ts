import type { Screen } from './screens.ts';

/** What looks like a machine's and waits for staff. */
export const intakeScreens: readonly Screen[] = [
  {
    name: 'quarantine',
    session: ({ sessions }) => sessions.admin,
    async open(page, { staff }) {
      await page.goto('/quarantine');
      await page.getByRole('heading', { level: 1, name: staff.quarantine.title }).waitFor();
    },
  },
];
