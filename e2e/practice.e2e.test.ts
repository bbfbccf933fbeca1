import type { InstanceSummaryList, Room, RoomInquiry, TaskSummary, TaskSummaryList } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './support/browser.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { emailOf, sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
let admin: Session;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  admin = await sessionOf(nativ, 'admin');
  const member = { email: emailOf('admin'), role: 'member' };
  await tell(nativ.address, admin, '/api/v1/groups/legal/members', member);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const { staff, firstResponse } = wordsIn('en');
const { practice } = staff;
const reply = 'We will call you tomorrow at nine.';

const roomOf = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? '';
const frame = (page: Page) => page.getByRole('region', { name: practice.frame.label, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const close = (page: Page) => dialog(page).getByRole('button', { name: staff.builder.close }).click();

/** Asks something of the room that a page shows. */
async function inRoom<Answer>(page: Page, path: string, data?: object): Promise<Answer> {
  const headers = { 'nativ-room': roomOf(page) };
  const address = `${nativ.address}/api/v1${path}`;
  const response = await (data
    ? page.request.post(address, { headers, data })
    : page.request.get(address, { headers }));
  expect(response.status()).toBeLessThan(300);
  return (await response.json()) as Answer;
}

describe('a practice room', () => {
  it('is entered from a flow, has work like real work, keeps all of it inside, and is left again', async () => {
    // An invented inquiry may go to a group that its reader is not in.
    const elsewhere = [{ status: 404, path: /^\/api\/v1\/(instances|tasks)\// }];
    const page = await visit(browser, nativ.address, {
      language: 'en',
      width: 1280,
      session: admin,
      refusals: elsewhere,
    });
    await enter(page);
    const task = await letInquiriesArrive(page);
    await answerAndComplete(page, task);
    await findInDrawer(page);
    await moveOn(page);
    await startAfresh(page);
    await goBack(page, task.reference ?? '');
  });
});

async function enter(page: Page) {
  await page.goto('/flows/inquiry-routing');
  await page.getByRole('button', { name: practice.flow.published }).click();
  await page.waitForURL(/\/practice\/[\w-]+/);
  await frame(page).getByText(practice.frame.words).waitFor();
  await page.getByRole('heading', { level: 1, name: staff.home.title }).waitFor();
  expect(await page.title()).toContain(practice.frame.title);
}

async function letInquiriesArrive(page: Page): Promise<TaskSummary> {
  await frame(page).getByRole('button', { name: practice.inquiry.open }).click();
  await dialog(page).getByRole('button', { name: practice.inquiry.send }).click();
  await dialog(page).getByRole('heading', { name: practice.inquiry.arrived }).waitFor();
  await dialog(page).getByRole('heading', { name: practice.inquiry.invented }).waitFor();
  await close(page);
  // One more, of which it is known where it goes.
  const data = { kind: 'legal', description: 'May they do that?', urgency: 'thisWeek', contactBy: 'receipt' };
  const { reference } = await inRoom<RoomInquiry>(page, '/room/inquiries', { form: 'inquiry', language: 'en', data });
  const { items } = await inRoom<TaskSummaryList>(page, '/tasks?status=open&limit=100');
  const task = items.find((one) => one.reference === reference);
  if (!task) throw new Error(`Expected a task for '${reference}' in the room, but found ${items.length} others.`);
  await page.getByText(reference).first().waitFor();
  return task;
}

async function answerAndComplete(page: Page, task: TaskSummary) {
  await page.goto(`/practice/${roomOf(page)}/cases/${task.instanceId}`);
  await page.getByLabel(staff.conversation.write).fill(reply);
  await page.getByRole('button', { name: staff.conversation.send }).click();
  await page.getByRole('list', { name: staff.conversation.list }).getByRole('listitem').waitFor();
  await page.goto(`/practice/${roomOf(page)}/tasks/${task.id}`);
  await page.getByRole('button', { name: staff.task.claim, exact: true }).click();
  await page.getByRole('radio', { name: firstResponse.question('outcome').choice('answered') }).check();
  await page.getByLabel(firstResponse.question('summary').title).fill('A call is planned');
  await page.getByRole('button', { name: firstResponse.submit }).click();
  await page.getByText(staff.task.status.completed, { exact: true }).first().waitFor();
}

async function findInDrawer(page: Page) {
  await expect.poll(async () => (await inRoom<Room>(page, '/room')).drawerCount).toBeGreaterThan(0);
  await frame(page).getByRole('button', { name: practice.drawer.open }).click();
  await dialog(page).getByText(reply).waitFor();
  await close(page);
}

async function moveOn(page: Page) {
  const clock = frame(page).getByRole('button', { name: practice.clock.open.split('{{')[0] ?? '' });
  const before = await clock.textContent();
  await clock.click();
  await dialog(page).getByRole('button', { name: practice.clock.day }).click();
  await expect.poll(() => clock.textContent()).not.toBe(before);
  await close(page);
  const { clock: moved } = await inRoom<Room>(page, '/room');
  // A day from when it was pressed; the press itself takes a moment.
  expect(moved.offsetMs).toBeGreaterThan(86_000_000);
}

async function startAfresh(page: Page) {
  await frame(page).getByRole('button', { name: practice.room.open }).click();
  await dialog(page).getByRole('button', { name: practice.anew.do }).click();
  await dialog(page).getByRole('button', { name: practice.anew.sure }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await frame(page)
    .getByRole('button', { name: filled(practice.drawer.openCount_other, { count: 0 }) })
    .waitFor();
  expect((await inRoom<TaskSummaryList>(page, '/tasks?status=open')).items).toEqual([]);
}

async function goBack(page: Page, reference: string) {
  await frame(page).getByRole('link', { name: practice.frame.back }).click();
  await page.getByRole('heading', { level: 1, name: practice.title }).waitFor();
  expect(await frame(page).count()).toBe(0);
  expect(await page.title()).toBe(filled(staff.app.windowTitle, { title: practice.title }));
  // Real work has heard of none of it.
  const live = await tell<InstanceSummaryList>(nativ.address, admin, '/api/v1/instances');
  expect(live.items.filter((one) => one.reference === reference)).toEqual([]);
  await page.getByRole('link', { name: practice.rooms.enterNamed.split('{{')[0] ?? '' }).waitFor();
}
