import type { Question } from '@nativ/schemas';
import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';

const champion = ({ sessions }: Furnished) => sessions.champion;

/** Asks as whoever is signed in on the page. */
async function ask(page: Page, taskId: string): Promise<Question> {
  await page.goto('/help-line/');
  return page.evaluate(async (id) => {
    const box = { x: 10, y: 10, w: 200, h: 24 };
    const boxes = [
      { ...box, role: 'bar' },
      { ...box, y: 60, role: 'field' },
    ];
    const body = {
      text: 'How do I finish?',
      screen: '/tasks/$id',
      taskId: id,
      picture: { width: 400, height: 300, rtl: false, boxes },
    };
    // Once for all visits: only so many of one person may wait.
    const { items } = await (await fetch('/api/v1/questions')).json();
    if (items.length > 0) return items[0];
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/v1/questions', { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  }, taskId);
}

/** The help line, the handbook, and what stands beside the work. */
export const helpScreens: readonly Screen[] = [
  {
    name: 'task, asking a champion',
    session: champion,
    async open(page, { staff }, { mine }) {
      await page.goto(`/tasks/${mine.id}`);
      await page.getByRole('button', { name: staff.help.open, exact: true }).click();
      await page.getByRole('dialog').getByRole('img', { name: staff.help.picture.label }).waitFor();
    },
  },
  {
    name: 'help line, a question',
    session: champion,
    async open(page, { staff }, { mine }) {
      const { id } = await ask(page, mine.id);
      await page.goto(`/help-line/${id}`);
      await page.getByRole('img', { name: staff.help.picture.label }).waitFor();
    },
  },
  {
    name: 'help line, the tips',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/help-line/');
      await page.getByRole('button', { name: staff.help.line.view.tips }).click();
      await page.getByRole('button', { name: staff.help.tip.remove }).first().waitFor();
    },
  },
  {
    name: 'handbook',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/handbook/');
      await page.getByLabel(staff.help.handbook.search).waitFor();
      await page.getByRole('listitem').last().waitFor();
    },
  },
  {
    name: 'handbook, editing an article',
    session: champion,
    async open(page, { staff }) {
      await page.goto('/handbook/a-first-answer/edit');
      await page.getByLabel(staff.help.handbook.body).first().waitFor();
    },
  },
];
