import type { PracticeRoom, RoomInquiry } from '@nativ/schemas';
import type { Page } from 'playwright-core';
import type { Furnished } from './furnish.ts';
import type { Screen } from './screens.ts';
import type { Words } from './words.ts';

const champion = ({ sessions }: Furnished) => sessions.champion;

/** Opens a room and goes in, as the button does. */
async function enter(page: Page, { staff }: Words): Promise<string> {
  const response = await page.request.post('/api/v1/practice/rooms', { data: { purpose: 'free' } });
  const { id } = (await response.json()) as PracticeRoom;
  await page.goto(`/practice/${id}`);
  await page.getByRole('region', { name: staff.practice.frame.label }).getByRole('list').waitFor();
  await page.getByRole('heading', { level: 1, name: staff.home.title }).waitFor();
  return id;
}

const tool = (page: Page, label: string) => page.getByRole('button', { name: label.split('{{')[0] ?? '' });

/** Where people practise, and what a room looks like from within. */
export const practiceScreens: readonly Screen[] = [
  {
    name: 'practice rooms',
    session: champion,
    async open(page, words) {
      await enter(page, words);
      await page.goto('/practice-rooms');
      await tool(page, words.staff.practice.rooms.moreNamed).first().click();
      await page.getByLabel(words.staff.practice.people.add).waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'practice room, the start page',
    session: champion,
    async open(page, words) {
      await enter(page, words);
    },
  },
  {
    name: 'practice room, its clock',
    session: champion,
    async open(page, words) {
      await enter(page, words);
      await tool(page, words.staff.practice.clock.open).click();
      await page.getByRole('dialog').getByText(words.staff.practice.clock.lead).waitFor();
    },
  },
  {
    name: 'practice room, its drawer with a message',
    session: champion,
    async open(page, words) {
      const id = await enter(page, words);
      const headers = { 'nativ-room': id };
      const data = { kind: 'legal', description: 'May they do that?', urgency: 'thisWeek', contactBy: 'receipt' };
      const sent = await page.request.post('/api/v1/room/inquiries', { headers, data: { form: 'inquiry', data } });
      const { instanceId } = (await sent.json()) as RoomInquiry;
      await page.request.post(`/api/v1/instances/${instanceId}/conversation`, {
        headers,
        data: { text: 'שלום, hello' },
      });
      await tool(page, words.staff.practice.drawer.open).click();
      await page.getByRole('dialog').getByText('שלום, hello').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: words.staff.practice.reply.open }).click();
    },
  },
  {
    name: 'practice room, the room itself',
    session: champion,
    async open(page, words) {
      await enter(page, words);
      await tool(page, words.staff.practice.room.open).click();
      await page.getByRole('dialog').getByRole('button', { name: words.staff.practice.anew.do }).click();
      await page.getByRole('button', { name: words.staff.practice.anew.sure }).waitFor();
    },
  },
];
