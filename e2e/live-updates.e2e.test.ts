import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerProcess, startProcess, temporaryFolder } from '../server/src/test/server-process.ts';
import { contextOptions, launchBrowser, type Session } from './support/browser.ts';
import { sendInquiry, taskOf } from './support/inquiries.ts';
import { samplePasswordIn } from './support/nativ.ts';
import { nameOf, type Person, sessionOf, tell } from './support/people.ts';
import { wordsIn } from './support/words.ts';

/** A server that stops and starts again at the same address while people look at their screens. */
const folder = temporaryFolder();
const { staff } = wordsIn('en');
let server: ServerProcess;
let browser: Browser;
let address: string;
let sessions: Readonly<Record<'legal' | 'admin', Session>>;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  server = start();
  [address, browser] = await Promise.all([server.ready(), launchBrowser()]);
  const nativ = { address, password: samplePasswordIn(folder), folder, stop: async () => undefined };
  sessions = { legal: await sessionOf(nativ, 'legal'), admin: await sessionOf(nativ, 'admin') };
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await server?.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

function start(port = '0'): ServerProcess {
  return startProcess({ NATIV_DATA_DIR: folder, NATIV_LEAST_SECONDS: '0', PORT: port });
}

/** Without the watch over troubles that other tests have: here the server goes away. */
async function open(person: keyof typeof sessions & Person, path: string): Promise<Page> {
  const context = await browser.newContext(
    contextOptions(address, { language: 'en', width: 1280, session: sessions[person] }),
  );
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const nativ = () => ({ address, password: '', folder, stop: async () => undefined });
const newTask = async () => {
  const { reference } = await sendInquiry({ address }, { kind: 'legal' });
  return { reference, task: await taskOf(nativ(), sessions.legal, reference) };
};
/** The card of a task in a list. */
const cardOf = (page: Page, reference: string) => page.locator('main').getByText(reference).first();

it('shows a new task on an open screen by itself, and to others that somebody has claimed it', async () => {
  const legal = await open('legal', '/');
  await legal.getByText(staff.tasks.waiting).first().waitFor();
  const { reference, task } = await newTask();
  await cardOf(legal, reference).waitFor();

  const page = await open('admin', `/tasks/${task.id}`);
  await page.getByText(staff.task.free).waitFor();
  await legal.goto(`/tasks/${task.id}`);
  await legal.getByRole('button', { name: staff.task.claim, exact: true }).click();
  await page.getByText(staff.task.free).waitFor({ state: 'detached' });

  await page.locator('main').getByText(nameOf('legal')).first().waitFor();
});

it('says what is offline from when it is, keeps what was typed, and is up to date again afterwards', async () => {
  const { task } = await newTask();
  const page = await open('legal', `/tasks/${task.id}`);
  const field = page.locator('textarea').last();
  await field.fill('Half a sentence');
  await page.context().setOffline(true);
  await page.getByText(staff.connection.offline).waitFor();
  await tell(address, sessions.admin, `/api/v1/tasks/${task.id}/comments`, { text: 'Written meanwhile' });
  await page.context().setOffline(false);

  await page.getByText('Written meanwhile').waitFor();
  await page.getByText(staff.connection.offline).waitFor({ state: 'detached' });
  expect(await field.inputValue()).toBe('Half a sentence');
});

it('goes on by itself when the server has started again', async () => {
  const page = await open('legal', '/');
  // The last part of the page that comes by itself.
  await page.getByText(staff.feed.writeAnywhere).waitFor();
  const { port } = new URL(address);
  expect(await server.end('SIGTERM')).toBe(0);
  await page.getByText(staff.connection.reconnecting).waitFor({ timeout: 20_000 });
  server = start(port);
  await server.ready();
  await page.getByText(staff.connection.reconnecting).waitFor({ state: 'detached', timeout: 40_000 });
  const { reference } = await newTask();

  await cardOf(page, reference).waitFor({ timeout: 40_000 });
});
