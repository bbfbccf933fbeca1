import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { samplePeople } from '../server/src/sample/sample-people.ts';
import { type ServerProcess, startProcess, temporaryFolder } from '../server/src/test/server-process.ts';
import { launchBrowser } from './support/browser.ts';
import { sendInquiry } from './support/inquiries.ts';
import { samplePasswordIn } from './support/nativ.ts';
import { signIn } from './support/people.ts';
import { visit } from './support/visit.ts';
import { wordsIn } from './support/words.ts';

const words = wordsIn('he');
const { staff, inquiry, pages } = words;
const visitor = { language: 'he', width: 360 } as const;

let browser: Browser;
let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  if (server.child.exitCode === null && server.child.signalCode === null) await server.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function start(port = '0'): Promise<string> {
  server = startProcess({ NATIV_DATA_DIR: folder, PORT: port });
  return server.ready();
}

describe('the first start on a new machine', () => {
  it('prints three addresses that open, and people who may sign in with the password beside them', async () => {
    await start();
    const page = await visit(browser, 'http://localhost', visitor);
    const printed = [...server.output().matchAll(/^ +(\D+?) +(http:\S+)$/gm)].map(([, , address]) => address ?? '');
    expect(printed).toHaveLength(3);
    const [form = '', work = '', builder = ''] = printed;

    await page.goto(form);
    await page.getByRole('heading', { level: 1, name: inquiry.title }).waitFor();

    await page.goto(builder);
    await page.getByLabel(staff.field.email).fill('designer@example.org');
    await page.getByLabel(staff.field.password, { exact: true }).fill(samplePasswordIn(folder));
    await page.getByRole('button', { name: staff.signIn.submit }).click();
    await page.getByRole('heading', { level: 1, name: staff.forms.title }).waitFor();

    await page.goto(work);
    await page.getByRole('heading', { level: 1, name: staff.home.title }).waitFor();

    expect(server.output()).toContain(samplePasswordIn(folder));
    for (const { email } of samplePeople) expect(server.output()).toContain(email);
    // An open page would ask for news while the server ends.
    await page.goto('about:blank');
  });

  it('keeps what was sent and who is signed in when it is killed, and when it is stopped', async () => {
    const address = await start();
    const port = new URL(address).port;
    const password = samplePasswordIn(folder);
    const { reference, receipt } = await sendInquiry({ address }, {});
    const page = await visit(browser, address, visitor);
    await signIn(page, words, { person: 'legal', password });

    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      // An open page would go on asking for news meanwhile, in vain.
      await page.goto('about:blank');
      await server.end(signal);
      await start(port);

      await page.goto('/');
      await page.getByRole('list', { name: staff.tasks.waiting }).getByText(reference).waitFor();
    }

    expect(samplePasswordIn(folder)).toBe(password);
    await page.goto('/r?lang=he');
    await page.getByLabel(pages.statusField).fill(receipt);
    await page.getByRole('button', { name: pages.statusButton }).click();
    await page.getByRole('status').getByText(reference).waitFor();
  });
});
