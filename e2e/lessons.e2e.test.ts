import type { PracticeRoom, SubmissionReceipt, TaskSummaryList } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Session } from './support/browser.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
let champion: Session;
let legal: Session;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  [champion, legal] = await Promise.all([sessionOf(nativ, 'champion'), sessionOf(nativ, 'legal')]);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const { staff, firstResponse } = wordsIn('en');
const { lessons } = staff;
const title = 'Answering a legal inquiry';
const why = 'Somebody waits, and a first word calms.';
const answered = { name: firstResponse.question('outcome').choice('answered') };

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** A case that was done in a practice room as it should be done. */
interface CaseDone {
  readonly room: string;
  readonly instance: string;
}

/** Opens a room of the champion's own and does a legal inquiry in it from beginning to end. */
async function doCaseInRoom(): Promise<CaseDone> {
  const say = <Answer>(path: string, body?: unknown) => tell<Answer>(nativ.address, champion, `/api/v1${path}`, body);
  const { id: room } = await say<PracticeRoom>('/practice/rooms', { flow: 'inquiry-routing', purpose: 'free' });
  const data = { kind: 'legal', description: 'The landlord wants me out.', urgency: 'thisWeek', contactBy: 'receipt' };
  const taken = await say<SubmissionReceipt>(`/forms/inquiry/inquiries?room=${room}`, { data, language: 'en' });
  const { items } = await say<TaskSummaryList>(`/tasks?status=open&room=${room}`);
  const [task] = items;
  if (!task || taken.instanceId === undefined) throw new Error('Expected a case with a task in the room.');
  await say(`/tasks/${task.id}/claim?room=${room}`, {});
  const decided = { outcome: 'answered', summary: 'A call was made' };
  await say(`/tasks/${task.id}/complete?room=${room}`, { data: decided });
  return { room, instance: taken.instanceId };
}

it('is made of a case in a room by a champion, who says why, and lets it be taken', async () => {
  const page = await visit(browser, nativ.address, { language: 'en', width: 1280, session: champion });
  const { room, instance } = await doCaseInRoom();
  await page.goto(`/practice/${room}/cases/${instance}`);

  await press(page, lessons.make.open);
  await page.getByLabel(lessons.make.title).fill(title);
  await press(page, lessons.make.now);

  await page.getByRole('heading', { level: 1, name: filled(lessons.edit.title, { title }) }).waitFor();
  await page.getByLabel(`${lessons.edit.why} (${lessons.edit.en})`).fill(why);
  await press(page, lessons.edit.save);
  await page.getByText(lessons.edit.saved, { exact: true }).waitFor();
  await press(page, lessons.edit.publish);
  await page.getByText(lessons.edit.published, { exact: true }).waitFor();
});

it('leads a learner through the natural screens with guidance, and then lets them show that they can do it', async () => {
  const page = await visit(browser, nativ.address, { language: 'en', width: 1280, session: legal });
  const guide = page.getByRole('complementary', { name: title });
  const marked = page.locator('[data-guide-now]');
  const claim = page.getByRole('button', { name: staff.task.claim, exact: true });
  await page.goto('/lessons');
  await page.getByRole('region', { name: title }).getByRole('link').click();
  await press(page, lessons.mode.guided.begin);

  await guide.getByText(why).waitFor();
  await press(page, lessons.guide.take);
  await claim.and(marked).waitFor();
  await press(page, lessons.guide.show);
  expect(await claim.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page
    .getByRole('group', { name: firstResponse.question('outcome').title })
    .and(marked)
    .waitFor();
  await page.getByRole('radio', answered).check();
  await page.getByLabel(firstResponse.question('summary').title).fill('They will get a letter.');
  await page.getByRole('button', { name: firstResponse.submit }).and(marked).click();
  await press(page, lessons.guide.finish);
  await guide.getByText(filled(lessons.result.practised_one, { right: 1, count: 1 })).waitFor();
  await press(page, lessons.guide.toLesson);

  await press(page, lessons.mode.assessment.begin);
  await guide.getByText(lessons.guide.test).waitFor();
  await expect.poll(() => marked.count()).toBe(0);
  await page.getByRole('list', { name: staff.tasks.waiting }).getByRole('button').first().click();
  await page.getByRole('radio', answered).check();
  await page.getByLabel(firstResponse.question('summary').title).fill('They will get a letter.');
  await page.getByRole('button', { name: firstResponse.submit }).click();
  await guide.getByText(lessons.guide.atEnd).waitFor();
  await press(page, lessons.guide.finish);
  await guide.getByText(filled(lessons.result.passed_one, { right: 1, count: 1 })).waitFor();
  await press(page, lessons.guide.toLesson);

  await page.getByText(lessons.mine.passed, { exact: true }).waitFor();
});
