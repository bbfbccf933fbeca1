import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { wordsIn } from './support/words.ts';

const { staff } = wordsIn('en');
const { builder } = staff;

let nativ: Nativ;
let browser: Browser;
/** A website of somebody else: one plain page, in which the form shall stand. */
let site: Server;
let line = '';

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><head><title>Association</title></head><body>${line}</body></html>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => site?.close(resolve));
  await nativ?.stop();
});

const title = 'Join the summer camp';

it('is made by an admin in two languages, stands on a website, is filled on a phone and becomes a task', async () => {
  const admin = await sessionOf(nativ, 'admin');
  const page = await visit(browser, nativ.address, { language: 'en', width: 1440, session: admin });

  await page.goto('/forms');
  await page.getByRole('link', { name: staff.forms.new }).click();
  await page.getByRole('textbox', { name: staff.newForm.name }).fill(title);
  await page.getByRole('button', { name: staff.newForm.create }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();

  await buildQuestions(page);
  await translate(page);
  await page.getByText(builder.save.saved, { exact: true }).waitFor();
  await page.getByRole('button', { name: builder.publish.do, exact: true }).click();
  await page.getByRole('button', { name: builder.publish.now }).click();
  await page.getByRole('dialog', { name: builder.publish.done }).waitFor();
  await page.getByRole('button', { name: builder.publish.goOn }).click();
  await page.getByRole('tab', { name: builder.tabs.sharing }).click();
  line = await page.getByRole('textbox', { name: staff.sharing.snippet }).inputValue();
  await sendToGroup('join-the-summer-camp');

  const phone = await visit(browser, `http://127.0.0.1:${(site.address() as AddressInfo).port}`, {
    language: 'en',
    width: 390,
  });
  await phone.goto('/');
  await fillOnPhone(phone);

  const colleague = await visit(browser, nativ.address, {
    language: 'en',
    width: 1280,
    session: await sessionOf(nativ, 'intake'),
  });
  await colleague.goto('/');
  await colleague.getByRole('link', { name: 'Welcome a child' }).click();
  await colleague.getByText('A parent of one').waitFor();
  for (const answer of ['+972 52 123 4567', 'letter.pdf', 'The first one', 'Peanuts']) {
    await colleague.getByText(answer).first().waitFor();
  }
});

/** Twelve questions, one of them asked of some only, one with rows, one with a file. */
async function buildQuestions(page: Page): Promise<void> {
  const { kinds } = builder;
  await ask(page, kinds.text.name, 'Your name');
  await ask(page, kinds.choice.name, 'How shall we answer?');
  await offer(page, ['By phone', 'By e-mail']);
  await ask(page, kinds.phone.name, 'Phone number');
  await ask(page, kinds.email.name, 'E-mail address');
  await ask(page, kinds.repeating.name, 'Children');
  await askInside(page, 'Children', kinds.text.name, 'First name');
  await ask(page, kinds.date.name, 'From which day?');
  await ask(page, kinds.integer.name, 'How many weeks?');
  await ask(page, kinds.several.name, 'What do they like?');
  await offer(page, ['Swimming', 'Painting']);
  await ask(page, kinds.yesNo.name, 'Have they been here before?');
  await ask(page, kinds.paragraph.name, 'Anything we should know?');
  await ask(page, kinds.file.name, 'Letter of the doctor');
  await ask(page, kinds.consent.name, 'I have read the rules of the camp');
  await onlyWhen(page, '/phone', 'How shall we answer?', 'By phone');
  await onlyWhen(page, '/email', 'How shall we answer?', 'By e-mail');
}

async function ask(page: Page, kind: string, question: string): Promise<void> {
  await page.getByRole('button', { name: kind, exact: true }).click();
  await writeTitle(page, question);
}

async function askInside(page: Page, group: string, kind: string, question: string): Promise<void> {
  await page.getByRole('button', { name: builder.insert.endOf.replace('{{title}}', group) }).click();
  const dialog = page.getByRole('dialog', { name: builder.insert.title });
  await dialog.getByRole('searchbox').fill(kind);
  await dialog.getByRole('searchbox').press('Enter');
  await writeTitle(page, question);
}

/** The title of a new question has the focus, so that one goes on typing. */
async function writeTitle(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: builder.row.title }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(question);
  await page.keyboard.press('Escape');
}

/** Names the first answers that the chosen question offers. */
async function offer(page: Page, answers: readonly string[]): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    const field = page.getByRole('textbox', {
      name: builder.options.words.replace('{{number}}', String(index + 1)),
      exact: true,
    });
    await field.fill(answer);
    await field.press('Tab');
  }
}

async function onlyWhen(page: Page, path: string, question: string, answer: string): Promise<void> {
  // A new rule is shown among the others, from where one goes back to the sheet.
  await page.getByRole('tab', { name: builder.tabs.questions }).click();
  await page.locator(`[data-pick="${path}"]`).click();
  await page.getByRole('button', { name: builder.logic.onlyShow }).click();
  await page.getByRole('combobox', { name: builder.logic.question, exact: true }).selectOption({ label: question });
  await page.getByRole('combobox', { name: builder.logic.value, exact: true }).selectOption({ label: answer });
}

/** Adds Hebrew and gives every text its words. */
async function translate(page: Page): Promise<void> {
  await page.getByRole('tab', { name: builder.tabs.languages }).click();
  await page
    .getByRole('combobox', { name: staff.translations.add })
    .or(page.getByLabel(staff.translations.add))
    .first()
    .click();
  await page.getByRole('option', { name: 'Hebrew' }).click();
  const fields = page.locator('td textarea[lang="he"]');
  await fields.first().waitFor();
  const count = await fields.count();
  for (let index = 0; index < count; index += 1) {
    await fields.nth(index).fill(`טקסט ${index + 1}`);
    await fields.nth(index).blur();
  }
  await page.getByText(staff.translations.complete).waitFor();
}

/** Flows are no part of this: one task for each form that comes in. */
async function sendToGroup(form: string): Promise<void> {
  const admin = await sessionOf(nativ, 'admin');
  const task = { group: 'intake', title: 'Welcome a child', assignee: 'intake@example.org' };
  await tell(nativ.address, admin, '/api/v1/flows', {
    key: 'summer-camp',
    title: 'Summer camp',
    nodes: [
      { id: 'came', type: 'formStart', config: { form } },
      { id: 'welcome', type: 'userTask', config: task },
      { id: 'done', type: 'end' },
    ],
    edges: [
      { id: 'e1', source: 'came', target: 'welcome' },
      { id: 'e2', source: 'welcome', target: 'done' },
    ],
  });
  await tell(nativ.address, admin, '/api/v1/flows/summer-camp/publish', {});
}

async function fillOnPhone(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('A parent of one');
  expect(await page.getByLabel('Phone number').count()).toBe(0);
  await page.getByRole('radio', { name: 'By phone' }).check();
  await page.getByLabel('Phone number').fill('+972 52 123 4567');
  expect(await page.getByLabel('E-mail address').count()).toBe(0);
  await page.getByRole('button', { name: /Children/ }).click();
  await page.getByLabel('First name').fill('The first one');
  await page.getByRole('checkbox', { name: 'Swimming' }).check();
  await page.getByLabel('Anything we should know?').fill('Peanuts');
  await page
    .getByLabel('Letter of the doctor')
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
  await page.getByRole('checkbox', { name: /rules of the camp/ }).check();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText(/(\d{4} ){3}\d{4}/).waitFor();
}
