import type { SubmissionReceipt } from '@nativ/schemas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Session } from './support/browser.ts';
import { launchBrowser } from './support/browser.ts';
import { taskOf } from './support/inquiries.ts';
import { type Nativ, startNativ } from './support/nativ.ts';
import { sessionOf, tell } from './support/people.ts';
import { visit } from './support/visit.ts';
import { filled, wordsIn } from './support/words.ts';

const { staff } = wordsIn('en');
const { flowBuilder, flowPalette, newFlow, node, publishing, rehearsal, scenarios } = staff;

let nativ: Nativ;
let browser: Browser;

beforeAll(async () => {
  [nativ, browser] = await Promise.all([startNativ(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await nativ?.stop();
});

const title = 'From a letter to a volunteer';
const flowKey = 'from-a-letter-to-a-volunteer';

it('is drawn by an admin, who is helped with a mistake, rehearsed, published, and followed by an application', async () => {
  const admin = await sessionOf(nativ, 'admin');
  await publishApplication(admin);
  const page = await visit(browser, nativ.address, { language: 'en', width: 1440, session: admin });
  await page.goto('/flows');
  await page.getByRole('link', { name: staff.flows.new }).click();
  await page.getByRole('textbox', { name: newFlow.name }).fill(title);
  await page.getByRole('combobox', { name: newFlow.whichForm }).click();
  await page.getByRole('option', { name: 'Apply' }).click();
  await page.getByRole('button', { name: newFlow.create }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();

  await draw(page);
  await beHelped(page);
  await rehearse(page);
  await publish(page);
  await follow(page);
});

/** A small form to apply with, so that this test is about the flow. */
async function publishApplication(admin: Session): Promise<void> {
  const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string', title: 'Name' } } };
  await tell(nativ.address, admin, '/api/v1/forms', { key: 'apply', title: 'Apply', schema });
  await tell(nativ.address, admin, '/api/v1/forms/apply/publish', {});
}

/** Screening, interview beside references, approval, training with a reminder, hand-over. */
async function draw(page: Page): Promise<void> {
  await pick(page, flowPalette.types.formStart.name);
  await addTask(page, 'Screening', 'volunteers');
  await add(page, node.parallelGateway.label, 'Both at once');
  await add(page, node.parallelGateway.label, 'Both are there');
  await add(page, node.approval.label, 'Take them?');
  await add(page, node.userTask.label, 'Training');
  await add(page, node.userTask.label, 'Hand-over');
  await pick(page, 'Training');
  await add(page, node.boundaryTimer.label, 'Still in training');
  await add(page, node.notify.label, 'Remind the trainer');
  await add(page, node.end.label, 'Reminded');
  await pick(page, 'Both at once');
  await add(page, node.userTask.label, 'Interview');
  await pick(page, 'Both at once');
  await add(page, node.userTask.label, 'References');
}

/** What one forgets: the references lead nowhere. The check says so at the step; the list of steps mends it. */
async function beHelped(page: Page): Promise<void> {
  const problem = /Expected a way from 'References' to an end, but found none/;
  const side = page.getByRole('region', { name: flowBuilder.side.title });
  await side.getByText(problem).waitFor();
  await page.getByRole('button', { name: staff.builder.publish.do, exact: true }).click();
  const refused = page.getByRole('dialog');
  await refused.getByText(problem).waitFor();
  await refused.getByRole('button', { name: staff.builder.close }).click();

  await page.getByRole('tab', { name: flowBuilder.tabs.outline }).click();
  await page
    .getByRole('treeitem', { name: /References/ })
    .last()
    .click();
  await page
    .getByRole('combobox', { name: staff.flowOutline.leadsTo })
    .selectOption({ label: await labelOf(page, 'Both are there') });
  await page.getByRole('tab', { name: flowBuilder.tabs.draw }).click();
  await page.getByRole('button', { name: flowBuilder.side.problems, exact: false }).first().click();
  await page.getByText(staff.check.fine).or(side.getByText(staff.check.warning)).first().waitFor();
}

const labelOf = async (page: Page, step: string) => {
  const option = page.getByRole('combobox', { name: staff.flowOutline.leadsTo }).locator('option', { hasText: step });
  return (await option.textContent()) ?? step;
};

async function rehearse(page: Page): Promise<void> {
  await page.getByRole('tab', { name: flowBuilder.tabs.rehearse }).click();
  await page.getByRole('button', { name: rehearsal.start.example }).click();
  await page.getByRole('button', { name: rehearsal.start.go }).click();
  const next = page.getByRole('button', { name: rehearsal.step, exact: true });
  for (const done of ['Screening', 'Interview', 'References', 'Take them?']) await nextIs(page, done);
  // Nobody trains in two days: the reminder goes out, and the training goes on.
  await page.getByRole('button', { name: filled(rehearsal.timer.goNamed, { step: 'Still in training' }) }).click();
  await page.getByText(rehearsal.sent.notification).first().waitFor();
  await next.click();
  await next.click();
  await page.getByText(rehearsal.over).waitFor();
  await page.getByRole('textbox', { name: scenarios.keep.name }).fill('Everything goes well');
  await page.getByRole('button', { name: scenarios.keep.do }).click();
  await page.getByText(scenarios.keep.done).waitFor();
}

/** Lets the next thing happen; it is told in the journal. */
async function nextIs(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: rehearsal.step, exact: true }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: `“${step}”` })
    .last()
    .waitFor();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: staff.builder.publish.do, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: publishing.note }).fill('The first one.');
  await dialog.getByRole('button', { name: staff.builder.publish.now }).click();
  await page.getByRole('dialog', { name: publishing.flow.done }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: publishing.flow.goOn }).click();
}

/** A real application: the volunteers screen it, and the admin sees where it stands. */
async function follow(page: Page): Promise<void> {
  const { reference } = await tell<SubmissionReceipt>(nativ.address, null, '/api/v1/public/forms/apply/submissions', {
    data: { name: 'Somebody' },
  });
  const volunteer = await sessionOf(nativ, 'volunteer');
  const { id } = await taskOf(nativ, volunteer, reference);
  const colleague = await visit(browser, nativ.address, { language: 'he', width: 1280, session: volunteer });
  await colleague.goto(`/tasks/${id}`);
  const { task, desk } = wordsIn('he').staff;
  await colleague.getByText('So that nobody waits in vain.').waitFor();
  await colleague.getByRole('button', { name: task.claim }).click();
  await colleague.getByRole('button', { name: desk.complete }).click();

  await page.goto(`/flows/${flowKey}/live`);
  for (const step of ['Interview', 'References']) {
    const row = page.getByRole('row').filter({ hasText: step });
    await row.getByRole('cell', { name: '1', exact: true }).first().waitFor();
  }
  expect(
    await page.getByRole('row').filter({ hasText: 'Training' }).getByRole('cell', { name: '1', exact: true }).count(),
  ).toBe(0);
}

async function pick(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: staff.canvas.fit }).click();
  await page.locator('.react-flow__node', { hasText: name }).first().click();
}

/** Adds a step after the one that is chosen, and names it. */
async function add(page: Page, kind: string, name: string): Promise<void> {
  await page.getByRole('region', { name: flowPalette.title }).getByRole('button', { name: kind, exact: true }).click();
  await nameField(page).fill(name);
}

/** Adds a task with its group and its why. */
async function addTask(page: Page, name: string, group: string): Promise<void> {
  await add(page, node.userTask.label, name);
  await page.getByRole('combobox', { name: /^Group/ }).selectOption(group);
  await page
    .getByRole('textbox', { name: /^Why it matters/ })
    .first()
    .fill('So that nobody waits in vain.');
}

const nameField = (page: Page) => page.getByRole('textbox', { name: /^Name of the step/ }).first();
