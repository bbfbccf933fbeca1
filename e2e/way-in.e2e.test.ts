import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf } from '../server/src/test/authenticator-app.ts';
import { type ServerProcess, startProcess, temporaryFolder } from '../server/src/test/server-process.ts';
import { launchBrowser } from './support/browser.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

const { staff } = wordsIn('he');
/** What a session may not do yet is asked for all the same, and refused. */
const refusals = [{ status: 401, path: /^\/api\/v1\// }];
const password = 'שלוש סירות חומות בצהריים';

let browser: Browser;
let folder: string;
let server: ServerProcess;
let address: string;
beforeAll(async () => {
  folder = temporaryFolder();
  browser = await launchBrowser();
  // As an operator starts it: nothing is made up, and a link in the log makes the first admin.
  server = startProcess({ NATIV_DATA_DIR: folder, PORT: '0', NODE_ENV: 'production', HOST: '127.0.0.1' });
  address = await server.ready();
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const arrived = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

it('leads from the link in the log to the first admin, an invitation, and a second factor that is required', async () => {
  const link = () => /\/setup#[\w-]+/.exec(server.output())?.[0] ?? '';
  await expect.poll(link).not.toBe('');
  const admin = await visit(browser, address, { language: 'he', width: 1280, refusals });
  await admin.goto(link());
  await admin.getByLabel(staff.setup.organization).fill('העמותה');
  await admin.getByLabel(staff.setup.name).fill('דנה');
  await admin.getByLabel(staff.field.email).fill('admin@sample.example');
  await admin.getByLabel(staff.field.password, { exact: true }).fill(password);
  await press(admin, staff.setup.submit);
  await arrived(admin, staff.home.title);

  await admin.goto('/settings/access');
  const { invitations, security } = staff.access;
  await admin.getByLabel(invitations.email).fill('guest@sample.example');
  await admin.getByLabel(invitations.name, { exact: true }).fill('אורח');
  await press(admin, invitations.submit);
  const invitation = await admin.getByRole('alert').locator('.nativ-code').textContent();
  await admin.getByLabel(security.everybody).check();
  await press(admin, security.save);
  await admin.getByText(security.saved).waitFor();
  // It counts for whoever decided it as well.
  await admin.goto('/');
  await arrived(admin, staff.secondFactor.required.title);

  const guest = await visit(browser, address, { language: 'he', width: 360, refusals });
  await guest.goto(`/invitation#${invitation?.split('#')[1]}`);
  await guest.getByLabel(staff.invite.password).fill('חמישה אגסים על השולחן');
  await press(guest, staff.invite.submit);
  await arrived(guest, staff.secondFactor.required.title);
  await press(guest, staff.secondFactorSetUp.start);
  await guest.getByRole('img', { name: staff.secondFactorSetUp.qr }).waitFor();
  await press(guest, staff.secondFactorSetUp.typeIn);
  const secret = (await guest.locator('li .nativ-code').textContent())?.replace(/\s/g, '') ?? '';
  await guest.getByLabel(staff.secondFactor.code).fill(codeOf(secret, -1));
  await press(guest, staff.secondFactorSetUp.confirm);
  const codes = guest.getByRole('list', { name: staff.secondFactorSetUp.codes }).getByRole('listitem');
  const recovery = (await codes.first().textContent()) ?? '';
  expect(await codes.count()).toBe(10);
  await press(guest, staff.secondFactorSetUp.done);
  await arrived(guest, staff.home.title);

  const elsewhere = await visit(browser, address, { language: 'he', width: 360, refusals });
  await elsewhere.goto('/account');
  await elsewhere.getByLabel(staff.field.email).fill('guest@sample.example');
  await elsewhere.getByLabel(staff.field.password, { exact: true }).fill('חמישה אגסים על השולחן');
  await press(elsewhere, staff.signIn.submit);
  await press(elsewhere, staff.secondFactor.useRecovery);
  await elsewhere.getByLabel(staff.secondFactor.recoveryCode).fill(recovery.toUpperCase());
  await press(elsewhere, staff.secondFactor.submit);
  await arrived(elsewhere, staff.myAccount.title);
  await elsewhere.getByText(filled(staff.myAccount.secondFactor.codesLeft_other, { count: 9 })).waitFor();
});
