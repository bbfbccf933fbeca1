import type { CaseWaitList, InstanceSummaryList, SearchResult, SubmissionReceipt, TaskSummary } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquirerTexts } from '../builder-ui/src/public/texts/inquirer-texts-in.ts';
import { launchBrowser, type Session } from './support/browser.ts';
import { sendInquiry, taskOf } from './support/inquiries.ts';
import { letTimePass } from './support/let-time-pass.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { nameOf, type Person, sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

const people = ['legal', 'champion', 'intake', 'social', 'volunteer'] as const;
const words = wordsIn('he');
const { staff, pages, firstResponse, triage } = words;
const talk = inquirerTexts('he');
const hourMs = 3_600_000;

let nativ: Nativ;
let browser: Browser;
let sessions: Readonly<Record<(typeof people)[number], Session>>;
let sent: SubmissionReceipt;
let task: TaskSummary;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  const found = await Promise.all(people.map(async (person) => [person, await sessionOf(nativ, person)] as const));
  sessions = Object.fromEntries(found) as typeof sessions;
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const hidden = [{ status: 404, path: /^\/api\/v1\/(tasks|instances|groups)\// }];
const openAs = (person: Person | null): Promise<Page> => {
  const session = person === null ? undefined : sessions[person as keyof typeof sessions];
  return visit(browser, nativ.address, { language: 'he', width: 1280, refusals: hidden, ...(session && { session }) });
};
const ask = <Answer>(person: keyof typeof sessions, path: string, body?: unknown): Promise<Answer> =>
  tell<Answer>(nativ.address, sessions[person], `/api/v1${path}`, body);
const cases = async (person: keyof typeof sessions) =>
  (await ask<CaseWaitList>(person, '/metrics/cases?which=received')).items;

/** What an inquirer reads, who comes back with their number. */
async function receiptPage(): Promise<Page> {
  const page = await openAs(null);
  await page.goto('/r?lang=he');
  await page.getByLabel(pages.statusField).fill(sent.receipt);
  await page.getByRole('button', { name: pages.statusButton }).click();
  await page.getByRole('status').getByText(sent.reference).waitFor();
  return page;
}

/** Files in the middle of the night, answered in the morning, passed on, closed in the afternoon: each step is the next hour of one day. */
describe('the day of an inquiry', () => {
  it('comes in at night, and in the morning its group is told that it waits too long', async () => {
    sent = await sendInquiry(nativ, { description: 'לא נרדמתי כל הלילה' });
    task = await taskOf(nativ, sessions.legal, sent.reference);

    await letTimePass(nativ, '9 hours');

    const page = await openAs('legal');
    await page.goto('/');
    const news = page.getByRole('list', { name: staff.home.news });
    await news.getByRole('link', { name: staff.notifications.kind.flowNotice }).waitFor();
  });

  it('is taken, and a colleague who is called in answers', async () => {
    const page = await openAs('legal');
    await page.goto('/');
    const waiting = page.getByRole('list', { name: staff.tasks.waiting }).getByRole('listitem');
    await waiting.filter({ hasText: sent.reference }).getByRole('button').click();
    await page.getByRole('heading', { level: 2, name: staff.inquiry.title }).waitFor();
    const colleague = await openAs('champion');
    await colleague.goto('/');
    await colleague.getByRole('heading', { level: 1, name: staff.home.title }).waitFor();

    const field = page.getByLabel(staff.comments.write);
    await field.fill('מה דעתך, @הדר');
    await page.getByRole('option', { name: nameOf('champion') }).click();
    await page.getByRole('button', { name: staff.comments.send }).click();
    await page.getByRole('list', { name: staff.comments.list }).getByText('מה דעתך').waitFor();

    // Nobody reloads: the page that is open hears of it.
    const news = colleague.getByRole('list', { name: staff.home.news });
    await news.getByRole('link', { name: filled(staff.notifications.by.mentioned, { name: '' }).trim() }).click();
    await colleague.getByLabel(staff.comments.write).fill('להציע לה שיחה עוד היום');
    await colleague.getByRole('button', { name: staff.comments.send }).click();

    await page.getByRole('list', { name: staff.comments.list }).getByText('להציע לה שיחה עוד היום').waitFor();
  });

  it('is answered, and the inquirer writes back with a file', async () => {
    await letTimePass(nativ, '2 hours');
    const page = await openAs('legal');
    await page.goto(`/cases/${task.instanceId}`);
    await page.getByLabel(staff.conversation.write).fill('אנחנו כאן. אפשר לדבר היום בחמש?');
    await page.getByRole('button', { name: staff.conversation.send }).click();
    await page.getByText(staff.conversation.sealed).waitFor();

    const inquirer = await receiptPage();
    await inquirer.getByText('אנחנו כאן. אפשר לדבר היום בחמש?').waitFor();
    await inquirer.getByLabel(talk.writeLabel).fill('כן, תודה. צירפתי את המכתב.');
    await inquirer
      .getByLabel(talk.filesLabel)
      .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
    await inquirer.getByRole('button', { name: talk.send }).click();
    await inquirer.getByText('letter.pdf').waitFor();

    // Again without reloading.
    await page.getByRole('button', { name: staff.conversation.open }).click();
    await page.getByText('כן, תודה. צירפתי את המכתב.').waitFor();
    // Its name is sealed as well, and told to whoever saves it.
    const download = page.waitForEvent('download');
    await page.getByRole('list', { name: staff.conversation.list }).getByRole('link').click();
    expect((await download).suggestedFilename()).toBe('letter.pdf');
  });

  it('is passed on by those whom it does not suit, and sorted to another group', async () => {
    await completeOpenTask('legal', async (page) => {
      await page.getByRole('radio', { name: firstResponse.question('outcome').choice('refer') }).check();
      await page.getByLabel(firstResponse.question('summary').title).fill('מתאים יותר לליווי');
      await page.getByRole('button', { name: firstResponse.submit, exact: true }).click();
    });
    await completeOpenTask('intake', async (page) => {
      await page.getByRole('radio', { name: triage.question('group').choice('social') }).check();
      await page.getByRole('button', { name: triage.submit, exact: true }).click();
    });

    await openTask('social');
  });

  it('is closed there, and the inquirer reads so', async () => {
    await letTimePass(nativ, '3 hours');
    await completeOpenTask('social', async (page) => {
      await page.getByRole('radio', { name: firstResponse.question('outcome').choice('answered') }).check();
      await page.getByLabel(firstResponse.question('summary').title).fill('נפגשנו');
      await page.getByRole('button', { name: firstResponse.submit, exact: true }).click();
    });

    const inquirer = await receiptPage();
    await inquirer.getByText(pages.status.closed.name).waitFor();
  });

  it('is in the figures with the times that it took, to the second, counted from its receipt', async () => {
    const [found] = (await cases('social')).filter(({ reference }) => reference === sent.reference);
    const [stored] = await ask<{ items: { at: string; direction: string }[] }>(
      'social',
      `/instances/${task.instanceId}/conversation`,
    ).then(({ items }) => items.filter(({ direction }) => direction === 'toInquirer'));
    if (!found || !stored) throw new Error('Expected the case and the answer to it, but found none.');

    expect(found.respondedAt).toBe(stored.at);
    expect(found.wallMs).toBe(Date.parse(stored.at) - Date.parse(found.receivedAt));
    expect(found.parts.reduce((sum, { wallMs }) => sum + wallMs, 0)).toBe(found.wallMs);
    expect(found.parts.reduce((sum, { businessMs }) => sum + businessMs, 0)).toBe(found.businessMs);
    const hours = Object.fromEntries(found.parts.map(({ part, wallMs }) => [part, Math.floor(wallMs / hourMs)]));
    expect(hours).toEqual({ toRoute: 0, toBeSeen: 9, toBeClaimed: 0, toBeWritten: 2, toBeApproved: 0 });

    const page = await openAs('social');
    await page.goto('/dashboards/cases?which=answered');
    const seconds = Math.floor(found.wallMs / 1000);
    const two = (value: number) => String(value).padStart(2, '0');
    const shown = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    const card = page.getByRole('listitem').filter({ hasText: sent.reference });
    await card.getByText(shown).waitFor();
  });

  it('is nowhere for somebody without the right', async () => {
    const page = await openAs('volunteer');
    await page.goto('/');
    await page.getByText(staff.tasks.waitingEmpty.title).waitFor();
    expect(await page.getByText(sent.reference).count()).toBe(0);
    for (const address of [`/tasks/${task.id}`, `/cases/${task.instanceId}`]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: staff.notFound.title }).waitFor();
    }

    expect((await ask<SearchResult>('volunteer', '/search', { q: sent.reference })).items).toEqual([]);
    expect(await cases('volunteer')).toEqual([]);
    expect((await ask<InstanceSummaryList>('volunteer', '/instances')).items).toEqual([]);
    const seen = JSON.stringify([
      await ask('volunteer', '/feed'),
      await ask('volunteer', '/notifications?limit=100'),
      await ask('volunteer', '/metrics/open-cases'),
      await ask('volunteer', '/metrics/response-times'),
    ]);
    for (const trace of [sent.reference, task.id, task.instanceId]) expect(seen).not.toContain(trace);
  });
});

/** The open task of the inquiry that somebody sees, waiting for it if the flow is still on its way. */
async function openTask(person: keyof typeof sessions): Promise<TaskSummary> {
  await expect
    .poll(async () => (await ask<{ items: TaskSummary[] }>(person, '/tasks?status=open&limit=100')).items)
    .toContainEqual(expect.objectContaining({ reference: sent.reference }));
  return taskOf(nativ, sessions[person], sent.reference);
}

/** Takes the open task of the inquiry where it is free, and does it in its own page. */
async function completeOpenTask(person: keyof typeof sessions, act: (page: Page) => Promise<void>): Promise<void> {
  const { id, assignee } = await openTask(person);
  if (assignee === null) await ask(person, `/tasks/${id}/claim`, {});
  const page = await openAs(person);
  await page.goto(`/tasks/${id}`);
  await act(page);
  await page.getByText(staff.outcome.thanks).waitFor();
}
