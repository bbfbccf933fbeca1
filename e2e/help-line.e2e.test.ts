import { localizedText } from '@nativ/runtime';
import type { Question } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiryRoutingFlow } from '../server/src/sample/inquiry-routing-flow.ts';
import { launchBrowser, type Session } from './support/browser.ts';
import { sendInquiry, taskOf } from './support/inquiries.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { nameOf, sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const { staff, inquiry, firstResponse } = wordsIn('he');
const { help } = staff;

/** In a sealed answer that was opened, in a plain one, and in what is typed but not sent. */
const canaries = { sealed: 'CANARYSEALED', plain: 'CANARYPLAIN', typed: 'CANARYTYPED' } as const;
const question = 'איך מסיימים כאן?';
const answer = 'לוחצים על הכפתור שבסוף הטופס.';
const nothingOf = (text: string) => {
  for (const canary of Object.values(canaries)) expect(text).not.toContain(canary);
  expect(text).not.toContain(nameOf('legal'));
};

const open = (session: Session) =>
  visit(browser, nativ.address, { language: 'he', width: 1280, hasScript: true, session });

/** The task of a case as whoever works on it has it before them: answers read, the sealed one opened, something typed. */
async function atWork(page: Page, taskId: string): Promise<void> {
  await page.goto(`/tasks/${taskId}`);
  await page.getByText(canaries.plain).first().waitFor();
  const sealed = inquiry.question('description').title;
  await page.getByRole('button', { name: filled(staff.sealed.openOne, { title: sealed }) }).click();
  await page.getByText(canaries.sealed).first().waitFor();
  await page.getByLabel(firstResponse.question('summary').title).fill(canaries.typed);
}

async function askFrom(page: Page): Promise<void> {
  await page.getByRole('button', { name: help.open, exact: true }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel(help.ask.question).fill(question);
  const preview = panel.getByRole('img', { name: help.picture.label });
  // It shows something: what the application itself says.
  await preview.getByText(staff.people.title).first().waitFor();
  nothingOf(await preview.innerHTML());
  await panel.getByRole('button', { name: help.ask.send }).click();
  await panel.getByText(help.ask.then).waitFor();
  await panel.getByRole('link', { name: help.ask.see }).click();
  await page.getByRole('heading', { level: 1, name: help.question.title }).waitFor();
}

async function answerAsChampion(page: Page): Promise<void> {
  await page.goto('/notifications');
  await page
    .getByText(filled(staff.notifications.by.helpAsked, { name: '' }).trim())
    .first()
    .waitFor();
  await page.goto('/help-line/');
  await page.getByRole('link', { name: question }).click();
  await page
    .getByText(localizedText(inquiryRoutingFlow.title, 'he') ?? '')
    .first()
    .waitFor();
  const picture = page.getByRole('img', { name: help.picture.label });
  await picture.getByText(staff.people.title).first().waitFor();
  nothingOf((await picture.innerHTML()) ?? '');
  await page.getByLabel(help.question.answer).fill(answer);
  await page.getByRole('button', { name: help.question.send }).click();
  await page.getByRole('button', { name: help.keep.tip }).click();
  await page.getByRole('button', { name: help.tip.keep }).click();
  await page.getByText(help.keep.tipKept).waitFor();
}

describe('the help line', () => {
  it('brings a question with its place and a masked picture to a champion, whose answer becomes a tip', async () => {
    const [legal, champion] = await Promise.all([sessionOf(nativ, 'legal'), sessionOf(nativ, 'champion')]);
    const { reference } = await sendInquiry(nativ, {
      description: canaries.sealed,
      name: canaries.plain,
      contactBy: 'phone',
      phone: '03-5550100',
    });
    const task = await taskOf(nativ, legal, reference);
    await tell(nativ.address, legal, `/api/v1/tasks/${task.id}/claim`, {});
    const asker = await open(legal);
    const sent: string[] = [];
    asker.on('request', (request) => {
      if (request.url().endsWith('/api/v1/questions')) sent.push(request.postData() ?? '');
    });
    await atWork(asker, task.id);
    await askFrom(asker);
    expect(sent).toHaveLength(1);
    nothingOf(sent.join());

    await answerAsChampion(await open(champion));
    // Whoever asked is told while the question is open before them.
    await asker.getByText(answer).waitFor();
    await asker.getByRole('button', { name: help.question.done }).click();
    await asker.getByRole('button', { name: help.question.done }).waitFor({ state: 'detached' });
    const kept = await tell<Question>(
      nativ.address,
      champion,
      new URL(asker.url()).pathname.replace('/help-line', '/api/v1/questions'),
    );
    nothingOf(JSON.stringify(kept.picture));
    expect(kept.state).toBe('closed');

    const next = await open(champion);
    await next.goto(`/tasks/${task.id}`);
    const tips = next.getByRole('complementary', { name: help.tip.title });
    const known = tips.getByRole('button', { name: help.tip.known });
    await tips.waitFor();
    while (!(await tips.getByText(answer).isVisible())) {
      // The next tip comes a moment later: a second press before it would put away one that nobody has seen.
      const before = await tips.textContent();
      await known.click();
      await expect.poll(() => tips.textContent()).not.toBe(before);
    }
    await known.click();
    await tips.waitFor({ state: 'detached' });
    await next.reload();
    await next.getByText(canaries.plain).first().waitFor();
    expect(await tips.count()).toBe(0);
  });
});
