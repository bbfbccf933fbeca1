import type { Gathering, Task } from '@nativ/schemas';
import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';

const champion = ({ sessions }: Furnished) => sessions.champion;
const headed = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Makes something in the name of whoever looks, so that each screen stands on its own. */
async function made<Item>(page: Page, path: string, wish: object): Promise<Item> {
  await page.goto('/');
  const { status, body } = await page.evaluate(
    async ([address, sent]) => {
      const answer = await fetch(`/api/v1${address}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent),
      });
      return { status: answer.status, body: await answer.json() };
    },
    [path, wish] as const,
  );
  if (status !== 201) throw new Error(`Expected ${path} to make something, but it answers ${status}.`);
  return body as Item;
}

/** Tasks and events that people make themselves. */
export const itemScreens: readonly Screen[] = [
  {
    name: 'new task',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByRole('button', { name: staff.items.new, exact: true }).click();
      await page.getByRole('dialog').getByLabel(staff.items.title).waitFor();
      await page.getByText(staff.items.more).click();
    },
  },
  {
    name: 'new event',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/');
      await page.getByRole('button', { name: staff.items.new, exact: true }).click();
      await page.getByRole('radio', { name: staff.items.kinds.gathering }).check();
      await page.getByRole('dialog').getByLabel(staff.gathering.title).waitFor();
    },
  },
  {
    name: 'task of one’s own, with a checklist',
    session: champion,
    async open(page, { staff }) {
      const checklist = [staff.items.title, staff.items.due, staff.items.group];
      const wish = { group: 'legal', title: staff.items.plan, instructions: staff.items.more, checklist };
      const { id } = await made<Task>(page, '/tasks', wish);
      await page.goto(`/tasks/${id}`);
      await headed(page, staff.items.plan);
      await page.getByRole('checkbox', { name: staff.items.due }).check();
      await page.getByText(staff.items.progress.replace('{{done}}', '1').replace('{{all}}', '3')).waitFor();
    },
  },
  {
    name: 'event',
    session: champion,
    async open(page, { staff }) {
      const startsAt = new Date(Date.now() + 7 * 86_400_000).toISOString();
      const wish = {
        group: 'legal',
        title: staff.gathering.question,
        place: staff.gathering.place,
        startsAt,
        places: 2,
      };
      const { id } = await made<Gathering>(page, '/gatherings', { ...wish, description: staff.gathering.about });
      await page.goto(`/gatherings/${id}`);
      await page.getByRole('button', { name: staff.gathering.answer.going }).click();
      await page.locator(`[aria-pressed="true"]:has-text("${staff.gathering.answer.going}")`).waitFor();
    },
  },
];
