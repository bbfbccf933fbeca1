import type { Flow, FlowDocument } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Session } from './support/browser.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { emailOf, nameOf, sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import type { ExpectedRefusal } from './support/watch.ts';
import { filled, wordsIn } from './support/words.ts';

let nativ: Nativ;
let browser: Browser;
let sessions: Readonly<Record<'designer' | 'admin', Session>>;
beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
  // Once for all tests: whoever signs in again and again is asked to wait.
  sessions = { designer: await sessionOf(nativ, 'designer'), admin: await sessionOf(nativ, 'admin') };
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const { staff } = wordsIn('en');
const { flowSeat, flowVersions, formVersions } = staff;
const restore = filled(formVersions.restore, { number: 1 });
const restored = filled(flowVersions.restored, { number: 1 });

const drawn = (wait: string): FlowDocument => ({
  title: wait,
  nodes: [
    { id: 'start', type: 'manualStart' },
    { id: 'rest', type: 'wait', name: wait, config: { when: { duration: 'P1D' } } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'in', source: 'start', target: 'rest' },
    { id: 'out', source: 'rest', target: 'done' },
  ],
});

/** A flow with one version, and a draft that is called otherwise. */
async function publishedFlow(key: string): Promise<void> {
  const session = sessions.designer;
  await tell(nativ.address, session, '/api/v1/flows', { key, ...drawn('First') });
  await tell(nativ.address, session, `/api/v1/flows/${key}/publish`, { note: 'The beginning' });
  await tell(nativ.address, session, `/api/v1/flows/${key}`, drawn('Second'), 'PATCH');
}

async function titleOf(key: string): Promise<unknown> {
  const flow = await tell<Flow>(nativ.address, sessions.designer, `/api/v1/flows/${key}`);
  return flow.title;
}

/** Opens the versions of a flow, where a version can be made the draft again: a change like any other. */
async function openVersions(
  person: keyof typeof sessions,
  key: string,
  refusals: readonly ExpectedRefusal[] = [],
): Promise<Page> {
  const session = sessions[person];
  const page = await visit(browser, nativ.address, { language: 'en', width: 1280, session, refusals });
  await page.goto(`/flows/${key}`);
  // By key: the bar that says who edits may come just then and push the tabs down.
  await page.getByRole('tab', { name: staff.flowBuilder.tabs.versions }).press('Enter');
  await page.getByText('The beginning').waitFor();
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const editsSince = (person: keyof typeof sessions) => filled(flowSeat.theirs, { name: nameOf(person) });

it('lets one person edit, shows the other what is saved, and passes on when both agree', async () => {
  await publishedFlow('passed-on');
  const designer = await openVersions('designer', 'passed-on');
  const admin = await openVersions('admin', 'passed-on');

  // The second one only looks, and sees by itself what the first one saves.
  await admin.getByText(editsSince('designer')).waitFor();
  await expect.poll(() => admin.getByRole('button', { name: restore }).isDisabled()).toBe(true);
  await press(designer, restore);
  await designer.getByText(restored).waitFor();
  await heading(admin, 'First');

  // What was not saved yet when it is handed over is saved first.
  await press(admin, flowSeat.ask);
  await admin.getByText(filled(flowSeat.asked, { name: nameOf('designer') })).waitFor();
  await designer.getByText(filled(flowSeat.asks, { name: nameOf('admin') })).waitFor();
  await designer.getByRole('button', { name: /^Undo/ }).first().click();
  await press(designer, flowSeat.handOver);
  await designer.getByText(flowSeat.lost.handOver).waitFor();
  await heading(admin, 'Second');
  await press(admin, restore);
  await heading(designer, 'First');
  expect(await titleOf('passed-on')).toBe('First');

  // Whoever leaves frees the seat.
  await admin.goto('/');
  await press(designer, flowSeat.edit);
  await expect.poll(() => designer.getByRole('button', { name: restore }).isEnabled()).toBe(true);
});

it('says not now, and lets the same person go on in whichever tab they came to last', async () => {
  await publishedFlow('not-now');
  const designer = await openVersions('designer', 'not-now');
  const admin = await openVersions('admin', 'not-now');

  await press(admin, flowSeat.ask);
  await press(designer, flowSeat.notNow);
  await admin.getByText(filled(flowSeat.declined, { name: nameOf('designer') })).waitFor();
  await admin.getByRole('button', { name: flowSeat.askAgain }).waitFor();

  const second = await openVersions('designer', 'not-now');
  await expect.poll(() => second.getByRole('button', { name: restore }).isEnabled()).toBe(true);
  await press(designer, flowSeat.here);
  await expect.poll(() => designer.getByRole('button', { name: restore }).isEnabled()).toBe(true);
  await second.getByText(flowSeat.elsewhereText).waitFor();
});

it('loses nothing that was drawn without a connection while somebody else took over', async () => {
  await publishedFlow('cut-off');
  const refusals = [503, 409].map((status) => ({ status, path: /^\/api\/v1\/flows\/cut-off/ }));
  const designer = await openVersions('designer', 'cut-off', refusals);
  const everything = '**/api/v1/flows/cut-off**';
  await designer.route(everything, (route) => route.fulfill({ status: 503 }));
  await press(designer, restore);
  await designer.getByText(staff.builder.save.offline.title).waitFor();

  // Nobody answers there, so the other takes over after the wait, and goes on with the draft as it was saved.
  const admin = await openVersions('admin', 'cut-off');
  await press(admin, flowSeat.ask);
  await admin.getByRole('button', { name: flowSeat.force, exact: true }).click({ timeout: 40_000 });
  await expect.poll(() => admin.getByRole('button', { name: restore }).isEnabled()).toBe(true);
  expect(await titleOf('cut-off')).toBe('Second');

  // Back again: what the other has, and what is kept here.
  await designer.unroute(everything);
  await designer.getByText(flowSeat.aside.title).waitFor({ timeout: 40_000 });
  await designer.getByText(filled(flowSeat.lost.force, { name: nameOf('admin') })).waitFor();
  await heading(designer, 'Second');
  await designer.reload();
  await designer.getByText(flowSeat.aside.later).waitFor();
  await admin.goto('/');
  await designer.getByRole('button', { name: flowSeat.edit, exact: true }).click({ timeout: 20_000 });
  await press(designer, flowSeat.aside.putIn);
  await heading(designer, 'First');
  await expect.poll(() => titleOf('cut-off')).toBe('First');
});

it('keeps what is drawn when the session is over, and shows the way out', async () => {
  await publishedFlow('signed-out');
  const refusals = [{ status: 401, path: /^\/api\/v1\// }];
  const page = await openVersions('designer', 'signed-out', refusals);
  await page.context().clearCookies();
  await press(page, restore);
  await page.getByText(staff.builder.save.signedOut.title).waitFor();
  await heading(page, 'First');
  expect(await titleOf('signed-out')).toBe('Second');

  const credentials = { email: emailOf('designer'), password: nativ.password };
  const signedIn = await page.request.post('/api/auth/sign-in/email', { data: credentials });
  expect(signedIn.status()).toBe(200);
  // Whoever is signed in again may press; it saves by itself as well, and may be quicker.
  await page
    .getByRole('button', { name: staff.builder.save.signedOut.go, exact: true })
    .click({ timeout: 2_000 })
    .catch(() => undefined);
  await page.getByText(staff.builder.save.saved, { exact: true }).waitFor();
  await expect.poll(() => titleOf('signed-out')).toBe('First');
});

it('compares the draft with what is published, and publishes it with a note that the versions show', async () => {
  await publishedFlow('noted');
  const page = await openVersions('designer', 'noted');
  await page.getByText(filled(flowVersions.change.node.changed, { name: 'Second' })).waitFor();

  await press(page, staff.builder.publish.do);
  const dialog = page.getByRole('dialog', { name: staff.publishing.flow.title });
  await dialog.getByText(staff.publishing.flow.noneRuns).waitFor();
  await dialog.getByLabel(staff.publishing.note).fill('Called by its new name');
  await dialog.getByRole('button', { name: staff.builder.publish.now }).click();
  await page.getByText(filled(staff.publishing.flow.doneText, { version: 2 })).waitFor();
  await press(page, staff.publishing.flow.goOn);

  await page.getByText('Called by its new name').waitFor();
  await page.getByText(formVersions.same).waitFor();
});
