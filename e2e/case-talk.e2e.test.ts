import type { SubmissionReceipt, Task, TaskSummary } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Session } from './support/browser.ts';
import { sendInquiry, taskOf } from './support/inquiries.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
let legal: Session;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  legal = await sessionOf(nativ, 'legal');
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const words = wordsIn('he');
const { staff, pages } = words;
const { caseWork, conversation } = staff;

const open = (session: Session | null) =>
  visit(browser, nativ.address, { language: 'he', width: 1280, hasScript: true, ...(session && { session }) });

async function inquiry(): Promise<SubmissionReceipt & { readonly task: TaskSummary }> {
  const sent = await sendInquiry(nativ, { description: 'אפשר לדבר?', name: 'נועם' });
  return { ...sent, task: await taskOf(nativ, legal, sent.reference) };
}

async function receiptPage(receipt: string): Promise<string> {
  const page = await open(null);
  await page.goto('/r?lang=he');
  await page.getByLabel(pages.statusField).fill(receipt);
  await page.getByRole('button', { name: pages.statusButton }).click();
  await page.getByRole('status').first().waitFor();
  return page.content();
}

const noteField = (page: Page) => page.getByLabel(caseWork.notes.write);
const messageField = (page: Page) => page.getByLabel(conversation.write);

describe('the two places to write on a case', () => {
  it('never mix: a note stays among the staff, and a message shows what the inquirer will read', async () => {
    const { receipt, task } = await inquiry();
    const page = await open(legal);
    await page.goto(`/cases/${task.instanceId}`);

    await noteField(page).fill('canary-note לבדוק עם הצוות');
    expect(await page.getByRole('region', { name: caseWork.inquirer.preview }).count()).toBe(0);
    expect(await messageField(page).inputValue()).toBe('');
    await page.getByRole('button', { name: caseWork.notes.send }).click();
    const notes = page.getByRole('list', { name: caseWork.notes.list });
    await notes.getByText('canary-note').waitFor();
    expect(await page.getByRole('list', { name: conversation.list }).getByText('canary-note').count()).toBe(0);

    await messageField(page).fill('canary-message נחזור מחר');
    const preview = page.getByRole('region', { name: caseWork.inquirer.preview });
    await preview.getByText('canary-message').waitFor();
    expect(await preview.textContent()).not.toContain('canary-note');
    await page.getByRole('button', { name: conversation.send }).click();
    await page.getByText(staff.conversation.sealed).waitFor();

    const read = await receiptPage(receipt);
    expect(read).toContain('canary-message');
    expect(read).not.toContain('canary-note');
  });

  it('keep their drafts apart when one goes away and comes back', async () => {
    const { task } = await inquiry();
    const page = await open(legal);
    await page.goto(`/cases/${task.instanceId}`);
    await noteField(page).fill('for us');
    await messageField(page).fill('for them');

    await page.getByRole('link', { name: words.routing.firstResponse }).first().click();
    await page.getByRole('link', { name: staff.task.toCase }).click();

    await expect.poll(() => noteField(page).inputValue()).toBe('for us');
    expect(await messageField(page).inputValue()).toBe('for them');
  });

  it('fills a ready reply, names what stays blank, and sends nothing by itself', async () => {
    const admin = await sessionOf(nativ, 'admin');
    const body = { he: 'שלום {inquirer}, לגבי {reference}: {answers.phone}', en: 'Hello {inquirer}' };
    await tell(nativ.address, admin, '/api/v1/reply-templates', { group: null, title: 'קבלה', body });
    const { task, reference } = await inquiry();
    const page = await open(legal);
    await page.goto(`/cases/${task.instanceId}`);

    await page.getByRole('button', { name: caseWork.replies.choose, exact: true }).click();
    await page.getByText(caseWork.replies.missing.title).waitFor();
    await page.getByRole('button', { name: caseWork.replies.take }).click();

    expect(await messageField(page).inputValue()).toBe(`שלום נועם, לגבי ${reference}: {answers.phone}`);
    expect(await page.getByRole('list', { name: conversation.list }).getByRole('listitem').count()).toBe(0);
  });
});

describe('cases that are worked on together', () => {
  it('are linked by reference, and handed over with a note, which is told and can be taken back', async () => {
    const [mine, other] = [await inquiry(), await inquiry()];
    await tell(nativ.address, legal, `/api/v1/tasks/${mine.task.id}/claim`, {});
    const page = await open(legal);
    await page.goto(`/cases/${mine.task.instanceId}`);

    await page.getByLabel(caseWork.related.reference).fill(other.reference);
    await page.getByRole('button', { name: caseWork.related.link, exact: true }).click();
    await page.locator(`a[href="/cases/${other.task.instanceId}"]`).waitFor();

    await page.getByRole('button', { name: caseWork.handOver.open }).click();
    // Whoever else is in the group comes first.
    await page.getByLabel(caseWork.handOver.to).selectOption({ index: 0 });
    await page.getByLabel(caseWork.handOver.note).fill('canary-note לדבר איתה לפני');
    await page.getByRole('button', { name: caseWork.handOver.now, exact: true }).click();
    await page.getByText(caseWork.handOver.done_one).waitFor();
    await page.getByRole('list', { name: caseWork.notes.list }).getByText('canary-note').waitFor();
    const { assignee } = await tell<Task>(nativ.address, legal, `/api/v1/tasks/${mine.task.id}`);
    expect(assignee?.name).toContain('Champion');

    await page.getByRole('button', { name: staff.builder.undo, exact: true }).click();
    const holder = async () => (await tell<Task>(nativ.address, legal, `/api/v1/tasks/${mine.task.id}`)).assignee?.name;
    await expect.poll(holder).toContain('Legal');
  });
});

describe('after a task is done', () => {
  const complete = async (page: Page, task: TaskSummary) => {
    await tell(nativ.address, legal, `/api/v1/tasks/${task.id}/claim`, {});
    await page.goto(`/tasks/${task.id}`);
    const { firstResponse } = words;
    await page.getByRole('radio', { name: firstResponse.question('outcome').choice('answered') }).check();
    await page.getByLabel(firstResponse.question('summary').title).fill('נקבעה שיחה');
    await page.getByRole('button', { name: firstResponse.submit }).click();
    await page.getByText(staff.outcome.thanks).waitFor();
  };

  it('offers the next of my tasks, and stays where I write something else', async () => {
    const [first, second] = [await inquiry(), await inquiry()];
    await tell(nativ.address, legal, `/api/v1/tasks/${second.task.id}/claim`, {});
    const page = await open(legal);
    await complete(page, first.task);

    await page.getByText(caseWork.next.why.mine).waitFor();
    await page.getByLabel(staff.comments.write).fill('עוד מילה');
    await page.getByRole('link', { name: caseWork.next.open, exact: true }).waitFor();

    expect(new URL(page.url()).pathname).toBe(`/tasks/${first.task.id}`);
    await page.getByRole('link', { name: caseWork.next.open, exact: true }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/tasks/') && !url.pathname.endsWith(first.task.id));
  });
});
