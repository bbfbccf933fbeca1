import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';

const champion = ({ sessions }: Furnished) => sessions.champion;

/** The roll-out of the sample's flow, planned once for all visits. */
async function planned(page: Page): Promise<{ readonly id: string }> {
  await page.goto('/rollouts');
  return page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/rollouts')).json();
    if (items.length > 0) return items[0];
    const headers = { 'content-type': 'application/json' };
    const send = async (path: string, body: object) =>
      (await fetch(`/api/v1/rollouts${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    const { id, unitList } = await send('', { title: 'The new way', flow: 'inquiry-routing', goLiveOn: '2030-01-01' });
    const units = [unitList[0].group.key];
    await send(`/${id}/units/${units[0]}/cohort`, {});
    await send(`/${id}/units/${units[0]}/sign-off`, { note: 'They can' });
    const times = { startsAt: '2029-12-01T08:00:00Z', endsAt: '2029-12-01T09:00:00Z' };
    return send(`/${id}/sessions`, { ...times, place: 'Room 2', units });
  });
}

/** How a flow goes live, unit by unit. */
export const rolloutScreens: readonly Screen[] = [
  {
    name: 'roll-out, the plan',
    session: champion,
    async open(page, { staff }) {
      const { id } = await planned(page);
      await page.goto(`/rollouts/${id}`);
      await page.getByRole('button', { name: staff.rollout.unit.withdraw }).waitFor();
      await page.getByRole('button', { name: staff.rollout.unit.people }).first().click();
    },
  },
  {
    name: 'adoption',
    session: champion,
    async open(page, { staff }) {
      await planned(page);
      await page.goto('/adoption');
      await page.getByText(staff.rollout.adoption.silent).first().waitFor();
    },
  },
];
